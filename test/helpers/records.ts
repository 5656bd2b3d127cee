import { randomUUID } from 'node:crypto';
import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { newPerson, type Person } from '#shared/domain/person';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { firstTopics } from '#shared/domain/topic';
import type { Action, CommitRequest, PutRequest } from '#shared/ledger/commit';
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
