import { progressText, standingText, standingTone } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import type { TrainingRow } from '../../../data/trainings';
import type { GridColumn } from '../../../ui/grid';
import type { ColumnWidth } from '../../../ui/grid-columns';
import { Status } from '../../../ui/status';
import { RowButton } from '../../../ui/row-button';

/** A training as a row of the list. */
export interface TrainingLine {
  readonly row: TrainingRow;
  /** True for the selected row: the way by Tab leads to its button, and past those of the others. */
  readonly isCurrent: boolean;
}

/** What a small window can do without is on the person's page. */
const LEADING: readonly string[] = ['name', 'deadline', 'left', 'why'];

/** How the list is to look. */
export interface ColumnsLook {
  readonly isNarrow: boolean;
  /** True where even the leading columns have to share what there is: a small window at 200 %. */
  readonly isTight: boolean;
  readonly isWide: boolean;
  /** True when «предварительно» has to find room. */
  readonly isProvisional: boolean;
  /** True when those that are over are shown as well: «завершено 12.05.2026, позже на 2 рабочих дня». */
  readonly hasEnded: boolean;
}

/** Columns of the list. @param onWhy opens the explanation of a row's deadline */
export function trainingColumns(
  onWhy: (row: TrainingRow) => void,
  { isNarrow, isTight, isWide, isProvisional, hasEnded }: ColumnsLook,
): readonly GridColumn<TrainingLine>[] {
  const columns = allColumns(onWhy, {
    deadline: isTight ? 176 : isProvisional ? 276 : 184,
    left: isTight ? '4fr' : hasEnded ? 312 : 252,
    isTight,
  });
  if (isNarrow) return columns.filter(({ id }) => LEADING.includes(id));
  return isProvisional && !isWide ? columns.filter(({ id }) => id !== 'started') : columns;
}

function allColumns(
  onWhy: (row: TrainingRow) => void,
  widths: Pick<ColumnsLook, 'isTight'> & { readonly deadline: number; readonly left: ColumnWidth },
): readonly GridColumn<TrainingLine>[] {
  return [
    {
      id: 'name',
      title: 'ФИО',
      width: '3fr',
      isRowHeader: true,
      render: ({ row }) => row.person.name,
    },
    {
      id: 'position',
      title: 'Должность',
      width: '2fr',
      render: ({ row }) => row.training.position,
    },
    {
      id: 'started',
      title: 'В должности с',
      width: 112,
      tabular: true,
      render: ({ row }) => shortDate(row.training.startedOn),
    },
    {
      id: 'deadline',
      title: 'Срок (п.\u00A02.2.1)',
      width: widths.deadline,
      tabular: true,
      render: ({ row }) => deadlineText(row),
    },
    {
      id: 'left',
      title: 'Осталось',
      width: widths.left,
      render: ({ row: { standing } }) => (
        <Status tone={standingTone(standing)}>{standingText(standing)}</Status>
      ),
    },
    {
      id: 'progress',
      title: 'Пройдено',
      width: 96,
      tabular: true,
      render: ({ row }) => progressText(row.remaining.length, row.training.items.length),
    },
    {
      id: 'why',
      title: widths.isTight ? 'Счёт' : 'Объяснение',
      width: widths.isTight ? 72 : 136,
      render: (line) => <Why line={line} isShort={widths.isTight} onWhy={onWhy} />,
    },
  ];
}

/** «Обучить до 07.05.2026», with a word where the year's decree isn't known. */
function deadlineText({ deadline, training }: TrainingRow): string {
  const date = shortDate(deadline.date);
  if (training.state.kind !== 'open') return `Срок был ${date}`;
  return `Обучить до ${date}${isProvisional(deadline) ? ', предварительно' : ''}`;
}

/** True for a deadline that a decree which isn't known yet may move. */
export function isProvisional({ provisionalYears }: TrainingRow['deadline']): boolean {
  return provisionalYears.length > 0;
}

type WhyProps = {
  line: TrainingLine;
  /** True where there is room for the first word alone. */
  isShort: boolean;
  onWhy: (row: TrainingRow) => void;
};

const WHY = 'Почему эта дата';

function Why({ line, isShort, onWhy }: WhyProps) {
  return (
    <RowButton
      isCurrent={line.isCurrent}
      label={isShort ? WHY : undefined}
      onPress={() => {
        onWhy(line.row);
      }}
    >
      {isShort ? 'Почему' : WHY}
    </RowButton>
  );
}
