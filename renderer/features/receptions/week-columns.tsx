import { countedHref } from '#shared/domain/counted-address';
import type { BySchedule } from '#shared/domain/journal-filters';
import type { PlanFactSums } from '#shared/domain/plan-fact-sums';
import { groupedNumber } from '#shared/lib/text';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import type { FactLine } from './fact-lines';

/** A line, and whether it is the one that is stood at: the way by Tab leads to its links alone. */
export interface ShownLine {
  readonly line: FactLine;
  readonly isCurrent: boolean;
}

type Column = GridColumn<ShownLine>;

/** Columns of the table of weeks. @param isNarrow what a small window can do without is under the table */
export function weekColumns(isNarrow: boolean): readonly Column[] {
  const columns: readonly Column[] = [
    {
      id: 'week',
      title: 'Неделя',
      width: '3fr',
      isRowHeader: true,
      tabular: true,
      render: ({ line }) => (
        <span className={`fact-title fact-title-${line.kind}`}>{line.title}</span>
      ),
    },
    figure('planned', 'Назначено', ({ planned }) => planned),
    figure('held', 'Проведено', ({ held }) => held),
    figure('empty', 'Без обращений', ({ empty }) => empty),
    figure('missed', 'Не состоялось', ({ missed }) => missed),
    {
      ...figure('unmarked', 'Не отмечено', ({ unmarked }) => unmarked),
      render: ({ line: { sums } }) =>
        sums.unmarked === 0 ? (
          <Nothing />
        ) : (
          <Status tone="soon">{groupedNumber(sums.unmarked)}</Status>
        ),
    },
    figure('ahead', 'Впереди', ({ ahead }) => ahead),
    consultations('scheduled', 'По графику'),
    consultations('outside', 'Вне графика'),
  ];
  return isNarrow ? narrowed(columns) : columns;
}

/** The columns of a small window, pixels: first what waits for a hand. The rest is under the table. */
const NARROW = new Map([
  ['week', 180],
  ['unmarked', 96],
  ['planned', 84],
  ['held', 88],
  ['missed', 104],
  ['scheduled', 88],
]);

function narrowed(columns: readonly Column[]): readonly Column[] {
  return [...NARROW].flatMap(([id, width]) =>
    columns.filter((column) => column.id === id).map((column) => ({ ...column, width })),
  );
}

function figure(id: string, title: string, of: (sums: PlanFactSums) => number): Column {
  return {
    id,
    title,
    width: 112,
    align: 'end',
    tabular: true,
    render: ({ line }) => <Figure value={of(line.sums)} isSum={line.kind !== 'week'} />,
  };
}

function consultations(schedule: BySchedule, title: string): Column {
  return {
    id: schedule,
    title,
    width: 104,
    align: 'end',
    tabular: true,
    render: ({ line, isCurrent }) => {
      const { count } = line.sums.bySchedule[schedule];
      if (count === 0) return <Nothing />;
      return (
        <a
          className="fact-link"
          href={countedHref(line, { schedule })}
          aria-label={`Показать в журнале, ${title.toLowerCase()}: ${groupedNumber(count)}`}
          tabIndex={isCurrent ? 0 : -1}
        >
          <Figure value={count} isSum={line.kind !== 'week'} />
        </a>
      );
    },
  };
}

function Figure({ value, isSum }: { value: number; isSum: boolean }) {
  if (value === 0) return <Nothing />;
  return isSum ? <b>{groupedNumber(value)}</b> : groupedNumber(value);
}

/** A ledger's empty figure: «0» would be read, a dash is passed over. */
function Nothing() {
  return <span className="fact-nothing">–</span>;
}
