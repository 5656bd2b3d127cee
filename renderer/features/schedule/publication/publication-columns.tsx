import type { Publication } from '#shared/domain/publication';
import { fateOf } from '#shared/domain/publication-places';
import { fateText, placeText } from '#shared/domain/publication-words';
import type { Schedule } from '#shared/domain/schedule';
import type { Id } from '#shared/lib/ids';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP, surnameFirst } from '#shared/lib/text';
import type { Row } from '../../../data/database';
import type { GridColumn } from '../../../ui/grid';

type Line = Row<'publication'>;

/** How the list is to look. */
export interface ColumnsLook {
  readonly isNarrow: boolean;
  /** True when publications of all editions are shown. */
  readonly hasAll: boolean;
  /** Those that hang and are out of date. */
  readonly stale: ReadonlySet<Id>;
}

/** Columns of «Размещение». @param publications all of them: one is replaced by another */
export function publicationColumns(
  publications: readonly Publication[],
  editions: readonly Schedule[],
  { isNarrow, hasAll, stale }: ColumnsLook,
): readonly GridColumn<Line>[] {
  const numbers = new Map(editions.map(({ id, edition }) => [id, edition]));
  const columns: readonly GridColumn<Line>[] = [
    {
      id: 'where',
      title: 'Где',
      width: '3fr',
      isRowHeader: true,
      render: ({ value }) => placeText(value),
    },
    {
      id: 'edition',
      title: 'Редакция',
      width: 84,
      tabular: true,
      render: ({ value }) => `№${NBSP}${String(numbers.get(value.schedule) ?? '')}`,
    },
    {
      id: 'on',
      title: 'Размещено',
      width: 104,
      tabular: true,
      render: ({ value }) => shortDate(value.on),
    },
    {
      id: 'by',
      title: 'Кто разместил',
      width: '2fr',
      render: ({ value }) => surnameFirst(value.by.name),
    },
    {
      id: 'photo',
      title: 'Фото',
      width: 64,
      render: ({ value }) => (value.photo === null ? '' : 'есть'),
    },
    {
      id: 'fate',
      title: 'Что сейчас',
      width: isNarrow ? 132 : 160,
      tabular: true,
      render: ({ id, value }) =>
        stale.has(id) ? 'висит, устарело' : fateText(fateOf(value, publications)),
    },
  ];
  const left = isNarrow ? ['by', 'photo'] : [];
  return columns.filter(({ id }) => !left.includes(id) && (hasAll || id !== 'edition'));
}
