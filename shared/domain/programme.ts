import { z } from 'zod';
import { fixedId, idSchema, type Id } from '#shared/lib/ids';
import { counted, foldText, NBSP } from '#shared/lib/text';
import { nameText, required } from './fields';
import { firstTopics, SIX_TOPICS } from './topic';

const itemSchema = z.strictObject({
  /** Stays the same in every training that took the item over: sessions name it. */
  key: idSchema,
  title: required(nameText('Тема занятия'), 'Назовите тему занятия'),
  /** The journal's topic that a session on this item is recorded under. */
  topic: idSchema,
  minutes: z
    .number('Минуты: нужно число')
    .int('Минуты: целое число')
    .min(1, 'Минуты: от 1 до 600')
    .max(600, 'Минуты: от 1 до 600'),
});

/** Items that a programme may have. */
export const PROGRAMME_LIMIT = 40;
const PROGRAMME_LIMIT_SENTENCE = `Не больше ${String(PROGRAMME_LIMIT)} тем в программе`;
export const programmeItemsSchema = z
  .array(itemSchema)
  .min(1, 'В программе нужна хотя бы одна тема')
  .max(PROGRAMME_LIMIT, PROGRAMME_LIMIT_SENTENCE);

/** Positions that a programme may name. */
export const POSITIONS_LIMIT = 100;
const POSITIONS_LIMIT_SENTENCE = `Не больше ${String(POSITIONS_LIMIT)} должностей в программе`;

export const programmeSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  title: required(nameText('Название'), 'Назовите программу'),
  /** Positions that it is offered for; none: for all that no other programme names. */
  positions: z
    .array(required(nameText('Должность'), 'Уберите пустую должность'))
    .max(POSITIONS_LIMIT, POSITIONS_LIMIT_SENTENCE),
  items: programmeItemsSchema,
  archived: z.boolean(),
});

/** A template of what new staff are taught (п. 2.2.1). */
export type Programme = Readonly<z.infer<typeof programmeSchema>>;
export type ProgrammeItem = Readonly<z.infer<typeof itemSchema>>;

/** The programme that a journal has before anybody changed it; it joins the ledger when it is first edited. */
export const FIRST_PROGRAMME_ID: Id = fixedId(4, 1);

// Introduction and access lead, personal data come before anything is entered; then the six of п. 2.2.2.
const MINUTES = [20, 30, 20, 20, 30, 20] as const;

/** Introduction, access, personal data, and the six directions of п. 2.2.2. */
export function firstProgramme(): Programme {
  const topics = firstTopics();
  const topicOf = (title: string): Id =>
    topics.find((topic) => topic.title === title)?.id ?? fixedId(2, 101);
  const access = topicOf('вход и восстановление доступа');
  const further = topicOf('другой вопрос');
  const lead = [
    {
      title: 'введение: устройство «Дневник.ру», роли, где искать помощь',
      topic: further,
      minutes: 15,
    },
    { title: 'доступ: вход, пароль, восстановление', topic: access, minutes: 15 },
    { title: 'защита персональных данных', topic: further, minutes: 15 },
  ];
  const six = SIX_TOPICS.map((title, i) => ({
    title,
    topic: topicOf(title),
    minutes: MINUTES[i] ?? 20,
  }));
  return {
    v: 1,
    id: FIRST_PROGRAMME_ID,
    title: 'Обучение нового сотрудника',
    positions: [],
    items: [...lead, ...six].map((item, i) => ({ key: fixedId(5, i + 1), ...item })),
    archived: false,
  };
}

/** The programmes that a journal has: the first one is among them before it was ever edited. */
export function knownProgrammes(stored: readonly Programme[]): readonly Programme[] {
  const isStored = stored.some(({ id }) => id === FIRST_PROGRAMME_ID);
  return isStored ? stored : [firstProgramme(), ...stored];
}

/** A position as it is compared: case, «ё» and spaces don't matter. */
export function foldPosition(position: string): string {
  return foldText(position).trim().replace(/\s+/gu, ' ');
}

/**
 * The programme that is offered to a new member of the staff: the one that names the position; else the one
 * that names the longest beginning of it in whole words («учитель» for «учитель физики»); else the one for
 * all others. Archived ones are left out.
 * @param stored programmes of the ledger, in any order
 */
export function programmeFor(stored: readonly Programme[], position: string): Programme {
  const wanted = foldPosition(position);
  const offered = knownProgrammes(stored).filter(({ archived }) => !archived);
  const fitting = offered
    .flatMap((programme) =>
      programme.positions.map((each) => [programme, foldPosition(each)] as const),
    )
    .filter(([, named]) => named === wanted || wanted.startsWith(`${named} `))
    .sort(([, a], [, b]) => b.length - a.length);
  const general = offered.find(({ positions }) => positions.length === 0);
  return fitting[0]?.[0] ?? general ?? firstProgramme();
}

/** How long a programme takes, in minutes. */
export function programmeMinutes(items: readonly Pick<ProgrammeItem, 'minutes'>[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A length of time in words: «45 минут», «3 ч 5 мин». @param minutes whole, not negative */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(minutes, ['минута', 'минуты', 'минут']);
  const words = `${String(hours)}${NBSP}ч`;
  return rest === 0 ? words : `${words} ${String(rest)}${NBSP}мин`;
}
