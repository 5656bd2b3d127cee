import type { Id } from '#shared/lib/ids';
import { shortDate } from '#shared/lib/iso-date';
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  OUTCOME_WORDS,
  visitorText,
  type Consultation,
} from './consultation';
import type { Topic } from './topic';

/** One field of a record before and after a change, in words. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Words = (consultation: Consultation, topics: readonly Topic[]) => string;

const FIELDS: readonly (readonly [string, Words])[] = [
  ['Дата', (c) => shortDate(c.date)],
  ['Время', (c) => c.time],
  ['Длительность, мин', (c) => String(c.minutes)],
  ['Кто обратился', (c) => `${AUDIENCE_WORDS[c.audience]}: ${visitorText(c)}`],
  ['Способ', (c) => CHANNEL_WORDS[c.channel]],
  ['Тема', (c, topics) => topicWords(c, topics)],
  ['Вопрос', (c) => c.question],
  ['Ответ', (c) => c.answer],
  ['Итог', (c) => outcomeWords(c)],
  ['Продолжает другую запись', (c) => (c.links.earlier === null ? '' : 'да')],
  ['Причина аннулирования', (c) => c.annulled?.reason ?? ''],
];

/** What differs between two states of a record, field by field, in the order of the form. */
export function consultationChanges(
  before: Consultation,
  after: Consultation,
  topics: readonly Topic[],
): readonly FieldChange[] {
  return FIELDS.map(([field, words]) => ({
    field,
    before: words(before, topics),
    after: words(after, topics),
  })).filter((change) => change.before !== change.after);
}

/** Titles of a record's topics, in the order they were chosen. */
export function topicWords(
  { topics: chosen }: { readonly topics: readonly Id[] },
  topics: readonly Topic[],
): string {
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
  return chosen.map((id) => titles.get(id) ?? 'неизвестная тема').join('; ');
}

/** «Вернуться к вопросу 01.12.2026», «Решено». */
export function outcomeWords({ outcome }: Consultation): string {
  const words = OUTCOME_WORDS[outcome.kind];
  return outcome.kind === 'return' && outcome.on !== null
    ? `${words} ${shortDate(outcome.on)}`
    : words;
}
