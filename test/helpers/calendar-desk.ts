import { emptySchool } from '#shared/domain/school';
import {
  emptyCalendar,
  type DayOff,
  type Decree,
  type Stretch,
} from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import type { CalendarDesk } from '../../renderer/features/settings/calendar/calendar-desk';
import { person, training } from './records';

export const IVANOVA = person(0, { name: 'Иванова Ирина Игоревна' });

/** The calendar's tab on 23 November 2026: one training, of somebody who takes office just before 2028. */
export function calendarDesk(change: Partial<CalendarDesk> = {}): CalendarDesk {
  const registeredAt = '2026-11-01T00:00:00.000Z';
  const hired = training(IVANOVA.id, { startedOn: '2027-12-30', registeredAt });
  return {
    calendar: emptyCalendar(),
    seq: 0,
    school: emptySchool('Asia/Vladivostok'),
    trainings: [{ training: hired, person: IVANOVA }],
    today: '2026-11-23',
    isLocked: false,
    ...change,
  };
}

/** A decree that is on the ledger. */
export function decree(change: Partial<Decree> = {}): Decree {
  return {
    id: fixedId(9, 1),
    enteredOn: '2026-10-01',
    withdrawnOn: null,
    year: 2028,
    title: 'Постановление Правительства РФ от 20.09.2026 № 1300',
    transfers: [{ from: '2028-01-01', to: '2028-01-10' }],
    ...change,
  };
}

/** A day off that is on the ledger. */
export function dayOff(change: Partial<DayOff> = {}): DayOff {
  return {
    ...{ id: fixedId(9, 2), enteredOn: '2026-03-01', withdrawnOn: null },
    ...{ kind: 'regional', name: 'Радоница', basis: 'закон области' },
    ...{ from: '2026-04-21', to: '2026-04-21' },
    ...change,
  };
}

/** A vacation, or a term. */
export function stretch(change: Partial<Stretch> = {}): Stretch {
  return {
    ...{ id: fixedId(9, 3), kind: 'vacation', name: 'Осенние каникулы' },
    ...{ from: '2026-10-26', to: '2026-11-03' },
    ...change,
  };
}
