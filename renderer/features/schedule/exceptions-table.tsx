import { useEffect, useMemo, useRef, useState } from 'react';
import { arrangedExceptions, exceptionStanding } from '#shared/domain/exception-standing';
import { officeHolder } from '#shared/domain/person';
import { exceptionDatesText, type ScheduleException } from '#shared/domain/schedule-exception';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { peopleOf, usePeople } from '../../data/records';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { useMedia } from '../../ui/use-media';
import { useEditionDays } from './drawing/use-conflicts';
import { useSaveStep } from './drawing/use-pen';
import { CalendarDialog } from './calendar-dialog';
import { exceptionColumns, isAmiss } from './exception-columns';
import { useExceptionDays } from './use-exception-days';
import { ExceptionDialog } from './exception-dialog';
import { withException } from './exception-form';
import { useWantedPart } from './remarks';

type Open = { exception: ScheduleException | null } | 'calendar' | null;

type ExceptionsTableProps = {
  row: Row<'schedule'>;
  /** True when nothing may be changed: the edition isn't a draft, or the journal can only be read. */
  isLocked: boolean;
};

/** Exceptions of an edition: coming ones first; Enter opens one for changing. */
export function ExceptionsTable({ row, isLocked }: ExceptionsTableProps) {
  const held = useExceptionDays();
  const { today } = held;
  const consultant = officeHolder(peopleOf(usePeople()), 'consultant', today);
  const { slots, exceptions } = row.value;
  const isNarrow = useMedia('(width < 900px)');
  const columns = useMemo(() => exceptionColumns(slots, held, isNarrow), [slots, held, isNarrow]);
  const ordered = useMemo(() => arrangedExceptions(exceptions, today), [exceptions, today]);
  const [open, setOpen] = useState<Open>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selectedIndex = ordered.findIndex(({ id }) => id === selectedId);
  const grid = useRef<HTMLDivElement>(null);
  useLostFocus(grid, `${open === null} ${ordered.length > 0}`);
  useWantedPart((id) => {
    setSelectedId(id);
    grid.current?.focus();
  });
  const remove = useRemoveException(row);
  const days = useEditionDays();
  const close = (): void => {
    setOpen(null);
  };
  const bar: BarProps = {
    count: ordered.length,
    selected: ordered[selectedIndex],
    isLocked,
    onAdd: () => {
      setOpen({ exception: null });
    },
    onCalendar: () => {
      setOpen('calendar');
    },
    onOpen: (exception) => {
      setOpen({ exception });
    },
    onRemove: (exception) => {
      void remove(exception).then(() => grid.current?.focus());
    },
  };
  return (
    <div className="schedule-slots">
      <Grid<ScheduleException>
        label="Исключения"
        wraps
        columns={columns}
        count={ordered.length}
        rowAt={(index) => ordered[index]}
        rowKey={(index) => ordered[index]?.id ?? String(index)}
        rowState={(each) => {
          if (isAmiss(each, slots, held)) return 'soon';
          return exceptionStanding(each, today) === 'past' ? 'past' : undefined;
        }}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          setSelectedId(ordered[index]?.id ?? null);
        }}
        onOpen={(index) => {
          const exception = ordered[index];
          if (exception !== undefined && !isLocked) setOpen({ exception });
        }}
        gridRef={grid}
        emptyState={<NoExceptions {...bar} />}
      />
      {ordered.length > 0 ? <Bar {...bar} /> : null}
      {open === 'calendar' && days !== undefined ? (
        <CalendarDialog {...{ row, days }} onClose={close} />
      ) : null}
      {open === null || open === 'calendar' ? null : (
        <ExceptionDialog
          row={row}
          exception={open.exception}
          room={consultant?.room ?? ''}
          days={held}
          onSaved={setSelectedId}
          onClose={close}
        />
      )}
    </div>
  );
}

type NoExceptionsProps = Pick<BarProps, 'isLocked' | 'onAdd' | 'onCalendar'>;

function NoExceptions({ isLocked, onAdd, onCalendar }: NoExceptionsProps) {
  return (
    <EmptyState
      title="В этой редакции нет исключений"
      action={
        <>
          <Button variant="primary" isDisabled={isLocked} onPress={onAdd}>
            Добавить исключение
          </Button>{' '}
          <Button isDisabled={isLocked} onPress={onCalendar}>
            Добавить из календаря
          </Button>
        </>
      }
    >
      Исключение — это день, когда всё не как обычно: приёма нет из-за каникул или командировки,
      приём перенесён на другой день, перед собранием назначен дополнительный.
    </EmptyState>
  );
}

type BarProps = {
  count: number;
  selected: ScheduleException | undefined;
  isLocked: boolean;
  onAdd: () => void;
  onCalendar: () => void;
  onOpen: (exception: ScheduleException) => void;
  onRemove: (exception: ScheduleException) => void;
};

/** What can be done with the list and with the selected exception. */
function Bar({ count, selected, isLocked, onAdd, onCalendar, onOpen, onRemove }: BarProps) {
  return (
    <div className="schedule-slot-actions">
      <span className="schedule-slot-name">
        {selected === undefined
          ? counted(count, ['исключение', 'исключения', 'исключений'])
          : exceptionDatesText(selected)}
      </span>
      {selected === undefined ? null : (
        <>
          <Button
            size="small"
            isDisabled={isLocked}
            onPress={() => {
              onOpen(selected);
            }}
          >
            Изменить исключение
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={isLocked}
            onPress={() => {
              onRemove(selected);
            }}
          >
            Убрать исключение
          </Button>
        </>
      )}
      <Button size="small" isDisabled={isLocked} onPress={onCalendar}>
        Добавить из календаря
      </Button>
      <Button size="small" isDisabled={isLocked} onPress={onAdd}>
        Добавить исключение
      </Button>
    </div>
  );
}

/** Takes an exception out of a draft; the message offers to put it back. */
function useRemoveException(row: Row<'schedule'>): (exception: ScheduleException) => Promise<void> {
  const toast = useToast();
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  });
  const save = useSaveStep();
  const write = async (exceptions: ScheduleException[], words: string): Promise<boolean> => {
    const { current } = latest;
    const problem = await save(current, { ...current.value, exceptions }, newId(), words);
    if (problem !== null) toast.show({ tone: 'error', text: problem });
    return problem === null;
  };
  return async (exception) => {
    const left = row.value.exceptions.filter(({ id }) => id !== exception.id);
    if (!(await write(left, 'исключение убрано'))) return;
    const onPress = (): void => {
      const { exceptions } = latest.current.value;
      void write(withException(exceptions, exception), 'исключение возвращено');
    };
    toast.show({ text: 'Исключение убрано из черновика', action: { label: 'Вернуть', onPress } });
  };
}
