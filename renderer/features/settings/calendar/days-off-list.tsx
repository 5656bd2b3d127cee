import { useMemo, useState } from 'react';
import type { DayOff } from '#shared/domain/work-calendar';
import { counted } from '#shared/lib/text';
import { shortDate } from '#shared/lib/iso-date';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import type { GridColumn } from '../../../ui/grid';
import type { CalendarDesk } from './calendar-desk';
import type { OpenDialog } from './dialogs';
import { EntryList } from './entry-list';
import { daysText, yearsOf } from './years';

const COLUMNS: readonly GridColumn<DayOff>[] = [
  { id: 'days', title: 'Дни', width: 184, tabular: true, render: daysText },
  { id: 'name', title: 'Название', width: '2fr', isRowHeader: true, render: ({ name }) => name },
  {
    id: 'kind',
    title: 'Чей',
    width: 88,
    render: ({ kind }) => (kind === 'regional' ? 'региона' : 'школы'),
  },
  { id: 'basis', title: 'Основание', width: '2fr', render: ({ basis }) => basis },
  { id: 'state', title: 'Состояние', width: '2fr', render: stateText },
];

const EMPTY =
  'Пока ничего не внесено. Бывает: Радоница по закону региона, карантин по приказу руководителя.';

type ListProps = { desk: CalendarDesk; onOpen: (open: OpenDialog) => void };

/** «Выходные региона и школы»; withdrawn ones stay to be seen. */
export function DaysOffList({ desk, onOpen }: ListProps) {
  const [hasWithdrawn, setWithdrawn] = useState(false);
  const { daysOff } = desk.calendar;
  const withdrawn = daysOff.filter(({ withdrawnOn }) => withdrawnOn !== null).length;
  const rows = useMemo(
    () =>
      daysOff
        .filter(({ withdrawnOn }) => hasWithdrawn || withdrawnOn === null)
        .sort((a, b) => (a.from > b.from ? -1 : 1)),
    [daysOff, hasWithdrawn],
  );
  return (
    <>
      {withdrawn === 0 ? null : (
        <Checkbox
          label={`Показать отозванные: ${withdrawn}`}
          isSelected={hasWithdrawn}
          onChange={setWithdrawn}
        />
      )}
      <EntryList<DayOff>
        label="Выходные региона и школы"
        entries={rows}
        columns={COLUMNS}
        isPast={({ withdrawnOn }) => withdrawnOn !== null}
        bar={(selected) => (
          <>
            <span className="settings-bar-words">{barWords(selected, rows.length)}</span>
            <Withdraw dayOff={selected} {...{ desk, onOpen }} />
            <Button
              size="small"
              isDisabled={desk.isLocked}
              onPress={() => {
                onOpen({ kind: 'day-off' });
              }}
            >
              Добавить выходной
            </Button>
          </>
        )}
      />
    </>
  );
}

function barWords(selected: DayOff | undefined, count: number): string {
  if (selected !== undefined) return selected.name;
  return count === 0 ? EMPTY : counted(count, ['запись', 'записи', 'записей']);
}

function Withdraw({ dayOff, desk, onOpen }: ListProps & { dayOff: DayOff | undefined }) {
  if (dayOff?.withdrawnOn !== null) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      isDisabled={desk.isLocked}
      onPress={() => {
        const what = `«${dayOff.name}», ${daysText(dayOff)}`;
        onOpen({ kind: 'withdraw', id: dayOff.id, what, years: yearsOf(dayOff) });
      }}
    >
      Отозвать
    </Button>
  );
}

function stateText({ enteredOn, withdrawnOn }: DayOff): string {
  const entered = enteredOn === null ? 'внесён' : `внесён ${shortDate(enteredOn)}`;
  return withdrawnOn === null ? entered : `${entered}, отозван ${shortDate(withdrawnOn)}`;
}
