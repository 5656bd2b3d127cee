import { CheckMenu } from '../../ui/check-menu';
import { COLUMN_TITLES } from './column-titles';
import { COLUMN_IDS, FIRST_LOOK, type ListLook } from './list-look';

type ColumnsMenuProps = { look: ListLook; onChange: (change: Partial<ListLook>) => void };

/** «Столбцы»: which ones are shown, the headings of days, and the way back to the first look. */
export function ColumnsMenu({ look, onChange }: ColumnsMenuProps) {
  return (
    <CheckMenu
      label="Столбцы"
      groups={[
        {
          title: 'Показывать столбцы',
          items: COLUMN_IDS.map((id) => ({
            id,
            label: COLUMN_TITLES[id],
            // The number names its row.
            isDisabled: id === 'number',
          })),
          selected: look.columns,
          onChange: (chosen) => {
            onChange({ columns: COLUMN_IDS.filter((id) => chosen.includes(id)) });
          },
        },
        {
          title: 'Строки',
          items: [{ id: 'by-day', label: 'Заголовки дней' }],
          selected: look.byDay ? ['by-day'] : [],
          onChange: (chosen) => {
            onChange({ byDay: chosen.length > 0 });
          },
        },
      ]}
      deeds={[{ id: 'first', label: 'Вернуть столбцы и ширину' }]}
      onDeed={() => {
        onChange(FIRST_LOOK);
      }}
    />
  );
}
