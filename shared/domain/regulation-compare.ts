// How a school's own edition differs from the source, paragraph by paragraph and word by word.
import { wordDiff, type DiffRun } from '#shared/lib/word-diff';
import { counted } from '#shared/lib/text';
import {
  OWN_SECTIONS,
  ownAddress,
  sourceSection,
  type OwnParagraph,
  type Regulation,
} from './regulation';
import type { SourceParagraph } from './regulation-source';
import { partLine } from './regulation-text';

/** What has become of a paragraph of the source, or that the school has added it. */
export type Change = 'same' | 'changed' | 'added' | 'removed';

export interface ComparedPart {
  readonly kind: 'heading' | 'paragraph';
  /** Of the source where it comes from there, else of the edition. */
  readonly address: string;
  readonly change: Change;
  /** True when it was put elsewhere in its section. */
  readonly isMoved: boolean;
  readonly runs: readonly DiffRun[];
}

/** Sections 1–4 of an edition beside the source; what was taken out stands where it was. */
export function comparedParts({ sections }: Pick<Regulation, 'sections'>): readonly ComparedPart[] {
  return OWN_SECTIONS.flatMap((number) => {
    const source = sourceSection(number);
    const own = sections.find((section) => section.number === number);
    const head = (text: string): string => `${String(number)}. ${text}`;
    const runs = wordDiff(head(source.heading), head(own?.heading ?? ''));
    const heading = { kind: 'heading', address: String(number), isMoved: false, runs } as const;
    return [
      { ...heading, change: changeOf(runs) },
      ...comparedParagraphs(source.paragraphs, own?.paragraphs ?? []),
    ];
  });
}

function comparedParagraphs(
  source: readonly SourceParagraph[],
  own: readonly OwnParagraph[],
): readonly ComparedPart[] {
  const kept = new Set(own.map((each) => each.source));
  const moved = movedSources(source, own);
  const removedAfter = (address: string | null): readonly ComparedPart[] => {
    const from = address === null ? 0 : source.findIndex((each) => each.address === address) + 1;
    const rest = source.slice(from);
    const end = rest.findIndex((each) => kept.has(each.address));
    return (end === -1 ? rest : rest.slice(0, end)).map(removedPart);
  };
  return [
    ...removedAfter(null),
    ...own.flatMap((each) => {
      const before = source.find(({ address }) => address === each.source);
      const part = comparedPart(before, each, moved.has(each.source ?? ''));
      return before === undefined ? [part] : [part, ...removedAfter(before.address)];
    }),
  ];
}

function comparedPart(
  before: SourceParagraph | undefined,
  own: OwnParagraph,
  isMoved: boolean,
): ComparedPart {
  const runs = wordDiff(before === undefined ? '' : sourceLine(before), ownLine(own));
  const change = before === undefined ? 'added' : changeOf(runs);
  return { kind: 'paragraph', address: ownAddress(own), change, isMoved, runs };
}

function removedPart(source: SourceParagraph): ComparedPart {
  const runs = [{ kind: 'removed', text: sourceLine(source) }] as const;
  return { kind: 'paragraph', address: source.address, change: 'removed', isMoved: false, runs };
}

function changeOf(runs: readonly DiffRun[]): 'same' | 'changed' {
  return runs.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}

/** The fewest paragraphs that were put elsewhere: all but the longest row that stands in the source's order. */
function movedSources(
  source: readonly SourceParagraph[],
  own: readonly OwnParagraph[],
): ReadonlySet<string> {
  const places = own
    .map((each) => source.findIndex(({ address }) => address === each.source))
    .filter((place) => place !== -1);
  const rows: (readonly number[])[] = [];
  for (const [i, place] of places.entries()) {
    const before = rows.slice(0, i).filter((row) => (row.at(-1) ?? -1) < place);
    rows.push([...longest(before), place]);
  }
  const kept = new Set(longest(rows));
  return new Set(
    places.filter((place) => !kept.has(place)).map((place) => source[place]?.address ?? ''),
  );
}

function longest(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

function sourceLine({ kind, address, text }: SourceParagraph): string {
  const number = kind === 'numbered' ? address : '';
  return partLine({ kind, address, number, text, note: 0 });
}

function ownLine({ kind, number, text }: OwnParagraph): string {
  return partLine({ kind, address: '', number, text, note: 0 });
}

/** «Изменено 2 абзаца, добавлен 1, убран 1»; that nothing differs, when it is so. */
export function comparisonText(parts: readonly ComparedPart[]): string {
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
  return words.length === 0
    ? 'Разделы 1–4 совпадают с исходным текстом слово в слово'
    : `По сравнению с исходным текстом: ${words.join(', ')}`;
}
