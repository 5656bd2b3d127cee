import type { HandedQuestion, HandoverAct } from '#shared/documents/handover-act';
import { CONSULTANT, SCHOOL } from './posters';

/** A question of the i-th visitor, as it is handed over. */
export function handedQuestion(i: number, change: Partial<HandedQuestion> = {}): HandedQuestion {
  return {
    number: `№ ${String(i + 1)}`,
    date: '2026-11-20',
    who: 'Гусейнов Рашид Алиевич, учитель математики',
    question: 'Как исправить отметку за прошлую четверть?\nОтметка стоит не в той колонке.',
    due: i % 2 === 0 ? '2026-12-07' : null,
    ...change,
  };
}

/** An act of a usual handover; parts can be replaced. */
export function handover(change: Partial<HandoverAct> = {}): HandoverAct {
  return {
    school: SCHOOL,
    office: 'consultant',
    isReturn: false,
    on: '2026-12-01',
    asOf: '2026-12-01',
    order: { number: '90', date: '2026-11-30' },
    from: {
      name: CONSULTANT.name,
      position: 'Учитель информатики',
      genitive: { name: 'Ковалёвой Анны Сергеевны', position: 'учителя информатики' },
      dative: { name: 'Ковалёвой Анне Сергеевне', position: 'учителю информатики' },
    },
    to: {
      name: 'Щербак Пётр Ильич',
      position: 'Учитель физики',
      genitive: { name: 'Щербака Петра Ильича', position: 'учителя физики' },
      dative: { name: 'Щербаку Петру Ильичу', position: 'учителю физики' },
    },
    director: { name: 'Соколова Мария Петровна', position: 'Директор' },
    questions: [0, 1].map((i) => handedQuestion(i)),
    requests: [handedQuestion(2, { due: null })],
    trainings: [
      {
        name: 'Цой Виктория Олеговна',
        position: 'воспитатель',
        startedOn: '2026-11-20',
        deadline: '2026-11-27',
        late: 2,
        done: 4,
        items: 9,
      },
    ],
    editions: [
      { edition: 3, validFrom: '2026-09-01', validTo: '2027-05-31', standing: 'действует' },
      { edition: 4, validFrom: '2027-01-11', validTo: null, standing: 'черновик' },
    ],
    journal: { records: 1_234, seq: 5_678, hash: '0123456789abcdef'.repeat(4) },
    made: '2026-12-01T01:00:00.000Z',
    ...change,
  };
}
