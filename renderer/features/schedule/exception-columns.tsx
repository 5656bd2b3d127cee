import { exceptionIssue } from '#shared/domain/exception-rules';
import { exceptionStanding, EXCEPTION_STANDING_WORDS } from '#shared/domain/exception-standing';
import {
  exceptionDatesText,
  exceptionText,
  type ScheduleException,
} from '#shared/domain/schedule-exception';
import type { Slot } from '#shared/domain/slot';
import type { GridColumn } from '../../ui/grid';
import { RemarkSign } from './remarks';
import type { ExceptionDays } from './use-exception-days';

/** Columns of «Исключения». @param days say which are over, and which weeks are odd @param isNarrow in a small window, where dates wrap */
export function exceptionColumns(
  slots: readonly Slot[],
  days: ExceptionDays,
  isNarrow: boolean,
): readonly GridColumn<ScheduleException>[] {
  return [
    {
      id: 'when',
      title: 'Когда',
      width: isNarrow ? 104 : 184,
      tabular: true,
      isRowHeader: true,
      render: exceptionDatesText,
    },
    {
      id: 'what',
      title: 'Что',
      width: '2fr',
      render: (each) => (
        <>
          {whatText(each, slots)} <RemarkSign of={each.id} />
        </>
      ),
    },
    {
      id: 'reason',
      title: 'Причина',
      width: isNarrow ? '2fr' : '1fr',
      render: (each) => each.reason,
    },
    {
      id: 'standing',
      title: 'Состояние',
      width: 96,
      render: (each) =>
        isAmiss(each, slots, days)
          ? 'проверьте'
          : EXCEPTION_STANDING_WORDS[exceptionStanding(each, days.today)],
    },
  ];
}

/** True for one that no longer fits the receptions, because they were changed after it was written. */
export function isAmiss(
  exception: ScheduleException,
  slots: readonly Slot[],
  { today, school }: ExceptionDays,
): boolean {
  const isPast = exceptionStanding(exception, today) === 'past';
  return !isPast && exceptionIssue(exception, slots, school) !== null;
}

/** What is different, as a sentence of its own; the reason has a column. */
function whatText(exception: ScheduleException, slots: readonly Slot[]): string {
  const text = exceptionText({ ...exception, reason: '' }, slots);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
