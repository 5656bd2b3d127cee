import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PeriodFact } from '../../data/plan-fact';
import { useIsReadOnly } from '../../data/records';
import { Grid } from '../../ui/grid';
import { useLostFocus } from '../../ui/use-lost-focus';
import { useMedia } from '../../ui/use-media';
import type { FactLine } from './fact-lines';
import { MissedDialog } from './missed-dialog';
import { receptionColumns } from './reception-columns';
import type { WriteRecord } from './reception-deeds';
import { receptionLines, type ReceptionLine } from './reception-lines';
import { TickedBar } from './ticked-bar';
import { useMarking, type MarkedPlace } from './use-marking';

type ReceptionsGridProps = {
  fact: PeriodFact;
  line: FactLine;
  grid: RefObject<HTMLDivElement | null>;
  onWrite: WriteRecord;
};

/** The receptions of a line of the table, each with what became of it; Space picks, Enter goes on. */
export function ReceptionsGrid({ fact, line, grid, onWrite }: ReceptionsGridProps) {
  const isLocked = useIsReadOnly();
  const isNarrow = useMedia('(width < 1000px)');
  const marking = useMarking();
  const [missed, setMissed] = useState<readonly MarkedPlace[] | null>(null);
  const { lines, current, isNarrowed, setNarrowed, setCurrent, tick, setTicked } = useLines(
    fact,
    line,
  );
  useLostFocus(grid, `${String(missed === null)} ${lines.map(isOpen).join('')}`);
  const columns = receptionColumns(
    {
      isLocked,
      onTick: ({ key }) => {
        tick(key);
      },
      onWrite: ({ planned }) => {
        if (planned !== null) onWrite(planned.reception);
      },
      onMissed: ({ place }) => {
        setMissed([place]);
      },
      onEmpty: ({ place }) => {
        marking.empty([place]);
      },
      onTakeBack: ({ place, planned }) => {
        // The mark may be one of the same hours, from before another edition was approved.
        marking.takeBack([planned?.mark ?? place]);
      },
    },
    isNarrow,
  );
  return (
    <div
      className="fact-receptions"
      role="presentation"
      onKeyDown={(event) => {
        if (!isPick(event, grid) || isLocked) return;
        event.preventDefault();
        const picked = lines[current];
        if (picked?.isUnmarked === true) tick(picked.key);
      }}
    >
      <TickedBar
        title={line.title}
        lines={lines}
        isLocked={isLocked}
        isNarrowed={isNarrowed}
        onNarrow={setNarrowed}
        onTickAll={setTicked}
        onEmpty={marking.empty}
        onMissed={setMissed}
      />
      <Grid<ReceptionLine>
        label="Приёмы"
        wraps={isNarrow}
        gridRef={grid}
        columns={columns}
        count={lines.length}
        rowAt={(index) => lines[index]}
        rowKey={(index) => lines[index]?.key ?? String(index)}
        selectedIndex={current}
        onSelect={(index) => {
          setCurrent(lines[index]?.key ?? null);
        }}
        onOpen={() => {
          focusDeed(grid.current);
        }}
        emptyState={<p className="fact-none">В эти дни приёмов по графику нет.</p>}
      />
      {missed === null ? null : (
        <MissedDialog
          places={missed}
          onClose={() => {
            setMissed(null);
          }}
        />
      )}
    </div>
  );
}

const isOpen = ({ isUnmarked, isMarked }: ReceptionLine): string =>
  isUnmarked ? 'u' : isMarked ? 'm' : '-';

/** Space on the list itself; in a control of a row it is the control's. */
function isPick(event: KeyboardEvent, grid: RefObject<HTMLElement | null>): boolean {
  return event.key === ' ' && event.target === grid.current;
}

/** Enter goes to the first deed of the row, or to its records. */
function focusDeed(grid: HTMLElement | null): void {
  const row = grid?.querySelector('[aria-selected=true]');
  row?.querySelector<HTMLElement>('.ui-row-button:enabled, a[href]')?.focus();
}

function useLines({ strays }: PeriodFact, line: FactLine) {
  const [chosen, setCurrent] = useState<string | null>(null);
  const [isNarrowed, setNarrowed] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const bare = useMemo(() => {
    const within = strays.filter(({ date }) => line.from <= date && date <= line.to);
    const all = receptionLines(line.receptions, within);
    // When the last of them is marked, the others are there again.
    const unmarked = isNarrowed ? all.filter(({ isUnmarked }) => isUnmarked) : [];
    return unmarked.length > 0 ? unmarked : all;
  }, [line, strays, isNarrowed]);
  const lines = useMemo(
    () =>
      bare.map((each): ReceptionLine => ({
        ...each,
        isTicked: each.isUnmarked && ticked.has(each.key),
        isCurrent: each.key === chosen,
      })),
    [bare, ticked, chosen],
  );
  return {
    isNarrowed,
    setNarrowed,
    lines,
    current: lines.findIndex(({ isCurrent }) => isCurrent),
    setCurrent,
    setTicked,
    tick: (key: string): void => {
      const next = new Set(ticked);
      if (!next.delete(key)) next.add(key);
      setTicked(next);
    },
  };
}
