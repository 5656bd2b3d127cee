import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';
import { groupedNumber, NBSP } from '#shared/lib/text';
import { lineText, longText, NAME_LIMIT, nameText, required } from './fields';
import { PARAGRAPH_KINDS, REGULATION_SECTIONS, REGULATION_TITLE } from './regulation-source';
import { sectionAt, SOURCE_PARTS, type RegulationPart } from './regulation-text';
import { approvalStateSchema } from './schedule-approval';

/** Sections that a school writes for itself; 5, 6 and the notes are the source's (note 2). */
export const OWN_SECTIONS = [1, 2, 3, 4] as const;
export type OwnSectionNumber = (typeof OWN_SECTIONS)[number];

/** As many paragraphs sections 1–4 may have together; a paragraph has up to `TEXT_LIMIT` characters. */
export const PARAGRAPH_LIMIT = 200;
/** Characters of sections 1–4 together: an edition is approved as a whole and lies in one line of the ledger. */
export const REGULATION_LIMIT = 200_000;

const NUMBER_LENGTH = 20;
const NUMBER = /^\d{1,3}(\.\d{1,3}){1,5}$/u;
const NUMBER_FORM = 'Номер пункта: цифры через точку, например 2.2.1';

const paragraphSchema = z
  .strictObject({
    key: idSchema,
    kind: z.enum(PARAGRAPH_KINDS),
    /** «2.2.1» of a numbered one, else empty. */
    number: z.string().max(NUMBER_LENGTH, NUMBER_FORM),
    text: required(longText('Текст'), 'Напишите текст'),
    /** The paragraph of the source that it came from (its address); null for one of the school's own. */
    source: z.string().max(NUMBER_LENGTH).nullable(),
  })
  .refine(({ kind, number }) => (kind === 'numbered' ? NUMBER.test(number) : number === ''), {
    path: ['number'],
    message: NUMBER_FORM,
  });
/** A paragraph of a school's own edition. */
export type OwnParagraph = Readonly<z.infer<typeof paragraphSchema>>;

const sectionSchema = z.strictObject({
  number: z.literal(OWN_SECTIONS),
  heading: required(longText('Заголовок раздела'), 'Напишите заголовок раздела'),
  paragraphs: z.array(paragraphSchema).max(PARAGRAPH_LIMIT, tooMany()),
});
export type OwnSection = Readonly<z.infer<typeof sectionSchema>>;

const fixedSchema = z.strictObject({
  kind: z.enum(['heading', ...PARAGRAPH_KINDS, 'note']),
  address: z.string().max(NUMBER_LENGTH),
  number: z.string().max(NUMBER_LENGTH),
  text: longText('П. 5, 6 и примечания'),
  note: z.literal([0, 1, 2]),
});

export const regulationSchema = z
  .strictObject({
    v: z.literal(2),
    id: idSchema,
    /** Number of the edition, 1, 2, 3…; null only on the way to the ledger, which assigns it. */
    edition: z.number().int().min(1).max(1_000_000).nullable(),
    title: required(lineText('Название документа'), 'Укажите название документа'),
    /** The order that brings it into force; blank parts are written in by hand. */
    order: z.strictObject({ number: nameText('Номер приказа'), date: dateSchema.nullable() }),
    city: nameText('Населённый пункт'),
    sections: z.array(sectionSchema).length(OWN_SECTIONS.length),
    /** П. 5, 6 and the notes, word for word: part of what is approved. The ledger takes no others. */
    fixed: z.array(fixedSchema).max(100),
    state: approvalStateSchema,
  })
  .superRefine(({ sections }, context) => {
    const complain = (message: string): void => {
      context.addIssue({ code: 'custom', path: ['sections'], message });
    };
    const issue = sectionsIssue(sections);
    if (issue !== null) complain(issue);
  });

/** An edition of the school's own regulation (note 2; п. 1–4 are the school's). */
export type Regulation = Readonly<z.infer<typeof regulationSchema>>;

function tooMany(): string {
  return `В регламенте — не больше ${String(PARAGRAPH_LIMIT)} абзацев`;
}

/** What is wrong with sections 1–4 taken together, or null. */
export function sectionsIssue(sections: Regulation['sections']): string | null {
  if (sections.some(({ number }, i) => number !== OWN_SECTIONS[i]))
    return 'Разделы 1–4 стоят по порядку';
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  if (paragraphs.length > PARAGRAPH_LIMIT) return tooMany();
  const length = [...paragraphs.map(({ text }) => text), ...sections.map((s) => s.heading)].join(
    '',
  );
  if (length.length > REGULATION_LIMIT)
    return `Разделы 1–4 вместе — не больше ${groupedNumber(REGULATION_LIMIT)} знаков`;
  const names = paragraphs.flatMap(({ key, source }) => (source === null ? [key] : [key, source]));
  if (new Set(names).size < names.length) return 'Один абзац стоит в регламенте дважды';
  return sourceIssue(sections) ?? numbersIssue(sections);
}

/** A paragraph passes for one of its own section at most: links to п. 5, 6 and the notes lead to them alone. */
function sourceIssue(sections: Regulation['sections']): string | null {
  for (const { number, paragraphs } of sections) {
    const own = new Set(sourceSection(number).paragraphs.map(({ address }) => address));
    if (paragraphs.some(({ source }) => source !== null && !own.has(source)))
      return `Абзац раздела ${String(number)} выдан за абзац, которого в этом разделе исходного регламента нет`;
  }
  return null;
}

/** A number belongs to its section, and to one paragraph: «п. 2.2.1» is cited elsewhere. */
function numbersIssue(sections: Regulation['sections']): string | null {
  const seen = new Set<string>();
  for (const section of sections) {
    for (const { number } of section.paragraphs) {
      if (number === '') continue;
      if (!number.startsWith(`${String(section.number)}.`))
        return `Номер пункта в разделе ${String(section.number)} начинается с «${String(section.number)}.»`;
      if (seen.has(number)) return `Пункт ${number} уже есть: дайте другой номер`;
      seen.add(number);
    }
  }
  return null;
}

/** П. 5, 6 and the notes of the source: what no school may change (note 2). */
export const FIXED_PARTS: readonly RegulationPart[] = SOURCE_PARTS.filter(
  ({ address, kind }) => kind === 'note' || (sectionAt(address) ?? 0) > OWN_SECTIONS.length,
);

/** What an edition begins with: the source in the school's hands, its requisites as far as they are known. */
export function newRegulation(
  id: Id,
  school: { readonly address: string },
  newId: () => Id,
): Regulation {
  return {
    v: 2,
    id,
    edition: null,
    title: REGULATION_TITLE,
    order: { number: '', date: null },
    city: cityOf(school.address),
    sections: sourceSections(newId),
    fixed: FIXED_PARTS.map((part) => ({ ...part })),
    state: { kind: 'draft' },
  };
}

/** The next edition: what the one before says; the order that brings it into force is another one. */
export function nextRegulation(id: Id, { title, city, sections, fixed }: Regulation): Regulation {
  const order = { number: '', date: null };
  return { v: 2, id, edition: null, title, order, city, sections, fixed, state: { kind: 'draft' } };
}

function sourceSections(newId: () => Id): Regulation['sections'] {
  return OWN_SECTIONS.map((number) => {
    const { heading, paragraphs } = sourceSection(number);
    return {
      number,
      heading,
      paragraphs: paragraphs.map(({ kind, address, text }) => {
        const own = kind === 'numbered' ? address : '';
        return { key: newId(), kind, number: own, text, source: address };
      }),
    };
  });
}

/** A section of the source that a school may write for itself. */
export function sourceSection(number: OwnSectionNumber): (typeof REGULATION_SECTIONS)[number] {
  const found = REGULATION_SECTIONS.find((section) => section.number === number);
  if (found === undefined) throw new Error(`the source has no section ${String(number)}`);
  return found;
}

const CITY =
  /(?:^|[\s,])((?:г|гор|город|пгт|пос|посёлок|поселок|п|с|село|д|деревня|ст-ца|станица)(?:\.\s*|\s+)\p{Lu}[^,\d]*)/u;

/** The place in an address: «690000, г. Владивосток, ул. …» gives «г. Владивосток»; empty when it isn't told. */
export function cityOf(address: string): string {
  return (CITY.exec(address)?.[1] ?? '').trim().slice(0, NAME_LIMIT);
}

/** A whole edition as parts, from the top down: its own sections, then what is fixed. */
export function regulationParts({
  sections,
  fixed,
}: Pick<Regulation, 'sections' | 'fixed'>): readonly RegulationPart[] {
  return [...sections.flatMap(sectionParts), ...fixed];
}

function sectionParts({ number, heading, paragraphs }: OwnSection): readonly RegulationPart[] {
  const own = String(number);
  return [
    { kind: 'heading', address: own, number: own, text: heading, note: 0 },
    ...paragraphs.map((each): RegulationPart => {
      const { kind, text } = each;
      return { kind, address: ownAddress(each), number: each.number, text, note: 0 };
    }),
  ];
}

/** The address of a school's own paragraph: that of the source it came from, so that links go on to lead to it. */
export function ownAddress({ key, source }: Pick<OwnParagraph, 'key' | 'source'>): string {
  return source ?? `own-${key}`;
}

/** «Редакция № 3», «Новая редакция» while the ledger has not numbered it. */
export function regulationText({ edition }: Pick<Regulation, 'edition'>): string {
  return edition === null ? 'Новая редакция' : `Редакция №${NBSP}${String(edition)}`;
}
