import type { Id } from '#shared/lib/ids';
import { firstTopics, type Topic } from './topic';

/** What parents ask under each of the topics that every journal begins with, in the order of `firstTopics`. */
const SENTENCES = [
  'Где посмотреть расписание уроков и как узнать о заменах?',
  'Где посмотреть текущие и итоговые отметки и как выводится итоговая отметка?',
  'Где увидеть пропуски и опоздания ребёнка и как сообщить о причине отсутствия?',
  'Где посмотреть темы уроков на четверть вперёд?',
  'Где посмотреть, что было на уроке и какие материалы к нему выложены?',
  'В какой срок в электронном журнале появляются отметки, темы уроков и домашние задания?',
  'Как войти в «Дневник.ру» и что делать, если логин или пароль утерян?',
  'Как посмотреть отметки и домашние задания ребёнка с телефона и с компьютера?',
  'Как написать учителю и как настроить уведомления?',
  'Вопрос о работе с электронным журналом и дневником.',
] as const;

const OF_FIRST_TOPICS: ReadonlyMap<Id, { readonly title: string; readonly sentence: string }> =
  new Map(
    firstTopics().map(({ id, title }, i) => [id, { title, sentence: SENTENCES[i] ?? title }]),
  );

/** «Вопрос по теме «питание».», whatever the topic is or was called. */
const GENERAL = /^Вопрос по теме «.+»\.$/u;

/**
 * Whether nobody has typed a question: it stands in a sentence of the program's. Its topic may have been renamed or
 * corrected since, so that any such sentence will do.
 */
export function isStandardQuestion(question: string): boolean {
  return SENTENCES.some((each) => each === question) || GENERAL.test(question);
}

/**
 * How a question of a topic stands in the journal when nobody has typed it: a sentence of its own for the topics
 * that every journal begins with, as long as they keep their titles; a general one for the school's own.
 */
export function standardQuestion({ id, title }: Pick<Topic, 'id' | 'title'>): string {
  const first = OF_FIRST_TOPICS.get(id);
  return first?.title === title ? first.sentence : `Вопрос по теме «${title}».`;
}
