import { useRef, useState } from 'react';
import { firstSnippets } from '#shared/domain/first-snippets';
import type { Snippet } from '#shared/domain/snippet';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useIsReadOnly } from '../../data/records';
import { useSnippetRows } from '../../data/topics';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { Grid, type GridColumn } from '../../ui/grid';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { ListFrame } from './list-frame';
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

type Open = { readonly snippet: Snippet | null } | null;
type Rows = readonly Row<'snippet'>[];

/** «Шаблоны ответов». */
export function SnippetsList() {
  const rows = useSnippetRows();
  return rows === undefined ? null : <LoadedSnippets rows={rows} />;
}

function LoadedSnippets({ rows }: { rows: Rows }) {
  const isLocked = useIsReadOnly();
  const [open, setOpen] = useState<Open>(null);
  const [hasArchive, setArchive] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const save = useSaving(rows);
  const all = rows.map(({ value }) => value);
  const archived = all.filter((each) => each.archived).length;
  const listed = hasArchive ? all : all.filter((each) => !each.archived);
  const selectedIndex = listed.findIndex(({ id }) => id === selectedId);
  useLostFocus(grid, `${String(open === null)} ${String(listed.length)}`);
  return (
    <>
      {archived === 0 ? null : (
        <Checkbox
          label={`Показать шаблоны в архиве: ${String(archived)}`}
          isSelected={hasArchive}
          onChange={setArchive}
        />
      )}
      <ListFrame count={listed.length}>
        <Grid<Snippet>
          label="Шаблоны ответов"
          columns={COLUMNS}
          count={listed.length}
          rowAt={(index) => listed[index]}
          rowKey={(index) => listed[index]?.id ?? String(index)}
          rowState={(snippet) => (snippet.archived ? 'past' : undefined)}
          selectedIndex={selectedIndex}
          onSelect={(index) => {
            setSelectedId(listed[index]?.id ?? null);
          }}
          onOpen={(index) => {
            const snippet = listed[index];
            if (snippet?.archived === false && !isLocked) setOpen({ snippet });
          }}
          gridRef={grid}
          emptyState={
            <NoSnippets
              isLocked={isLocked}
              onSamples={() => {
                save(firstSnippets(all, newId), 'Образцы добавлены: измените их под себя');
              }}
            />
          }
        />
        <SnippetBar
          {...{ isLocked, save, onOpen: setOpen }}
          count={listed.length}
          selected={listed[selectedIndex]}
        />
      </ListFrame>
      {open === null ? null : (
        <SnippetDialog
          rows={rows}
          snippet={open.snippet}
          onSaved={({ id }) => {
            setSelectedId(id);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

type Save = (changed: readonly Snippet[], text: string) => void;

function useSaving(rows: Rows): Save {
  const toast = useToast();
  const once = useOneAtATime();
  return (changed, text) => {
    void once(async () => {
      const problem = await saveSnippets(newId(), changed, rows);
      toast.show(problem === null ? { text } : { tone: 'error', text: problem });
    });
  };
}

function NoSnippets({ isLocked, onSamples }: { isLocked: boolean; onSamples: () => void }) {
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

type BarProps = {
  count: number;
  selected: Snippet | undefined;
  isLocked: boolean;
  save: Save;
  onOpen: (open: Open) => void;
};

function SnippetBar({ count, selected, isLocked, save, onOpen }: BarProps) {
  return (
    <div className="settings-bar">
      <span className="settings-bar-words">
        {selected === undefined
          ? counted(count, ['шаблон', 'шаблона', 'шаблонов'])
          : `/${selected.name}`}
      </span>
      {selected === undefined ? null : (
        <SnippetDeeds {...{ isLocked, save, onOpen }} snippet={selected} />
      )}
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          onOpen({ snippet: null });
        }}
      >
        Добавить шаблон
      </Button>
    </div>
  );
}

type DeedsProps = Omit<BarProps, 'count' | 'selected'> & { snippet: Snippet };

function SnippetDeeds({ snippet, isLocked, save, onOpen }: DeedsProps) {
  if (snippet.archived) {
    return (
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          save([{ ...snippet, archived: false }], `Шаблон «/${snippet.name}» снова предлагается`);
        }}
      >
        Вернуть
      </Button>
    );
  }
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        isDisabled={isLocked}
        onPress={() => {
          save([{ ...snippet, archived: true }], `Шаблон «/${snippet.name}» в архиве`);
        }}
      >
        В архив
      </Button>
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          onOpen({ snippet });
        }}
      >
        Изменить
      </Button>
    </>
  );
}
