import { randomUUID } from 'node:crypto';
import { newRegulation, type OwnParagraph, type Regulation } from '#shared/domain/regulation';

const ADDRESS = '690000, Приморский край, г. Владивосток, ул. Школьная, 11';

/** A fresh edition of the school's regulation, as the screen sends it; parts can be replaced. */
export function regulation(change: Partial<Regulation> = {}): Regulation {
  return { ...newRegulation(randomUUID(), { address: ADDRESS }, randomUUID), ...change };
}

/** A plain paragraph of the school's own. */
export function ownParagraph(text: string, change: Partial<OwnParagraph> = {}): OwnParagraph {
  return { key: randomUUID(), kind: 'plain', number: '', text, source: null, ...change };
}

/** The edition with other paragraphs in a section. */
export function withParagraphs(
  edition: Regulation,
  section: 1 | 2 | 3 | 4,
  change: (paragraphs: readonly OwnParagraph[]) => readonly OwnParagraph[],
): Regulation {
  const sections = edition.sections.map((each) =>
    each.number === section ? { ...each, paragraphs: [...change(each.paragraphs)] } : each,
  );
  return { ...edition, sections };
}
