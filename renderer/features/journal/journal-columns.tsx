import {
  CHANNEL_WORDS,
  numberLabel,
  OUTCOME_WORDS,
  visitorText,
} from '#shared/domain/consultation';
import { topicWords } from '#shared/domain/consultation-changes';
import type { Topic } from '#shared/domain/topic';
import { shortDate } from '#shared/lib/iso-date';
import type { ConsultationRow } from '../../data/database';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { VisuallyHidden } from '../../ui/visually-hidden';

/** Where there is little room the list only leads to a record: what the record itself shows gives way. */
const LEADING: readonly string[] = ['number', 'when', 'who', 'outcome'];

/** Columns of «Журнал консультаций», the paper journal's in short. @param isNarrow in a small window, or beside the reading pane */
export function journalColumns(
  topics: readonly Topic[],
  isNarrow: boolean,
): readonly GridColumn<ConsultationRow>[] {
  const columns = allColumns(topics);
  return isNarrow ? columns.filter(({ id }) => LEADING.includes(id)) : columns;
}

function allColumns(topics: readonly Topic[]): readonly GridColumn<ConsultationRow>[] {
  return [
    {
      id: 'number',
      title: '№',
      width: 64,
      align: 'end',
      tabular: true,
      isRowHeader: true,
      render: ({ value }) => (
        <>
          {value.annulled === null ? null : <VisuallyHidden>Аннулирована, </VisuallyHidden>}
          {value.number === null ? '' : numberLabel(value.number)}
        </>
      ),
    },
    {
      id: 'when',
      title: 'Дата и время',
      width: 136,
      tabular: true,
      render: ({ value }) => `${shortDate(value.date)} ${value.time}`,
    },
    { id: 'who', title: 'Кто обратился', width: '2fr', render: ({ value }) => visitorText(value) },
    {
      id: 'topic',
      title: 'Тема',
      width: '2fr',
      render: ({ value }) => <span className="journal-topic">{topicWords(value, topics)}</span>,
    },
    { id: 'question', title: 'Вопрос', width: '3fr', render: ({ value }) => value.question },
    {
      id: 'channel',
      title: 'Способ',
      width: 112,
      render: ({ value }) => CHANNEL_WORDS[value.channel],
    },
    {
      id: 'outcome',
      title: 'Итог',
      width: 176,
      render: ({ value }) => <Outcome row={value} />,
    },
  ];
}

function Outcome({ row }: { row: ConsultationRow['value'] }) {
  if (row.annulled !== null) return 'Аннулирована';
  const words = OUTCOME_WORDS[row.outcome.kind];
  return row.outcome.kind === 'return' ? <Status tone="soon">{words}</Status> : words;
}
