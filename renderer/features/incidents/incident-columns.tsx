import { incidentFork } from '#shared/domain/incident';
import { isLeftOpen } from '#shared/domain/incident-counts';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { Row } from '../../data/database';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { handedOutWords, reasonWords, whoWords } from './words';

/** Columns of «Нештатные ситуации». @param isNarrow where there is room for the most needed alone */
export function incidentColumns(isNarrow: boolean): readonly GridColumn<Row<'incident'>>[] {
  const all: readonly GridColumn<Row<'incident'>>[] = [
    {
      id: 'when',
      title: 'Дата и время',
      width: 132,
      tabular: true,
      render: ({ value: { date, time } }) => `${shortDate(date)} ${time}`,
    },
    {
      id: 'who',
      title: 'Кто обратился',
      width: '2fr',
      isRowHeader: true,
      render: ({ value }) => whoWords(value),
    },
    { id: 'question', title: 'Вопрос', width: '3fr', render: ({ value }) => value.question },
    { id: 'reason', title: 'Причина', width: '2fr', render: ({ value }) => reasonWords(value) },
    {
      id: 'fork',
      title: 'Дальше',
      width: 72,
      render: ({ value }) => `п.${NBSP}${incidentFork(value.audience)}`,
    },
    {
      id: 'handed-out',
      title: 'Что получил',
      width: '2fr',
      render: ({ value }) =>
        isLeftOpen(value) ? <Status tone="soon">Ничего</Status> : handedOutWords(value),
    },
  ];
  return isNarrow ? all.filter(({ id }) => ['when', 'who', 'reason'].includes(id)) : all;
}
