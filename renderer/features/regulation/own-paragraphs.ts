import type { OwnParagraph, OwnSectionNumber, Regulation } from '#shared/domain/regulation';

/** An edition with other paragraphs in one section. */
export function withParagraphs(
  edition: Regulation,
  number: OwnSectionNumber,
  change: (paragraphs: readonly OwnParagraph[]) => readonly OwnParagraph[],
): Regulation {
  const sections = edition.sections.map((section) =>
    section.number === number
      ? { ...section, paragraphs: [...change(section.paragraphs)] }
      : section,
  );
  return { ...edition, sections };
}

/** The paragraph moved by one place; the same list at its ends. */
export function movedParagraph(
  paragraphs: readonly OwnParagraph[],
  key: string,
  step: -1 | 1,
): readonly OwnParagraph[] {
  const from = paragraphs.findIndex((each) => each.key === key);
  const to = from + step;
  const moved = paragraphs[from];
  if (moved === undefined || to < 0 || to >= paragraphs.length) return paragraphs;
  const rest = paragraphs.filter((_, i) => i !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The paragraph put back where it was. */
export function putBack(
  paragraphs: readonly OwnParagraph[],
  paragraph: OwnParagraph,
  at: number,
): readonly OwnParagraph[] {
  return [...paragraphs.slice(0, at), paragraph, ...paragraphs.slice(at)];
}
