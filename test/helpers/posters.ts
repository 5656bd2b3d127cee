import path from 'node:path';
import { readFile } from 'node:fs/promises';
import {
  scheduleContent,
  type Holders,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { newPerson, type Person, openTerm } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { DirectorKey } from '#shared/domain/director-key';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import type { Slot, SlotAudience, SlotWeeks, Weekday } from '#shared/domain/slot';
import { emptySchool, type School } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { addDays } from '#shared/lib/iso-date';
import type { KeyFacts } from '#shared/documents/key-sheet';
import type { ApprovedMark } from '#shared/documents/poster-mark';
import type { PosterRequest } from '#shared/documents/schedule-poster';
import type { Fonts } from '../../electron/documents/fonts';

const PACKAGES = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** The embedded fonts, from where the build takes them. */
export async function packageFonts(): Promise<Fonts> {
  const read = (file: string) => readFile(path.join(PACKAGES, file));
  return {
    'PTSerif-Regular.ttf': await read('pt-serif/400Regular/PTSerif_400Regular.ttf'),
    'PTSerif-Bold.ttf': await read('pt-serif/700Bold/PTSerif_700Bold.ttf'),
    'PTSans-Regular.ttf': await read('pt-sans/400Regular/PTSans_400Regular.ttf'),
    'PTSans-Bold.ttf': await read('pt-sans/700Bold/PTSans_700Bold.ttf'),
  };
}

export const SCHOOL: School = {
  ...emptySchool('Asia/Vladivostok'),
  fullName:
    'Краевое государственное казённое общеобразовательное учреждение, реализующее адаптированные основные общеобразовательные программы, «Школа-интернат № 11»',
  shortName: 'КГКОУ ШИ 11',
  order: { number: '75', date: '2026-09-01' },
};

export const CONSULTANT: Person = {
  ...newPerson(fixedId(3, 1), 'staff', 'Ковалёва Анна Сергеевна'),
  position: 'Учитель информатики, заместитель директора по учебной работе',
  room: '204',
  phone: '8 (4212) 55-10-11, доб. 3',
  email: 'kovaleva@shi11.example.ru',
  terms: [openTerm('consultant', '2026-09-01')],
};

const DIRECTIONS = [
  'Учёт текущей и итоговой успеваемости',
  'Вход и восстановление доступа',
  'Обучение работе в ИС «Дневник.ру»',
  'Ведение поурочного планирования',
  '',
];
const AUDIENCES: readonly SlotAudience[] = ['staff', 'parents', 'new-staff'];
const WEEKS: readonly SlotWeeks[] = ['every', 'every', 'odd', 'even'];
const two = (n: number) => String(n).padStart(2, '0');

/** Who holds the receptions: the consultant alone. */
export const HOLDERS: Holders = { consultant: CONSULTANT, substitute: undefined };

/** Receptions spread over a working week of `days`. */
export function slots(count: number, days = 5): readonly Slot[] {
  return Array.from({ length: count }, (_, i): Slot => {
    const turn = Math.floor(i / days);
    const start = 8 * 60 + 30 + turn * 55;
    return {
      id: fixedId(4, i + 1),
      weekday: ((i % days) + 1) as Weekday,
      start: `${two(Math.floor(start / 60))}:${two(start % 60)}`,
      end: `${two(Math.floor((start + 45) / 60))}:${two((start + 45) % 60)}`,
      audience: AUDIENCES[i % AUDIENCES.length] ?? 'staff',
      direction: DIRECTIONS[i % DIRECTIONS.length] ?? '',
      room: i % 4 === 3 ? '112' : '204',
      weeks: WEEKS[i % WEEKS.length] ?? 'every',
      by: 'consultant',
    };
  });
}

/** An edition with receptions. */
export function edition(receptions: readonly Slot[]): Schedule {
  return {
    v: 4,
    id: fixedId(5, 1),
    edition: 3,
    validFrom: '2026-09-01',
    validTo: '2027-05-31',
    slots: [...receptions],
    exceptions: [],
    state: { kind: 'draft' },
  };
}

/** Marks of an edition: approved in the program, and on paper. */
export const IN_PROGRAM: ApprovedMark = {
  kind: 'approved',
  by: 'program',
  director: { name: 'Соколова Мария Петровна', position: 'Директор' },
  on: '2026-09-01',
  program: 'Журнал консультанта',
  checksum: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809',
  fingerprint: 'f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f',
};
export const ON_PAPER: ApprovedMark = { ...IN_PROGRAM, by: 'paper', fingerprint: null };

/** Days on which the week isn't as usual, one a fortnight from 14 September 2026. */
export function exceptions(count: number): readonly ScheduleException[] {
  return Array.from({ length: count }, (_, i): ScheduleException => {
    const id = fixedId(6, i + 1);
    const date = addDays('2026-09-14', i * 14);
    const reason = ['каникулы', 'педагогический совет', 'командировка'][i % 3] ?? '';
    const times = { start: '15:00', end: '15:45', room: '112', reason };
    const extra = { audience: 'parents', direction: '', by: 'consultant' } as const;
    if (i % 3 === 0)
      return {
        kind: 'none',
        id,
        from: date,
        to: addDays(date, i % 2 === 0 ? 0 : 6),
        slot: null,
        reason,
      };
    return i % 3 === 1
      ? { kind: 'moved', id, slot: fixedId(4, 1), date, toDate: addDays(date, 2), ...times }
      : { kind: 'extra', id, date, ...extra, ...times };
  });
}

/** Contents of an edition with so many receptions; parts can be replaced. */
export function posterContent(
  count: number,
  change: Partial<ScheduleContent> = {},
): ScheduleContent {
  return { ...scheduleContent(edition(slots(count)), SCHOOL, HOLDERS), ...change };
}

/** A request of a poster with so many receptions; parts can be replaced. */
export function posterRequest(count: number, change: Partial<PosterRequest> = {}): PosterRequest {
  return {
    content: posterContent(count),
    mark: { kind: 'draft' },
    today: '2026-09-01',
    paper: 'A4',
    lie: 'upright',
    created: '2026-08-28T03:15:00.000Z',
    ...change,
  };
}

/** A key of the director's, as main tells it. */
export function keyFacts(
  change: Partial<DirectorKey> = {},
  previous: string | null = null,
): KeyFacts {
  const key: DirectorKey = {
    v: 1,
    id: fixedId(7, 1),
    reason: 'first',
    person: null,
    ...IN_PROGRAM.director,
    publicKey: '5'.repeat(64),
    sealed: {
      scrypt: { n: 1 << 15, r: 8, p: 1 },
      salt: '1'.repeat(32),
      nonce: '2'.repeat(24),
      tag: '3'.repeat(32),
      box: '4'.repeat(96),
    },
    ...change,
  };
  return {
    key,
    at: '2026-09-01T00:15:00.000Z',
    fingerprint: IN_PROGRAM.fingerprint ?? '',
    previous,
  };
}
