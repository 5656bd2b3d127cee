// How a school's own edition differs from the source or from an edition before, paragraph by paragraph and word by word.
import { wordDiff, type DiffRun } from '#shared/lib/word-diff';
import { shortDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import {
  OWN_SECTIONS,
  ownAddress,
  sourceSection,
  type OwnSectionNumber,
  type Regulation,
} from './regulation';
import { partLine } from './regulation-text';

/** What has become of a paragraph of the text before, or that it was added. */
export type Change = 'same' | 'changed' | 'added' | 'removed';

export interface ComparedPart {
  readonly kind: 'heading' | 'paragraph';
  /** Of the source where it comes from there, else of the edition. */
  readonly address: string;
  /** Its number in the edition, else in the text before; empty for a heading and for an unnumbered one. */
  readonly number: string;
  readonly change: Change;
  /** True when it was put elsewhere in its section. */
  readonly isMoved: boolean;
  readonly runs: readonly DiffRun[];
}

/** Sections 1–4 of a regulation, be it an edition's own words. */
type Sections = Pick<Regulation, 'sections'>;

/** A paragraph as it is compared. */
interface Line {
  /** The same in both texts: the paragraph of the source that it came from, else its own key. */
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly line: string;
}

/**
 * Sections 1–4 of an edition beside another text; what was taken out stands where it was.
 * @param before an edition before; null for the source
 */
export function comparedParts(
  { sections }: Sections,
  before: Sections | null = null,
): readonly ComparedPart[] {
  return OWN_SECTIONS.flatMap((number) => {
    const [was, is] = [sectionLines(before, number), sectionLines({ sections }, number)];
    const head = (text: string): string => `${String(number)}. ${text}`;
    const runs = wordDiff(head(was.heading), head(is.heading));
    const heading = { kind: 'heading', address: String(number), number: '', runs } as const;
    return [
      { ...heading, isMoved: false, change: changeOf(runs) },
      ...comparedParagraphs(was.paragraphs, is.paragraphs),
    ];
  });
}

interface SectionLines {
  readonly heading: string;
  readonly paragraphs: readonly Line[];
}

function sectionLines(text: Sections | null, number: OwnSectionNumber): SectionLines {
  if (text === null) {
    const { heading, paragraphs } = sourceSection(number);
    const lines = paragraphs.map(({ kind, address, text: words }): Line => {
      const own = kind === 'numbered' ? address : '';
      const line = partLine({ kind, address, number: own, text: words, note: 0 });
      return { id: address, address, number: own, line };
    });
    return { heading, paragraphs: lines };
  }
  const section = text.sections.find((each) => each.number === number);
  const lines = (section?.paragraphs ?? []).map((each): Line => {
    const { key, kind, source, text: words } = each;
    const line = partLine({ kind, address: '', number: each.number, text: words, note: 0 });
    return { id: source ?? key, address: ownAddress(each), number: each.number, line };
  });
  return { heading: section?.heading ?? '', paragraphs: lines };
}

function comparedParagraphs(was: readonly Line[], is: readonly Line[]): readonly ComparedPart[] {
  const kept = new Set(is.map(({ id }) => id));
  const moved = movedIds(was, is);
  const removedAfter = (id: string | null): readonly ComparedPart[] => {
    const from = id === null ? 0 : was.findIndex((each) => each.id === id) + 1;
    const rest = was.slice(from);
    const end = rest.findIndex((each) => kept.has(each.id));
    return (end === -1 ? rest : rest.slice(0, end)).map(removedPart);
  };
  return [
    ...removedAfter(null),
    ...is.flatMap((each) => {
      const before = was.find(({ id }) => id === each.id);
      const part = comparedPart(before, each, moved.has(each.id));
      return before === undefined ? [part] : [part, ...removedAfter(before.id)];
    }),
  ];
}

function comparedPart(before: Line | undefined, own: Line, isMoved: boolean): ComparedPart {
  const runs = wordDiff(before?.line ?? '', own.line);
  const change = before === undefined ? 'added' : changeOf(runs);
  const { address, number } = own;
  return { kind: 'paragraph', address, number, change, isMoved, runs };
}

function removedPart({ address, number, line }: Line): ComparedPart {
  const runs = [{ kind: 'removed', text: line }] as const;
  return { kind: 'paragraph', address, number, change: 'removed', isMoved: false, runs };
}

function changeOf(runs: readonly DiffRun[]): 'same' | 'changed' {
  return runs.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}

/** The fewest paragraphs that were put elsewhere: all but the longest row that stands in the order before. */
function movedIds(was: readonly Line[], is: readonly Line[]): ReadonlySet<string> {
  const places = is
    .map(({ id }) => was.findIndex((each) => each.id === id))
    .filter((place) => place !== -1);
  const rows: (readonly number[])[] = [];
  for (const [i, place] of places.entries()) {
    const before = rows.slice(0, i).filter((row) => (row.at(-1) ?? -1) < place);
    rows.push([...longest(before), place]);
  }
  const kept = new Set(longest(rows));
  return new Set(places.filter((place) => !kept.has(place)).map((place) => was[place]?.id ?? ''));
}

function longest(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/**
 * «По сравнению с исходным текстом: изменено 2 места, убрано 1 место»; that nothing differs, when it is so.
 * @param edition number of the edition that it was compared to; null for the source
 */
export function comparisonText(
  parts: readonly ComparedPart[],
  edition: number | null = null,
): string {
  const count = (of: (part: ComparedPart) => boolean): number => parts.filter(of).length;
  const said = [
    ['изменено', count(({ change }) => change === 'changed')],
    ['добавлено', count(({ change }) => change === 'added')],
    ['убрано', count(({ change }) => change === 'removed')],
    ['переставлено', count(({ isMoved }) => isMoved)],
  ] as const;
  const words = said
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word} ${counted(n, ['место', 'места', 'мест'])}`);
  const other = edition === null ? 'исходным текстом' : `редакцией №${NBSP}${String(edition)}`;
  return words.length === 0
    ? `Разделы 1–4 совпадают с ${other} слово в слово`
    : `По сравнению с ${other}: ${words.join(', ')}`;
}

/** The requisites of the act that differ from those of an edition before. */
export function comparedRequisites(is: Requisites, was: Requisites): readonly ComparedRequisite[] {
  return [
    ['Название', was.title, is.title],
    ['Населённый пункт', was.city, is.city],
    ['Приказ', orderWords(was), orderWords(is)],
  ].flatMap(([what = '', before = '', after = '']) =>
    before === after ? [] : [{ what, runs: wordDiff(before, after) }],
  );
}

type Requisites = Pick<Regulation, 'title' | 'city' | 'order'>;

export interface ComparedRequisite {
  readonly what: string;
  readonly runs: readonly DiffRun[];
}

/** «№ 75 от 01.09.2026» with what is known of it. */
export function orderWords({ order: { number, date } }: Pick<Regulation, 'order'>): string {
  const no = number.trim() === '' ? '' : `№${NBSP}${number.trim()}`;
  const on = date === null ? '' : `от${NBSP}${shortDate(date)}`;
  return [no, on].filter((words) => words !== '').join(' ');
}
