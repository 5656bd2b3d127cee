import { incidentFork } from '#shared/domain/incident';
import { isLeftOpen } from '#shared/domain/incident-counts';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { Row } from '../../data/database';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { handedOutWords, reasonWords, whoWords } from './words';

/** How much room the list has: all of the window, beside a record, in a small window. */
export type ListRoom = 'full' | 'beside' | 'narrow';

const SHOWN: Readonly<Record<ListRoom, readonly string[]>> = {
  full: ['when', 'who', 'question', 'reason', 'fork', 'handed-out'],
  beside: ['when', 'who', 'question', 'reason'],
  narrow: ['when', 'who', 'reason'],
};

/** Columns of «Нештатные ситуации», as many as there is room for. */
export function incidentColumns(room: ListRoom): readonly GridColumn<Row<'incident'>>[] {
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
  return all.filter(({ id }) => SHOWN[room].includes(id));
}
