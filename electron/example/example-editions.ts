import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import type { Action } from '#shared/ledger/actions';
import { momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { exampleEditions, REMARKS } from './example-schedule';
import { commitStep, type CommitStep, type Desk, type ExampleStep } from './example-step';
import type { Chance } from './seeded';

/** So many working days it takes until the first edition is approved; help is given from then on. */
export const IN_FORCE_AFTER = 2;

interface Making extends Desk {
  readonly chance: Chance;
  readonly today: IsoDate;
  /** Working days of the half year, oldest first. */
  readonly days: readonly IsoDate[];
}

/**
 * The way of the editions: the first one is drawn up, sent, returned with remarks, mended, sent again and
 * approved; the next one was drawn up on the last of the working days.
 */
export function editionSteps(making: Making): readonly ExampleStep[] {
  const { chance, zone, days, today } = making;
  const [first = today, second = today, third = today] = days;
  const { rough, mended, next } = exampleEditions(chance, third, today);
  const on = (
    date: IsoDate,
    time: TimeOfDay,
    action: Action,
    schedule: Schedule,
    state: ApprovalState,
  ): CommitStep => {
    const value = { ...schedule, state };
    return commitStep(making, date, time, action, [{ table: 'schedule', value }]);
  };
  const submitted = { kind: 'submitted', at: null } as const;
  const returned: ApprovalState = { kind: 'returned', at: null, remarks: REMARKS, parts: [] };
  const { id: schedule } = mended;
  const at = (date: IsoDate, time: TimeOfDay): string => momentOf(date, time, zone);
  return [
    on(first, '08:25', 'schedule.add', rough, rough.state),
    on(first, '08:55', 'schedule.submit', rough, submitted),
    { kind: 'key', at: at(second, '12:50') },
    { kind: 'return', at: at(second, '12:58'), schedule, remarks: REMARKS },
    on(second, '15:20', 'schedule.edit', mended, returned),
    on(second, '15:25', 'schedule.submit', mended, submitted),
    { kind: 'approve', at: at(third, '08:05'), schedule },
    on(days.at(-1) ?? today, '08:25', 'schedule.add', next, next.state),
  ];
}
