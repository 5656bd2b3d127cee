import {
  regulationSchema,
  type OwnParagraph,
  type OwnSectionNumber,
  type Regulation,
} from '#shared/domain/regulation';
import { fieldIssues } from '#shared/domain/fields';
import { PARAGRAPH_KINDS, type ParagraphKind } from '#shared/domain/regulation-source';
import { failed, ok, type Result } from '#shared/lib/result';
import { withParagraphs } from './own-paragraphs';

/** What stands in the form of a paragraph. */
export interface ParagraphValues {
  readonly kind: ParagraphKind;
  readonly number: string;
  readonly text: string;
}

/** What is wrong with it, by field; `other` belongs to none. */
export interface ParagraphErrors {
  readonly number?: string | undefined;
  readonly text?: string | undefined;
  readonly other?: string | undefined;
}

export const KIND_WORDS: Readonly<Record<ParagraphKind, string>> = {
  plain: 'Абзац',
  numbered: 'Пункт с номером',
  item: 'Строка перечня',
};

/** Which paragraph the form is of. */
export interface ParagraphPlace {
  readonly section: OwnSectionNumber;
  /** Key of the paragraph; a new one stands at the end of its section. */
  readonly key: string;
  readonly before: OwnParagraph | null;
}

export function paragraphValues(paragraph: OwnParagraph | null): ParagraphValues {
  const { kind = 'plain', number = '', text = '' } = paragraph ?? {};
  return { kind, number, text };
}

/** Reads what a draft kept. */
export function parseParagraphValues(content: unknown): ParagraphValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { kind, number, text } = content as Readonly<Record<string, unknown>>; // checked below
  const known = PARAGRAPH_KINDS.find((each) => each === kind);
  if (known === undefined || typeof number !== 'string' || typeof text !== 'string')
    return undefined;
  return { kind: known, number, text };
}

/** The edition with the paragraph as it was written, or what is wrong with it. */
export function checkParagraph(
  edition: Regulation,
  { section, key, before }: ParagraphPlace,
  { kind, number, text }: ParagraphValues,
): Result<Regulation, ParagraphErrors> {
  const own = kind === 'numbered' ? number.trim() : '';
  const source = before?.source ?? null;
  const paragraph: OwnParagraph = { key, kind, number: own, text: text.trim(), source };
  const next = withParagraphs(edition, section, (all) =>
    before === null
      ? [...all, paragraph]
      : all.map((each) => (each.key === key ? paragraph : each)),
  );
  const checked = regulationSchema.safeParse(next);
  if (checked.success) return ok(checked.data);
  const issues = fieldIssues(checked.error);
  const of = (field: string): string | undefined =>
    issues.find(({ path }) => path.startsWith('sections.') && path.endsWith(`.${field}`))?.message;
  const other = issues.find(({ path }) => path === 'sections' || path.endsWith('.paragraphs'));
  // Whether a number fits in with the others is said of all sections together.
  const isOfNumber = kind === 'numbered' && /номер|пункт/iu.test(other?.message ?? '');
  return failed({
    number: of('number') ?? (isOfNumber ? other?.message : undefined),
    text: of('text'),
    other: isOfNumber ? undefined : other?.message,
  });
}
