import { useRef, useState, type ReactNode } from 'react';
import type { Id } from '#shared/lib/ids';
import { counted } from '#shared/lib/text';
import { useIsReadOnly } from '../../data/records';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Grid, type GridColumn } from '../../ui/grid';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { ListFrame } from './list-frame';

/** What a list of the settings holds: nothing is deleted, what isn't wanted any more goes to the archive. */
interface Archivable {
  readonly id: Id;
  readonly archived: boolean;
}

/** How a list speaks of what it holds. */
export interface ListWords<T> {
  /** Of the grid. */
  readonly label: string;
  readonly counted: readonly [string, string, string];
  /** «Показать шаблоны в архиве». */
  readonly showArchive: string;
  readonly add: string;
  /** The selected one, beside its deeds. */
  readonly name: (item: T) => string;
  /** «Шаблон „имя“», before what became of it. */
  readonly told: (item: T) => string;
}

/** Tells what became of it in a toast, or why nothing did. */
export type Save<T> = (changed: T, text: string) => void;

/** @param write writes a change; a sentence when it was refused, else null */
export function useSaving<T>(write: (changed: T) => Promise<string | null>): Save<T> {
  const toast = useToast();
  const once = useOneAtATime();
  return (changed, text) => {
    void once(async () => {
      const problem = await write(changed);
      toast.show(problem === null ? { text } : { tone: 'error', text: problem });
    });
  };
}

type DialogProps<T> = {
  /** Null for a new one. */
  item: T | null;
  onSaved: (saved: Archivable) => void;
  onClose: () => void;
};

type ArchivableListProps<T> = {
  words: ListWords<T>;
  columns: readonly GridColumn<T>[];
  /** All of them, in their order. */
  all: readonly T[];
  save: Save<T>;
  emptyState: ReactNode;
  dialog: (props: DialogProps<T>) => ReactNode;
};

/** A list of the settings with its archive: add, change, put away, bring back. */
export function ArchivableList<T extends Archivable>(props: ArchivableListProps<T>) {
  const { words, all, save, dialog } = props;
  const isLocked = useIsReadOnly();
  const [open, setOpen] = useState<{ readonly item: T | null } | null>(null);
  const [hasArchive, setArchive] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const archived = all.filter((each) => each.archived).length;
  const listed = hasArchive ? all : all.filter((each) => !each.archived);
  const selectedIndex = listed.findIndex(({ id }) => id === selectedId);
  const selected = listed[selectedIndex];
  useLostFocus(grid, `${String(open === null)} ${String(listed.length)}`);
  const edit = (item: T | null): void => {
    setOpen({ item });
  };
  return (
    <>
      {archived === 0 ? null : (
        <Checkbox
          label={`${words.showArchive}: ${String(archived)}`}
          isSelected={hasArchive}
          onChange={setArchive}
        />
      )}
      <ListFrame count={listed.length}>
        <Grid<T>
          label={words.label}
          columns={props.columns}
          count={listed.length}
          rowAt={(index) => listed[index]}
          rowKey={(index) => listed[index]?.id ?? String(index)}
          rowState={(item) => (item.archived ? 'past' : undefined)}
          selectedIndex={selectedIndex}
          onSelect={(index) => {
            setSelectedId(listed[index]?.id ?? null);
          }}
          onOpen={(index) => {
            const item = listed[index];
            if (item?.archived === false && !isLocked) edit(item);
          }}
          gridRef={grid}
          emptyState={props.emptyState}
        />
        <Bar {...{ words, isLocked, save, edit, selected }} count={listed.length} />
      </ListFrame>
      {open === null
        ? null
        : dialog({
            item: open.item,
            onSaved: ({ id }) => {
              setSelectedId(id);
            },
            onClose: () => {
              setOpen(null);
            },
          })}
    </>
  );
}

type BarProps<T> = Pick<ArchivableListProps<T>, 'words' | 'save'> & {
  count: number;
  selected: T | undefined;
  isLocked: boolean;
  edit: (item: T | null) => void;
};

function Bar<T extends Archivable>({ count, selected, ...rest }: BarProps<T>) {
  const { words, isLocked, edit } = rest;
  return (
    <div className="settings-bar">
      <span className="settings-bar-words">
        {selected === undefined ? counted(count, words.counted) : words.name(selected)}
      </span>
      {selected === undefined ? null : <Deeds {...rest} item={selected} />}
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          edit(null);
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}

type DeedsProps<T> = Omit<BarProps<T>, 'count' | 'selected'> & { item: T };

function Deeds<T extends Archivable>({ item, words, isLocked, save, edit }: DeedsProps<T>) {
  if (item.archived) {
    return (
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          save({ ...item, archived: false }, `${words.told(item)} снова предлагается`);
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
          save({ ...item, archived: true }, `${words.told(item)} в архиве`);
        }}
      >
        В архив
      </Button>
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          edit(item);
        }}
      >
        Изменить
      </Button>
    </>
  );
}
