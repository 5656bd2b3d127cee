import type { Consultation, Outcome, Visitor } from '#shared/domain/consultation';
import { newPerson, type Person, type PersonKind } from '#shared/domain/person';
import { firstTopics, topicsFor } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';

// Made-up journals, the same in every run: names, questions and their lengths as in a school's own.

const SURNAMES =
  'Абрамов Алёшин Баранов Беляев Власов Воробьёв Громов Гусев Дмитриев Егоров Ершов Журавлёв Зайцев Иванов Калинин Ковалёв Козлов Крылов Кузнецов Лебедев Макаров Медведев Морозов Никитин Новиков Осипов Орлов Павлов Петров Поляков Романов Савельев Сидоров Соловьёв Степанов Тарасов Титов Фёдоров Филиппов Хохлов Цветков Чернов Шестаков Щербаков Яковлев'.split(
    ' ',
  );
const NAMES =
  'Анна Мария Ольга Елена Ирина Татьяна Наталья Светлана Екатерина Юлия Алёна Галина Вера Людмила'.split(
    ' ',
  );
const PATRONYMICS =
  'Сергеевна Ивановна Петровна Андреевна Викторовна Фёдоровна Алексеевна Юрьевна'.split(' ');
const POSITIONS = [
  'учитель математики',
  'учитель начальных классов',
  'воспитатель',
  'учитель русского языка и литературы',
  'заместитель директора по УВР',
  'педагог-психолог',
  'учитель информатики',
];
const QUESTIONS = [
  'Как исправить ошибочно выставленную отметку за прошлую четверть, если период уже закрыт?',
  'Не отображается расписание после замены, уроки пятницы пропали из журнала класса.',
  'Где посмотреть домашнее задание и почему оно не видно родителям?',
  'Перенос уроков при карантине: сохраняются ли темы поурочного планирования?',
  'Не получается войти: пароль сброшен, письмо о восстановлении доступа не приходит.',
  'Как отметить отсутствие ученика по болезни, если справку принесли через неделю?',
  'Нужно выгрузить отчёт об успеваемости класса для педагогического совета.',
  'Сообщение от классного руководителя не открывается в мобильном приложении.',
];
const ANSWERS = [
  'Показано, как открыть период через администратора и внести исправление с пометкой о причине; исправлено вместе.',
  'Проверены настройки группы, замена внесена заново, расписание пересобрано, учитель видит уроки.',
  'Разъяснён порядок: задание привязывается к уроку, а не к дате; памятка выдана на руки.',
  'Доступ восстановлен по заявлению, временный пароль сменён при первом входе, роли проверены.',
  'Составлено обращение в службу поддержки, ответ ожидается в течение трёх рабочих дней.',
  '',
];
const CHANNELS = ['in-person', 'in-person', 'phone', 'online', 'email'] as const;
const TOPICS = firstTopics();

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** The people of a journal of so many consultations. */
export function people(consulted: number): readonly Person[] {
  const random = steadyRandom(consulted);
  const count = Math.max(30, Math.min(600, Math.round(consulted / 60)));
  return Array.from({ length: count }, (_, i) => {
    const kind: PersonKind = i % 3 === 2 ? 'parent' : 'staff';
    const name = `${pick(random, SURNAMES)}а ${pick(random, NAMES)} ${pick(random, PATRONYMICS)}`;
    const person = newPerson(fixedId(7, i + 1), kind, name);
    return kind === 'staff'
      ? { ...person, position: pick(random, POSITIONS) }
      : { ...person, className: `${String((i % 11) + 1)}${pick(random, ['А', 'Б', 'В'])}` };
  });
}

function outcome(random: Random, date: string): Outcome {
  const dice = random();
  if (dice < 0.8) return { kind: 'solved' };
  return dice < 0.92 ? { kind: 'return', on: date } : { kind: 'support', request: null };
}

/** No journal is older: a larger one has more records a day. */
const MOST_DAYS = 20 * 365;

/** Consultations as people write them, oldest first: sixteen a day, more where there are very many. */
export function* consultations(count: number, seed = 1): Generator<Consultation> {
  const random = steadyRandom(seed);
  const known = people(count);
  const days = Math.min(MOST_DAYS, Math.ceil(count / 16));
  const first = Date.UTC(2026, 10, 20) - days * 86_400_000;
  const numbers = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const at = new Date(first + Math.floor((i / count) * days) * 86_400_000);
    const date = at.toISOString().slice(0, 10);
    const year = at.getUTCFullYear();
    const n = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, n);
    const person = pick(random, known);
    const topics = topicsFor(TOPICS, person.kind);
    const visitor: Visitor = {
      person: person.id,
      name: person.name,
      position: person.position,
      className: person.className,
    };
    const detail = random() < 0.4 ? ` ${pick(random, QUESTIONS)}` : '';
    const hour = String(8 + Math.floor(random() * 9)).padStart(2, '0');
    yield {
      v: 2,
      id: fixedId(9, i + 1),
      number: { series: 'calendar-year', year, n },
      registeredAt: `${date}T${hour}:50:00.000Z`,
      date,
      time: `${hour}:${String(Math.floor(random() * 60)).padStart(2, '0')}`,
      minutes: 5 + Math.floor(random() * 30),
      audience: person.kind,
      visitors: [visitor],
      channel: pick(random, CHANNELS),
      topics: [pick(random, topics).id],
      question: `${pick(random, QUESTIONS)}${detail} Кабинет ${String(100 + Math.floor(random() * 250))}.`,
      answer: pick(random, ANSWERS),
      outcome: outcome(random, date),
      links: { earlier: null, meeting: null },
      annulled: random() < 0.005 ? { kind: 'annulled', reason: 'Внесена дважды' } : null,
    };
  }
}
