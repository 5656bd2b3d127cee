import { useMemo, useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../button';
import { Facts } from '../description-list';
import { EmptyState } from '../empty-state';
import { Grid } from '../grid';
import type { GridColumn } from '../grid';
import { MenuButton } from '../menu';
import { Page } from '../page';
import { SearchField } from '../search-field';
import { SelectField } from '../select-field';
import { Status } from '../status';
import { VisuallyHidden } from '../visually-hidden';
import { entryAt } from './sample';
import type { Entry } from './sample';

const COLUMNS: GridColumn<Entry>[] = [
  { id: 'number', title: '№', width: 76, align: 'end', tabular: true, render: (e) => e.number },
  { id: 'date', title: 'Дата', width: 92, tabular: true, render: (e) => e.date },
  { id: 'time', title: 'Время', width: 60, tabular: true, render: (e) => e.time },
  { id: 'name', title: 'Кто обратился', width: '3fr', isRowHeader: true, render: (e) => e.name },
  { id: 'question', title: 'Вопрос', width: '5fr', render: (e) => e.question },
  {
    id: 'outcome',
    title: 'Итог',
    width: 196,
    render: (e) => {
      if (e.isAnnulled)
        return (
          <>
            <VisuallyHidden>Аннулирована. </VisuallyHidden>
            {e.outcome}
          </>
        );
      if (e.outcome === 'Вернуться к вопросу') return <Status tone="soon">{e.outcome}</Status>;
      return e.outcome;
    },
  },
];

const ALL = [{ value: 'all', label: 'Все' }];

function Reading({ entry }: { entry: Entry }) {
  return (
    <div className="gallery-reading">
      <h2>№ {entry.number}</h2>
      <Facts
        items={[
          { term: 'Когда', value: `${entry.date}, ${entry.time}` },
          { term: 'Кто обратился', value: entry.name },
          { term: 'Тема', value: entry.topic },
          { term: 'Способ', value: 'Лично' },
          { term: 'Класс', value: '' },
        ]}
      />
      <Facts
        layout="below"
        items={[
          { term: 'Вопрос', value: entry.question },
          { term: 'Итог', value: entry.outcome },
        ]}
      />
      <div className="gallery-row">
        <Button>Исправить</Button>
        <Button variant="danger">Аннулировать</Button>
      </div>
    </div>
  );
}

function Actions() {
  return (
    <>
      <MenuButton
        label="Выгрузить"
        items={[
          { id: 'print', label: 'Печать журнала', keyHint: 'Ctrl+P' },
          { id: 'xlsx', label: 'Выгрузить в Excel' },
          { id: 'csv', label: 'Выгрузить в CSV', isDisabled: true },
        ]}
        onAction={() => undefined}
      />
      <Button variant="primary" icon={<Plus />}>
        Новая запись
      </Button>
    </>
  );
}

type FiltersProps = { search: string; onSearch: (search: string) => void };

function Filters({ search, onSearch }: FiltersProps) {
  return (
    <>
      <SearchField label="Поиск" value={search} onChange={onSearch} keyHint="Ctrl+F" />
      <SelectField
        label="Период"
        labelPlacement="inline"
        value="all"
        onChange={() => undefined}
        options={[{ value: 'all', label: 'Учебный год' }]}
      />
      <SelectField
        label="Кто"
        labelPlacement="inline"
        value="all"
        onChange={() => undefined}
        options={ALL}
      />
      <SelectField
        label="Тема"
        labelPlacement="inline"
        value="all"
        onChange={() => undefined}
        options={ALL}
      />
      <SelectField
        label="Итог"
        labelPlacement="inline"
        value="all"
        onChange={() => undefined}
        options={ALL}
      />
    </>
  );
}

/** A journal of `?count=` rows; `#/grid/empty` shows the empty one, `#/grid/wait` one on its way, `#/grid/compact` low rows. */
export function GridPage() {
  const count = window.location.hash.endsWith('empty')
    ? 0
    : Number(new URLSearchParams(window.location.search).get('count') ?? 100_000);
  const isWaiting = window.location.hash.endsWith('wait');
  const [selected, setSelected] = useState(-1);
  const [opened, setOpened] = useState(-1);
  const [search, setSearch] = useState('');
  const columns = useMemo(() => COLUMNS, []);
  return (
    <Page
      title="Журнал"
      summary={`${count.toLocaleString('ru-RU')} записей с 1 сентября 2026 г.`}
      actions={<Actions />}
      filters={<Filters search={search} onSearch={setSearch} />}
      aside={opened >= 0 ? <Reading entry={entryAt(opened, count)} /> : undefined}
      onAsideClose={() => setOpened(-1)}
    >
      <Grid
        label="Журнал консультаций"
        columns={columns}
        isCompact={window.location.hash.endsWith('compact')}
        count={count}
        rowAt={(index) => (isWaiting && index > 2 ? undefined : entryAt(index, count))}
        rowKey={(index) => String(count - index)}
        selectedIndex={selected}
        onSelect={setSelected}
        onOpen={setOpened}
        rowState={(entry) =>
          entry.isAnnulled ? 'struck' : entry.outcome.startsWith('Верн') ? 'soon' : undefined
        }
        emptyState={
          <EmptyState
            title="Здесь будут консультации"
            action={<Button variant="primary">Новая запись</Button>}
          >
            Каждая помощь учителю или родителю — одна строка: кто, когда, о чём и чем закончилось.
          </EmptyState>
        }
      />
    </Page>
  );
}
