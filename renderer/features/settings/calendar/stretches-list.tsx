import { useMemo } from 'react';
import type { SchoolCalendar, Stretch } from '#shared/domain/work-calendar';
import { counted } from '#shared/lib/text';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import type { GridColumn } from '../../../ui/grid';
import { useToast } from '../../../ui/toast';
import type { CalendarDesk } from './calendar-desk';
import type { OpenDialog } from './dialogs';
import { EntryList } from './entry-list';
import { saveCalendar } from './save-calendar';
import { daysText } from './years';

const COLUMNS: readonly GridColumn<Stretch>[] = [
  { id: 'days', title: 'Дни', width: 184, tabular: true, render: daysText },
  { id: 'name', title: 'Название', width: '3fr', isRowHeader: true, render: ({ name }) => name },
  {
    id: 'kind',
    title: 'Вид',
    width: '1fr',
    render: ({ kind }) => (kind === 'term' ? 'четверть' : 'каникулы'),
  },
];

const EMPTY =
  'Пока ничего не внесено. Четверти, полугодия и каникулы будут видны в календаре года.';

type ListProps = { desk: CalendarDesk; onOpen: (open: OpenDialog) => void };

/** «Четверти и каникулы», the newest first. */
export function StretchesList({ desk, onOpen }: ListProps) {
  const { stretches } = desk.calendar;
  const rows = useMemo(
    () => [...stretches].sort((a, b) => (a.from > b.from ? -1 : 1)),
    [stretches],
  );
  const remove = useRemoving(desk);
  const edit = (stretch: Stretch | null): void => {
    onOpen({ kind: 'stretch', stretch });
  };
  return (
    <EntryList<Stretch>
      label="Четверти и каникулы"
      entries={rows}
      columns={COLUMNS}
      onOpen={desk.isLocked ? undefined : edit}
      bar={(selected) => (
        <>
          <span className="settings-bar-words">{barWords(selected, rows.length)}</span>
          {selected === undefined ? null : (
            <>
              <Button
                size="small"
                variant="quiet"
                isDisabled={desk.isLocked}
                onPress={() => {
                  remove(selected);
                }}
              >
                Убрать
              </Button>
              <Button
                size="small"
                isDisabled={desk.isLocked}
                onPress={() => {
                  edit(selected);
                }}
              >
                Изменить
              </Button>
            </>
          )}
          <Button
            size="small"
            isDisabled={desk.isLocked}
            onPress={() => {
              edit(null);
            }}
          >
            Добавить четверть или каникулы
          </Button>
        </>
      )}
    />
  );
}

function barWords(selected: Stretch | undefined, count: number): string {
  if (selected !== undefined) return selected.name;
  return count === 0 ? EMPTY : counted(count, ['запись', 'записи', 'записей']);
}

/** Removing is done at once: nothing is counted by it, and the calendar's history keeps it. */
function useRemoving(desk: CalendarDesk): (stretch: Stretch) => void {
  const toast = useToast();
  const once = useOneAtATime();
  return ({ id, name }) => {
    const { calendar } = desk;
    const next: SchoolCalendar = {
      ...calendar,
      stretches: calendar.stretches.filter((each) => each.id !== id),
    };
    void once(async () => {
      const problem = await saveCalendar(newId(), next, desk);
      toast.show(
        problem === null ? { text: `«${name}» убрано` } : { tone: 'error', text: problem },
      );
    });
  };
}
