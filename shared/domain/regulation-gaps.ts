// What is blank or doubtful in the school's own regulation: said over its documents and before the director.
import { NBSP } from '#shared/lib/text';
import { OWN_SECTIONS } from './regulation';
import type { RegulationContent } from './regulation-statement';

/** Something that an edition lacks. */
export interface RegulationGap {
  /** A sentence. */
  readonly text: string;
  /** What is done about it in a draft: «откройте «Реквизиты»»; null where the sentence says enough. */
  readonly deed: string | null;
  /** True when it is put right in the settings, in whatever state the edition is. */
  readonly isOfSettings: boolean;
}

/** The school of the source: another one's act should name itself. */
const SOURCE_SCHOOL = /Школа-интернат\s+№\s*11/u;

const REQUISITES = { deed: 'откройте «Реквизиты»', isOfSettings: false } as const;

/** What an edition lacks, from its head down; it may be approved as it is all the same. */
export function regulationGaps(content: RegulationContent): readonly RegulationGap[] {
  const { order, school, city } = content;
  const isHalfTold = (order.number.trim() === '') !== (order.date === null);
  return [
    ...(school.fullName.trim() === '' || school.shortName.trim() === ''
      ? [
          {
            text: 'Не заполнено название школы.',
            deed: 'откройте «Настройки → Школа»',
            isOfSettings: true,
          },
        ]
      : []),
    ...(isHalfTold
      ? [{ text: 'У приказа указан только номер или только дата.', ...REQUISITES }]
      : []),
    ...(city.trim() === '' ? [{ text: 'Не указан населённый пункт.', ...REQUISITES }] : []),
    ...emptySections(content),
    ...otherSchool(content),
  ];
}

/** Sections that have a heading and nothing under it. */
function emptySections({ sections }: RegulationContent): readonly RegulationGap[] {
  return OWN_SECTIONS.filter(
    (number) => (sections.find((each) => each.number === number)?.paragraphs.length ?? 0) === 0,
  ).map((number) => ({
    text: `В разделе ${String(number)} нет ни одного абзаца.`,
    deed: null,
    isOfSettings: false,
  }));
}

function otherSchool({ school, sections }: RegulationContent): readonly RegulationGap[] {
  const { fullName, shortName } = school;
  const isNamed = fullName.trim() !== '' || shortName !== '';
  if (!isNamed || SOURCE_SCHOOL.test(fullName)) return [];
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  if (!texts.some((text) => SOURCE_SCHOOL.test(text))) return [];
  const text = `В тексте названа «Школа-интернат №${NBSP}11» из исходного регламента.`;
  return [{ text, deed: 'укажите свою школу', isOfSettings: false }];
}
