import type { BookInput } from '#shared/documents/book-facts';
import type { Consultation } from '#shared/domain/consultation';
import { newPerson } from '#shared/domain/person';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { addDays, wallClocks } from '#shared/lib/iso-date';
import { CONSULTANT, SCHOOL } from './posters';

const NAMES = [
  'Ковалёва Анна Сергеевна',
  'Щербак Пётр Ильич',
  'Константинопольская-Преображенская Александра Вячеславовна',
  'Гусейнов Рашид Алиевич',
  'Цой Виктория Олеговна',
] as const;
const POSITIONS = ['учитель математики', 'заместитель директора по УВР', 'воспитатель'] as const;
const QUESTIONS = [
  'Не выставляется оценка за четверть',
  'Не открывается журнал класса: пишет «Доступ запрещён», хотя вчера открывался. Пробовали с другого компьютера и с телефона, там то же самое.',
  'Как исправить отметку за прошлую четверть?\nОтметка стоит не в той колонке, а период уже закрыт.',
  'Где посмотреть домашнее задание ребёнка и почему его не видно в приложении?',
  'Не сохраняется поурочный план на 2-ю четверть.',
] as const;
const ANSWERS = [
  'Показано, где выбрать период',
  'Показано, как открыть журнал через раздел «Мои классы»; права проверены вместе с администратором, доступ восстановлен.',
  '',
  'Разъяснён порядок: задание привязывается к уроку, а не к дате. Памятка выдана на руки.',
] as const;
const CHANNELS = ['in-person', 'phone', 'email', 'online', 'meeting'] as const;
const AUDIENCES = ['staff', 'staff', 'parent', 'other'] as const;

function at<T>(list: readonly T[], i: number): T {
  const found = list[i % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

function visitor(i: number): Consultation['visitors'][number] {
  const audience = at(AUDIENCES, i);
  const isNamed = audience === 'staff' || i % 3 === 0;
  return {
    person: null,
    name: isNamed ? at(NAMES, i) : '',
    position: audience === 'staff' ? at(POSITIONS, i) : '',
    className: audience === 'parent' ? `${String((i % 11) + 1)}А` : '',
  };
}

/** A record of a made-up school year, the i-th in time; the same in every run. */
export function bookRecord(i: number, change: Partial<Consultation> = {}): Consultation {
  const topics = firstTopics();
  const date = addDays('2026-09-01', Math.floor(i / 6));
  const time = `${String(8 + (i % 6) * 2).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`;
  return {
    v: 2,
    id: fixedId(9, i + 1),
    number: { series: 'calendar-year', year: Number(date.slice(0, 4)), n: i + 1 },
    registeredAt: `${date}T${time}:30.000Z`,
    date,
    time,
    minutes: 5 + ((i * 5) % 40),
    audience: at(AUDIENCES, i),
    visitors: [visitor(i)],
    channel: at(CHANNELS, i),
    topics: i % 4 === 0 ? [at(topics, i).id, at(topics, i + 1).id] : [at(topics, i).id],
    question: at(QUESTIONS, i),
    answer: at(ANSWERS, i),
    outcome: i % 9 === 4 ? { kind: 'return', on: '2026-12-01' } : { kind: 'solved' },
    links: { earlier: null, meeting: null },
    annulled: null,
    ...change,
  };
}

/** A year's records, with an annulled one, an imported one, a group, a late one and a long one among them. */
export function bookRecords(count: number): readonly Consultation[] {
  const special: Readonly<Record<number, Partial<Consultation>>> = {
    3: { annulled: { kind: 'annulled', reason: 'Внесена дважды, см. запись № 3' } },
    7: { number: { series: 'imported', year: 2026, n: 1, label: '15/а' } },
    11: { audience: 'staff', visitors: NAMES.map((name) => ({ ...visitor(0), name })) },
    13: { registeredAt: '2026-09-20T04:00:00.000Z' },
    17: { question: 'Слово'.repeat(40), answer: 'https://schools.example/'.repeat(8) },
    23: { question: `${QUESTIONS[1]}\n`.repeat(40), answer: `${ANSWERS[1]} `.repeat(30) },
  };
  return Array.from({ length: count }, (_, i) => bookRecord(i, special[i]));
}

/** A book of records. */
export function bookInput(
  records: readonly Consultation[],
  change: Partial<BookInput> = {},
): BookInput {
  const titles = new Map(firstTopics().map(({ id, title }) => [id, title]));
  return {
    scope: { kind: 'journal', from: '2026-09-01', to: '2027-05-31' },
    school: SCHOOL,
    consultant: CONSULTANT,
    director: {
      ...newPerson(fixedId(4, 1), 'staff', 'Сидоров Пётр Иванович'),
      position: 'Директор',
    },
    records,
    head: { seq: 1_234, hash: '0123456789abcdef'.repeat(4) },
    printed: '2027-06-01T01:00:00.000Z',
    topicOf: (id) => titles.get(id),
    clock: wallClocks(SCHOOL.timeZone),
    bySchedule: (record) => (record.minutes > 30 ? 'outside' : 'scheduled'),
    ...change,
  };
}
