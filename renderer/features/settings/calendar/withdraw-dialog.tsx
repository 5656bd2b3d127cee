import { useMemo, useState } from 'react';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { CalendarDesk } from './calendar-desk';
import { Consequences } from './consequences';
import { saveCalendar } from './save-calendar';

type WithdrawDialogProps = {
  desk: CalendarDesk;
  /** Id of the decree or of the day off. */
  id: string;
  /** «Радоница, 20.04.2027». */
  what: string;
  years: readonly number[];
  onDone: () => void;
  onClose: () => void;
};

/** «Отозвать»: an entry stays in the calendar's history and doesn't count any more. */
export function WithdrawDialog({ desk, id, what, years, onDone, onClose }: WithdrawDialogProps) {
  const [commit] = useState(newId);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const once = useOneAtATime();
  const { calendar, today } = desk;
  const next = useMemo(() => withdrawn(calendar, id, today), [calendar, id, today]);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    const failure = await saveCalendar(commit, next, desk);
    setBusy(false);
    setProblem(failure);
    if (failure !== null) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      title="Отозвать запись календаря"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Оставить
          </Button>
          <Button variant="danger" isDisabled={isBusy} onPress={() => void once(withdraw)}>
            Отозвать
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <p>
        {what}. Запись останется в истории, но с сегодняшнего дня по ней не считают. Сроки, которые
        уже прошли, не меняются.
      </p>
      <Consequences desk={desk} next={next} years={years} />
    </Dialog>
  );
}

/** The calendar with one entry withdrawn; the ledger sets the day. */
function withdrawn(calendar: SchoolCalendar, id: string, today: string): SchoolCalendar {
  const end = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, withdrawnOn: today } : entry));
  return { ...calendar, decrees: end(calendar.decrees), daysOff: end(calendar.daysOff) };
}
