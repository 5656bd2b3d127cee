import { firstSnippets } from '#shared/domain/first-snippets';
import type { Snippet } from '#shared/domain/snippet';
import type { Row } from '../../data/database';
import { useIsReadOnly } from '../../data/records';
import { useSnippetRows } from '../../data/topics';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { GridColumn } from '../../ui/grid';
import { ArchivableList, useSaving, type ListWords } from './archivable-list';
import { saveSnippets } from './save-snippets';
import { SnippetDialog } from './snippet-dialog';

const COLUMNS: readonly GridColumn<Snippet>[] = [
  {
    id: 'name',
    title: 'Название',
    width: 180,
    isRowHeader: true,
    render: ({ name }) => `/${name}`,
  },
  { id: 'text', title: 'Текст', width: '4fr', render: ({ text }) => text },
  {
    id: 'state',
    title: 'Состояние',
    width: 120,
    render: ({ archived }) => (archived ? 'в архиве' : ''),
  },
];

const WORDS: ListWords<Snippet> = {
  label: 'Шаблоны ответов',
  counted: ['шаблон', 'шаблона', 'шаблонов'],
  showArchive: 'Показать шаблоны в архиве',
  add: 'Добавить шаблон',
  name: ({ name }) => `/${name}`,
  told: ({ name }) => `Шаблон «/${name}»`,
};

/** «Шаблоны ответов». */
export function SnippetsList() {
  const rows = useSnippetRows();
  return rows === undefined ? null : <LoadedSnippets rows={rows} />;
}

function LoadedSnippets({ rows }: { rows: readonly Row<'snippet'>[] }) {
  const all = rows.map(({ value }) => value);
  const save = useSaving<readonly Snippet[]>((changed) => saveSnippets(newId(), changed, rows));
  return (
    <ArchivableList<Snippet>
      words={WORDS}
      columns={COLUMNS}
      all={all}
      save={(changed, text) => {
        save([changed], text);
      }}
      emptyState={
        <NoSnippets
          onSamples={() => {
            save(firstSnippets(all, newId), 'Образцы добавлены: измените их под себя');
          }}
        />
      }
      dialog={({ item, ...rest }) => <SnippetDialog rows={rows} snippet={item} {...rest} />}
    />
  );
}

function NoSnippets({ onSamples }: { onSamples: () => void }) {
  const isLocked = useIsReadOnly();
  return (
    <EmptyState
      title="Шаблонов пока нет"
      action={
        <Button isDisabled={isLocked} onPress={onSamples}>
          Добавить образцы
        </Button>
      }
    >
      Шаблон — ответ, который приходится писать снова и снова. Начните с образцов или составьте
      свой.
    </EmptyState>
  );
}
