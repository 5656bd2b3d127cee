import { lengthWords, programmeMinutes, type Programme } from '#shared/domain/programme';
import { compareText } from '#shared/lib/text';
import { useProgrammes, type ProgrammeRow } from '../../data/trainings';
import { newId } from '../../platform/clock';
import type { GridColumn } from '../../ui/grid';
import { ArchivableList, useSaving, type ListWords } from './archivable-list';
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

const WORDS: ListWords<Programme> = {
  label: 'Программы обучения',
  counted: ['программа', 'программы', 'программ'],
  showArchive: 'Показать программы в архиве',
  add: 'Добавить программу',
  name: ({ title }) => title,
  told: ({ title }) => `Программа «${title}»`,
};

/** «Программы обучения»: templates of what new staff are taught (п. 2.2.1). */
export function ProgrammesList() {
  const rows = useProgrammes();
  return rows === undefined ? null : <LoadedProgrammes rows={rows} />;
}

function LoadedProgrammes({ rows }: { rows: readonly ProgrammeRow[] }) {
  const save = useSaving<Programme>((changed) => saveProgramme(newId(), changed, rows));
  return (
    <ArchivableList<Programme>
      words={WORDS}
      columns={COLUMNS}
      all={rows.map(({ programme }) => programme).sort(generalFirst)}
      save={save}
      emptyState={null}
      dialog={({ item, ...rest }) => <ProgrammeDialog rows={rows} programme={item} {...rest} />}
    />
  );
}

/** The one for all others, then those of positions by their titles. */
function generalFirst(a: Programme, b: Programme): number {
  const byRank = Math.min(a.positions.length, 1) - Math.min(b.positions.length, 1);
  return byRank === 0 ? compareText(a.title, b.title) : byRank;
}
