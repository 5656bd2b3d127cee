import { randomUUID } from 'node:crypto';
import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { newPerson, type Person } from '#shared/domain/person';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { firstProgramme } from '#shared/domain/programme';
import { firstTopics } from '#shared/domain/topic';
import type { Training, TrainingSession } from '#shared/domain/training';
import type { Action } from '#shared/ledger/actions';
import type { CommitRequest, PutRequest } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';

const NAMES = [
  'Ковалёва Анна Сергеевна',
  'Щербак Пётр Ильич',
  'Ёлкина Мария Петровна',
  'Гусейнов Рашид Алиевич',
  'Цой Виктория Олеговна',
];
const QUESTIONS = [
  'Не открывается журнал класса, пишет «Доступ запрещён».',
  'Как исправить отметку за прошлую четверть?\nОтметка стоит не в той колонке.',
  'Где посмотреть домашнее задание ребёнка?',
  'Не сохраняется поурочный план на 2-ю четверть.',
];
const [FIRST_TOPIC] = firstTopics();

function pick(texts: readonly string[], i: number): string {
  return texts[i % texts.length] ?? '';
}

/** A consultation as the form sends it; `i` picks one of a few real-looking contents. */
export function consultation(i = 0, change: Partial<Consultation> = {}): Consultation {
  return {
    ...newConsultation(randomUUID(), '2026-10-05', '14:10'),
    visitors: [
      { person: null, name: pick(NAMES, i), position: 'учитель математики', className: '' },
    ],
    topics: [FIRST_TOPIC?.id ?? ''],
    question: pick(QUESTIONS, i),
    answer: 'Показано, как открыть журнал через раздел «Мои классы».',
    ...change,
  };
}

/** A member of the staff. */
export function person(i = 0, change: Partial<Person> = {}): Person {
  return {
    ...newPerson(randomUUID(), 'staff', pick(NAMES, i)),
    position: 'Учитель',
    room: '204',
    ...change,
  };
}

/** The training of a new member of the staff, as the form sends it. */
export function training(person: string, change: Partial<Training> = {}): Training {
  return {
    v: 2,
    id: randomUUID(),
    person,
    basis: 'hired',
    startedOn: '2026-10-05',
    position: 'учитель',
    ownWeek: null,
    registeredAt: null,
    registeredOn: null,
    items: firstProgramme().items,
    absences: [],
    state: { kind: 'open' },
    ...change,
  };
}

/** The session that a consultation records, on the first item of everybody's programme. */
export function session(
  { id, date, minutes, annulled }: Consultation,
  trainings: readonly Training[],
): TrainingSession {
  const items = trainings[0]?.items.slice(0, 1).map(({ key }) => key) ?? [];
  const ids = trainings.map((each) => each.id);
  return { v: 1, id, date, minutes, trainings: ids, items, annulled: annulled !== null };
}

/** A new edition of the schedule. */
export function schedule(change: Partial<Schedule> = {}): Schedule {
  return { ...newSchedule(randomUUID(), '2026-09-01'), ...change };
}

/** A record on its way to the ledger. @param base seq of the state it started from, 0 for a new one */
export function put(table: TableName, value: PutRequest['value'], base = 0): PutRequest {
  return { table, id: value.id, base, value };
}

/** A request with a fresh commit id. */
export function request(action: Action, ...puts: readonly PutRequest[]): CommitRequest {
  return { commit: randomUUID(), action, puts };
}

/** A request that adds one consultation. */
export function addition(i = 0, change: Partial<Consultation> = {}): CommitRequest {
  return request('consultation.add', put('consultation', consultation(i, change)));
}
