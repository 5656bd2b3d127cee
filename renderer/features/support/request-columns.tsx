import { dateAt, shortDate } from '#shared/lib/iso-date';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { lineTone, lineWords, type RequestLine } from './request-lines';
import { PATH_WORDS } from './request-words';

/** How much room the list has. */
export type ListRoom = 'all' | 'less' | 'least';

/** What a list with less room can do without stands in the pane. */
const SPARED: Readonly<Record<ListRoom, readonly string[]>> = {
  all: [],
  less: ['path'],
  least: ['path', 'date'],
};

/** Columns of the list of requests. @param zone of the school */
export function requestColumns(zone: string, room: ListRoom): readonly GridColumn<RequestLine>[] {
  const columns: readonly GridColumn<RequestLine>[] = [
    {
      id: 'number',
      title: '№',
      width: 44,
      align: 'end',
      tabular: true,
      render: ({ row }) => row.value.serial,
    },
    {
      id: 'date',
      title: 'Дата',
      width: 96,
      tabular: true,
      render: ({ row: { value } }) =>
        value.registeredAt === null ? '' : shortDate(dateAt(Date.parse(value.registeredAt), zone)),
    },
    {
      id: 'subject',
      title: 'Тема обращения',
      width: '3fr',
      isRowHeader: true,
      render: ({ row }) => row.value.subject,
    },
    {
      id: 'path',
      title: 'Для кого',
      width: 96,
      render: ({ row }) => PATH_WORDS[row.value.path],
    },
    {
      id: 'status',
      title: 'Состояние',
      width: '3fr',
      render: (line) => <Status tone={lineTone(line)}>{lineWords(line)}</Status>,
    },
  ];
  return columns.filter(({ id }) => !SPARED[room].includes(id));
}
