// The regulation's parts, their canonical form and how they are cited.
import { NBSP } from '#shared/lib/text';
import {
  REGULATION_NOTES,
  REGULATION_SECTIONS,
  REGULATION_TITLE,
  SECTION_NUMBERS,
  type NoteNumber,
  type ParagraphKind,
  type SectionNumber,
  type SourceParagraph,
} from './regulation-source';

/** SHA-256 of `canonicalText()` in UTF-8, hex: the text is a fact, and a test holds it to this. */
export const REGULATION_SHA256 = '20a298042c226d5db34de2d83943f91c6eb02be639b252a53db5ba2c0524614b';

/** Begins a line of a list: the hyphen of п. 3; the other lists have the same sign from a symbol font. */
export const ITEM_MARK = '-';

/** One piece of a regulation as it is read from the top down, be it of the source or of a school's edition. */
export interface RegulationPart {
  readonly kind: 'heading' | ParagraphKind | 'note';
  /** Its place in links and in the document: «2», «2.2.1», «6-3», «note-1». */
  readonly address: string;
  /** What stands before it: «2», «2.2.1», «1» of a note; empty for the rest. */
  readonly number: string;
  readonly text: string;
  /** The note that its end refers to; 0 for none. */
  readonly note: NoteNumber | 0;
}

/** The source as parts. */
export const SOURCE_PARTS: readonly RegulationPart[] = [
  ...REGULATION_SECTIONS.flatMap((section): readonly RegulationPart[] => {
    const own = String(section.number);
    const head = { kind: 'heading', address: own, number: own, text: section.heading } as const;
    return [{ ...head, note: section.note ?? 0 }, ...section.paragraphs.map(sourcePart)];
  }),
  ...REGULATION_NOTES.map(({ number, text }): RegulationPart => {
    return { kind: 'note', address: `note-${number}`, number: String(number), text, note: 0 };
  }),
];

function sourcePart({ kind, address, text, note }: SourceParagraph): RegulationPart {
  return { kind, address, number: kind === 'numbered' ? address : '', text, note: note ?? 0 };
}

/** A part as one line: «2.2.1. обучение …», «- учет расписания;». */
export function partLine({ kind, number, text, note }: RegulationPart): string {
  const mark = note === 0 ? '' : String(note);
  if (kind === 'note') return `${number} ${text}`;
  const lead = kind === 'item' ? `${ITEM_MARK} ` : number === '' ? '' : `${number}. `;
  return `${lead}${text}${mark}`;
}

/** The canonical form: a line for each heading, paragraph and note, a line feed between them. */
export function canonicalText(): string {
  return [REGULATION_TITLE, ...SOURCE_PARTS.map(partLine)].join('\n');
}

/** The section that an address of the source lies in; undefined for a note and for what isn't one. */
export function sectionAt(address: string): SectionNumber | undefined {
  const number = Number(/^\d+/u.exec(address)?.[0]);
  return SECTION_NUMBERS.find((each) => each === number);
}

/** How an address is cited: «п. 2.2.1», «п. 5», «п. 6, абз. 3», «прим. 1». */
export function citation(address: string): string {
  const note = /^note-(\d)$/u.exec(address)?.[1];
  if (note !== undefined) return `прим.${NBSP}${note}`;
  const [point = '', line] = address.split('-');
  return `п.${NBSP}${point}${line === undefined ? '' : `, абз.${NBSP}${line}`}`;
}
