import { useMemo } from 'react';
import { BUILT_IN_DECREES } from '#shared/domain/decrees';
import type { Decree, SchoolCalendar } from '#shared/domain/work-calendar';
import { shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { Button } from '../../../ui/button';
import type { GridColumn } from '../../../ui/grid';
import type { CalendarDesk } from './calendar-desk';
import type { OpenDialog } from './dialogs';
import { EntryList } from './entry-list';

/** A decree of the program or of the school's own entering, as the list shows it. */
interface DecreeRow extends Pick<Decree, 'id' | 'year' | 'title' | 'transfers'> {
  readonly state: string;
  /** True for one that the year is counted by. */
  readonly isInForce: boolean;
  /** Null for the program's own. */
  readonly entry: Decree | null;
}

const COLUMNS: readonly GridColumn<DecreeRow>[] = [
  { id: 'year', title: 'Год', width: 64, tabular: true, render: ({ year }) => year },
  { id: 'title', title: 'Документ', width: '3fr', isRowHeader: true, render: ({ title }) => title },
  {
    id: 'transfers',
    title: 'Переносов',
    width: 96,
    tabular: true,
    render: ({ transfers }) => transfers.length,
  },
  { id: 'state', title: 'Состояние', width: '2fr', render: ({ state }) => state },
];

type ListProps = { desk: CalendarDesk; onOpen: (open: OpenDialog) => void };

/** «Постановления о переносе выходных»: the program's and those entered. */
export function DecreesList({ desk, onOpen }: ListProps) {
  const rows = useMemo(() => decreeRows(desk.calendar), [desk.calendar]);
  return (
    <EntryList<DecreeRow>
      label="Постановления о переносе выходных"
      entries={rows}
      columns={COLUMNS}
      isPast={({ isInForce }) => !isInForce}
      bar={(selected) => (
        <>
          <span className="settings-bar-words">
            {selected === undefined
              ? counted(rows.length, ['постановление', 'постановления', 'постановлений'])
              : transfersText(selected)}
          </span>
          <Withdraw row={selected} {...{ desk, onOpen }} />
          <Button
            size="small"
            isDisabled={desk.isLocked}
            onPress={() => {
              onOpen({ kind: 'decree' });
            }}
          >
            Внести постановление
          </Button>
        </>
      )}
    />
  );
}

function Withdraw({ row, desk, onOpen }: ListProps & { row: DecreeRow | undefined }) {
  if (row?.entry?.withdrawnOn !== null) return null;
  const { id, title, year } = row.entry;
  return (
    <Button
      size="small"
      variant="quiet"
      isDisabled={desk.isLocked}
      onPress={() => {
        onOpen({ kind: 'withdraw', id, what: `${title} (на ${year}\u00A0год)`, years: [year] });
      }}
    >
      Отозвать
    </Button>
  );
}

/** «01.01.2028 → 10.01.2028, …». */
function transfersText({ transfers }: DecreeRow): string {
  if (transfers.length === 0) return 'Переносов нет';
  return transfers.map(({ from, to }) => `${shortDate(from)} → ${shortDate(to)}`).join(', ');
}

/** The newest year first; of a year the one entered last. */
function decreeRows({ decrees }: SchoolCalendar): readonly DecreeRow[] {
  const holding = new Map(
    decrees.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ year, id }) => [year, id]),
  );
  const entered = decrees.map((entry): DecreeRow => {
    const isInForce = holding.get(entry.year) === entry.id;
    return { ...entry, entry, isInForce, state: stateText(entry, isInForce) };
  });
  const builtIn = BUILT_IN_DECREES.map((decree): DecreeRow => {
    const isInForce = !holding.has(decree.year);
    const state = isInForce ? 'есть в программе' : 'есть в программе, заменено внесённым';
    return { ...decree, id: `built-in-${decree.year}`, entry: null, isInForce, state };
  });
  return [...entered.reverse(), ...builtIn].sort((a, b) => b.year - a.year);
}

function stateText({ enteredOn, withdrawnOn }: Decree, isInForce: boolean): string {
  const entered = enteredOn === null ? 'внесено' : `внесено ${shortDate(enteredOn)}`;
  if (withdrawnOn !== null) return `${entered}, отозвано ${shortDate(withdrawnOn)}`;
  return isInForce ? `${entered}, действует` : `${entered}, заменено внесённым позже`;
}
