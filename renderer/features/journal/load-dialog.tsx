import { useMemo } from 'react';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { useLoad } from '../../data/journal-counts';
import { useSchool, zoneOf } from '../../data/records';
import { useScheduleTimes } from '../../data/schedule-times';
import type { Load } from '../../data/search/messages';
import type { JournalQuery } from '../../data/search/query';
import { useToday } from '../../data/today';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { LoadTable } from './load-table';
import { receptionHours } from './reception-hours';
import { recordsInWords } from './use-list';

type LoadDialogProps = { query: JournalQuery; onClose: () => void };

/** «Нагрузка»: when people come, by weekday and hour, and which of these hours the schedule in force serves. */
export function LoadDialog({ query, onClose }: LoadDialogProps) {
  const load = useLoad(query);
  const today = useToday(zoneOf(useSchool()?.value));
  const times = useScheduleTimes(true);
  const receptions = useMemo(() => times && receptionHours(times, twoWeeks(today)), [times, today]);
  return (
    <Dialog
      title="Нагрузка"
      width="wide"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      {load === null ? null : <LoadWords load={load} />}
      {load === null || load.total === 0 ? null : (
        <LoadTable load={load} receptions={receptions ?? null} />
      )}
    </Dialog>
  );
}

function LoadWords({ load }: { load: Load }) {
  return (
    <p>
      {load.total === 0
        ? 'Ни одной записи не найдено: уберите фильтры, чтобы увидеть нагрузку.'
        : `Найдено: ${recordsInWords(load.total)}. Числа — сколько консультаций началось в этот час.`}
    </p>
  );
}

/** This week and the next one: odd and even weeks may have different receptions. */
function twoWeeks(today: IsoDate): readonly IsoDate[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: 14 }, (_, day) => addDays(monday, day));
}
