import {
  CHANNEL_WORDS,
  numberLabel,
  OUTCOME_WORDS,
  visitorsInLine,
  type Consultation,
} from '#shared/domain/consultation';
import { topicWords } from '#shared/domain/consultation-changes';
import { BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import type { ScheduleTimes } from '#shared/domain/by-schedule';
import type { Topic } from '#shared/domain/topic';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { ConsultationRow } from '../../data/database';
import type { Marked } from '../../data/search/messages';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { COLUMN_TITLES } from './column-titles';
import { COLUMN_IDS, type ColumnId, type ListLook } from './list-look';
import { MarkedText } from './marked-text';
import { Registered } from './registered';

/** Where there is little room the list only leads to a record: what the record itself shows gives way. */
const LEADING: readonly ColumnId[] = ['number', 'when', 'who', 'outcome'];

/** What cells are drawn from, beside their record. */
export interface ColumnContext {
  readonly topics: readonly Topic[];
  readonly zone: string;
  /** Undefined until the schedules are read. */
  readonly times: ScheduleTimes | undefined;
  /** Undefined when nothing is looked for. */
  readonly marked: Marked | undefined;
}

const NONE: readonly string[] = [];

type Column = GridColumn<ConsultationRow>;
type Particulars = Omit<Column, 'id' | 'title'>;

/** Columns of «Журнал консультаций». @param isNarrow in a small window, or beside the reading pane */
export function journalColumns(
  context: ColumnContext,
  look: ListLook,
  isNarrow: boolean,
): readonly Column[] {
  const shown = isNarrow ? LEADING : COLUMN_IDS.filter((id) => look.columns.includes(id));
  const columns = particulars(context, shown.includes('position'));
  return shown.map((id) => ({
    ...columns[id],
    id,
    title: COLUMN_TITLES[id],
    width: (isNarrow ? undefined : look.widths[id]) ?? columns[id].width,
  }));
}

function particulars(
  context: ColumnContext,
  hasPosition: boolean,
): Readonly<Record<ColumnId, Particulars>> {
  const { anywhere = NONE, who = NONE, className = NONE, topic = NONE } = context.marked ?? {};
  const inTexts = (text: string) => <MarkedText text={text} sought={anywhere} />;
  const inNames = (text: string) => (
    <MarkedText text={text} sought={[...anywhere, ...who, ...className]} />
  );
  const inTopics = (text: string) => <MarkedText text={text} sought={[...anywhere, ...topic]} />;
  return {
    ...timeColumns(context),
    number: {
      width: 64,
      align: 'end',
      tabular: true,
      isRowHeader: true,
      isSortable: true,
      render: ({ value }) => <NumberCell value={value} />,
    },
    who: {
      width: '2fr',
      isSortable: true,
      render: ({ value }) => inNames(hasPosition ? nameOf(value) : visitorsInLine(value)),
    },
    position: { width: '1fr', render: ({ value }) => inNames(positionsOf(value)) },
    topic: {
      width: '2fr',
      isSortable: true,
      render: ({ value }) => (
        <span className="journal-topic">{inTopics(topicWords(value, context.topics))}</span>
      ),
    },
    question: { width: '3fr', isSortable: true, render: ({ value }) => inTexts(value.question) },
    answer: { width: '3fr', render: ({ value }) => inTexts(value.answer) },
    channel: {
      width: 112,
      isSortable: true,
      render: ({ value }) => CHANNEL_WORDS[value.channel],
    },
    outcome: { width: 196, isSortable: true, render: ({ value }) => <Outcome value={value} /> },
  };
}

function timeColumns({ zone, times }: ColumnContext) {
  return {
    when: {
      width: 136,
      tabular: true,
      isSortable: true,
      render: ({ value }) => `${shortDate(value.date)} ${value.time}`,
    },
    minutes: {
      width: 72,
      align: 'end',
      tabular: true,
      render: ({ value }) => `${String(value.minutes)}${NBSP}мин`,
    },
    bySchedule: {
      width: 128,
      render: ({ value }) => times && BY_SCHEDULE_WORDS[times.bySchedule(value)],
    },
    registered: {
      width: 216,
      tabular: true,
      render: ({ value }) => <Registered value={value} zone={zone} />,
    },
  } satisfies Partial<Record<ColumnId, Particulars>>;
}

function NumberCell({ value }: { value: Consultation }) {
  return (
    <>
      {value.annulled === null ? null : <VisuallyHidden>Аннулирована, </VisuallyHidden>}
      {value.number === null ? '' : numberLabel(value.number)}
    </>
  );
}

function Outcome({ value }: { value: Consultation }) {
  if (value.annulled !== null) return `Аннулирована: ${value.annulled.reason}`;
  const { kind } = value.outcome;
  const words = OUTCOME_WORDS[kind];
  return kind === 'return' ? <Status tone="soon">{words}</Status> : words;
}

/** The name alone, for the position has a column of its own; a group in short. */
function nameOf(value: Consultation): string {
  const [first, ...others] = value.visitors;
  if (first === undefined || others.length > 0) return visitorsInLine(value);
  return first.name.trim() === '' ? 'Без имени' : first.name;
}

function positionsOf({ audience, visitors }: Consultation): string {
  const each = visitors.map((v) => (audience === 'parent' ? v.className : v.position));
  return [...new Set(each.filter((words) => words.trim() !== ''))].join('; ');
}
