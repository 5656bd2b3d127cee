import { useRef, useState } from 'react';
import { lengthWords, programmeMinutes, type Programme } from '#shared/domain/programme';
import { compareText, counted } from '#shared/lib/text';
import { useIsReadOnly } from '../../data/records';
import { useProgrammes, type ProgrammeRow } from '../../data/trainings';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Grid, type GridColumn } from '../../ui/grid';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { ListFrame } from './list-frame';
import { ProgrammeDialog } from './programme-dialog';
import { saveProgramme } from './save-programmes';

const COLUMNS: readonly GridColumn<Programme>[] = [
  {
    id: 'title',
    title: 'Название',
    width: '3fr',
    isRowHeader: true,
    render: ({ title }) => title,
  },
  {
    id: 'positions',
    title: 'Кому предлагается',
    width: '3fr',
    render: ({ positions }) =>
      positions.length === 0 ? 'всем остальным должностям' : positions.join(', '),
  },
  {
    id: 'items',
    title: 'Темы',
    width: 72,
    align: 'end',
    render: ({ items }) => String(items.length),
  },
  {
    id: 'length',
    title: 'Длительность',
    width: 120,
    render: ({ items }) => lengthWords(programmeMinutes(items)),
  },
  {
    id: 'state',
    title: 'Состояние',
    width: 104,
    render: ({ archived }) => (archived ? 'в архиве' : ''),
  },
];

type Open = { readonly programme: Programme | null } | null;
type Rows = readonly ProgrammeRow[];

/** «Программы обучения»: templates of what new staff are taught (п. 2.2.1). */
export function ProgrammesList() {
  const rows = useProgrammes();
  return rows === undefined ? null : <LoadedProgrammes rows={rows} />;
}

function LoadedProgrammes({ rows }: { rows: Rows }) {
  const isLocked = useIsReadOnly();
  const [open, setOpen] = useState<Open>(null);
  const [hasArchive, setArchive] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const save = useSaving(rows);
  const all = rows.map(({ programme }) => programme).sort(generalFirst);
  const archived = all.filter((each) => each.archived).length;
  const listed = hasArchive ? all : all.filter((each) => !each.archived);
  const selectedIndex = listed.findIndex(({ id }) => id === selectedId);
  useLostFocus(grid, `${String(open === null)} ${String(listed.length)}`);
  return (
    <>
      {archived === 0 ? null : (
        <Checkbox
          label={`Показать программы в архиве: ${String(archived)}`}
          isSelected={hasArchive}
          onChange={setArchive}
        />
      )}
      <ListFrame count={listed.length}>
        <Grid<Programme>
          label="Программы обучения"
          columns={COLUMNS}
          count={listed.length}
          rowAt={(index) => listed[index]}
          rowKey={(index) => listed[index]?.id ?? String(index)}
          rowState={(programme) => (programme.archived ? 'past' : undefined)}
          selectedIndex={selectedIndex}
          onSelect={(index) => {
            setSelectedId(listed[index]?.id ?? null);
          }}
          onOpen={(index) => {
            const programme = listed[index];
            if (programme?.archived === false && !isLocked) setOpen({ programme });
          }}
          gridRef={grid}
          emptyState={null}
        />
        <ProgrammeBar
          {...{ isLocked, save, onOpen: setOpen }}
          count={listed.length}
          selected={listed[selectedIndex]}
        />
      </ListFrame>
      {open === null ? null : (
        <ProgrammeDialog
          rows={rows}
          programme={open.programme}
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

/** The one for all others, then those of positions by their titles. */
function generalFirst(a: Programme, b: Programme): number {
  const byRank = Math.min(a.positions.length, 1) - Math.min(b.positions.length, 1);
  return byRank === 0 ? compareText(a.title, b.title) : byRank;
}

type Save = (changed: Programme, text: string) => void;

function useSaving(rows: Rows): Save {
  const toast = useToast();
  const once = useOneAtATime();
  return (changed, text) => {
    void once(async () => {
      const problem = await saveProgramme(newId(), changed, rows);
      toast.show(problem === null ? { text } : { tone: 'error', text: problem });
    });
  };
}

type BarProps = {
  count: number;
  selected: Programme | undefined;
  isLocked: boolean;
  save: Save;
  onOpen: (open: Open) => void;
};

function ProgrammeBar({ count, selected, isLocked, save, onOpen }: BarProps) {
  return (
    <div className="settings-bar">
      <span className="settings-bar-words">
        {selected?.title ?? counted(count, ['программа', 'программы', 'программ'])}
      </span>
      {selected === undefined ? null : (
        <ProgrammeDeeds {...{ isLocked, save, onOpen }} programme={selected} />
      )}
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          onOpen({ programme: null });
        }}
      >
        Добавить программу
      </Button>
    </div>
  );
}

type DeedsProps = Omit<BarProps, 'count' | 'selected'> & { programme: Programme };

function ProgrammeDeeds({ programme, isLocked, save, onOpen }: DeedsProps) {
  const { title, archived } = programme;
  if (archived) {
    return (
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          save({ ...programme, archived: false }, `Программа «${title}» снова предлагается`);
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
          save({ ...programme, archived: true }, `Программа «${title}» в архиве`);
        }}
      >
        В архив
      </Button>
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          onOpen({ programme });
        }}
      >
        Изменить
      </Button>
    </>
  );
}
