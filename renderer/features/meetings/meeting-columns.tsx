import { classesInLine } from '#shared/domain/meeting-words';
import { shortDate } from '#shared/lib/iso-date';
import { groupedNumber } from '#shared/lib/text';
import type { GridColumn } from '../../ui/grid';
import { RowButton } from '../../ui/row-button';
import { Status } from '../../ui/status';
import { meetingHref } from './question-links';
import {
  deedOf,
  DEED_WORDS,
  standingWords,
  toneOf,
  type MeetingDeed,
  type MeetingLine,
} from './meeting-lines';

/** What a small window can do without is in the bar above the list and in the dialog. */
const LEADING: readonly string[] = ['when', 'classes', 'state', 'deed'];

type ColumnsLook = { readonly isNarrow: boolean; readonly isLocked: boolean };

/** Columns of the list of meetings. @param onDeed does what stands in a row */
export function meetingColumns(
  onDeed: (line: MeetingLine, deed: NonNullable<MeetingDeed>) => void,
  { isNarrow, isLocked }: ColumnsLook,
): readonly GridColumn<MeetingLine>[] {
  const columns: readonly GridColumn<MeetingLine>[] = [
    {
      id: 'when',
      title: 'Дата',
      width: 136,
      tabular: true,
      isRowHeader: true,
      render: ({ row }) => `${shortDate(row.value.date)} ${row.value.time}`,
    },
    {
      id: 'classes',
      title: 'Класс',
      width: '2fr',
      render: ({ row }) => classesInLine(row.value),
    },
    {
      id: 'agenda',
      title: 'Повестка',
      width: '4fr',
      render: ({ row }) => row.value.agenda.replace(/\s+/gu, ' '),
    },
    {
      id: 'present',
      title: 'Присутствовало',
      width: 124,
      align: 'end',
      tabular: true,
      render: ({ row: { value } }) => (value.present === null ? '' : groupedNumber(value.present)),
    },
    {
      id: 'questions',
      title: 'Вопросов',
      width: 88,
      align: 'end',
      tabular: true,
      render: (line) => <Questions line={line} />,
    },
    {
      id: 'state',
      title: 'Состояние',
      width: 152,
      render: ({ standing }) => <Status tone={toneOf(standing)}>{standingWords(standing)}</Status>,
    },
    {
      id: 'deed',
      title: 'Что сделать',
      width: 156,
      render: (line) => <Deed {...{ line, isLocked, onDeed }} />,
    },
  ];
  return isNarrow ? columns.filter(({ id }) => LEADING.includes(id)) : columns;
}

/** How many records of the journal the meeting brought; a press opens them. */
function Questions({ line: { row, questions, isCurrent } }: { line: MeetingLine }) {
  if (row.value.state.kind !== 'held' || questions === null) return null;
  if (questions === 0) return '0';
  return (
    <a
      className="meetings-link"
      href={meetingHref(row.value)}
      aria-label={`Показать вопросы в журнале: ${groupedNumber(questions)}`}
      tabIndex={isCurrent ? 0 : -1}
    >
      {groupedNumber(questions)}
    </a>
  );
}

type DeedProps = {
  line: MeetingLine;
  isLocked: boolean;
  onDeed: (line: MeetingLine, deed: NonNullable<MeetingDeed>) => void;
};

function Deed({ line, isLocked, onDeed }: DeedProps) {
  const deed = deedOf(line.standing);
  if (deed === null) return null;
  return (
    <RowButton
      isCurrent={line.isCurrent}
      isDisabled={isLocked && deed !== 'protocol'}
      onPress={() => {
        onDeed(line, deed);
      }}
    >
      {DEED_WORDS[deed]}
    </RowButton>
  );
}
