import { useMemo, useState } from 'react';
import { roomText } from '#shared/domain/room-text';
import {
  countFates,
  STAFF_FATES,
  type StaffFate,
  type StaffRow,
} from '../../../data/imports/staff-plan';
import { Grid } from '../../../ui/grid';
import type { GridColumn } from '../../../ui/grid-columns';
import { SelectField } from '../../../ui/select-field';
import { Status } from '../../../ui/status';

const FATE_WORDS: Readonly<Record<StaffFate, string>> = {
  new: 'Новый человек',
  filled: 'Дополнится',
  known: 'Уже есть',
  refused: 'Не загрузится',
};
type Shown = StaffFate | 'all';

const COLUMNS: readonly GridColumn<StaffRow>[] = [
  {
    id: 'line',
    title: 'Строка',
    width: 72,
    align: 'end',
    tabular: true,
    isRowHeader: true,
    render: ({ line }) => line.toLocaleString('ru'),
  },
  { id: 'fate', title: 'Что будет', width: 152, render: ({ fate }) => <Fate fate={fate} /> },
  { id: 'name', title: 'ФИО', width: '2fr', render: ({ person }) => person?.name ?? '' },
  {
    id: 'position',
    title: 'Должность',
    width: '2fr',
    render: ({ person }) => person?.position ?? '',
  },
  { id: 'about', title: 'Предметы и контакты', width: '2fr', render: aboutOf },
  { id: 'said', title: 'Замечания', width: '3fr', render: ({ said }) => said.join('; ') },
];

/** The last step: what becomes of each row. */
export function StaffCheck({ rows }: { rows: readonly StaffRow[] }) {
  const [shown, setShown] = useState<Shown>('all');
  const [selected, setSelected] = useState(-1);
  const counts = useMemo(() => countFates(rows), [rows]);
  const found = shown === 'all' ? rows : rows.filter(({ fate }) => fate === shown);
  return (
    <div className="staff-import-check">
      <div className="staff-import-head">
        <p className="staff-import-quiet">{told(counts)}</p>
        <SelectField
          label="Показать"
          labelPlacement="inline"
          value={shown}
          options={[
            { value: 'all', label: `Все строки (${rows.length.toLocaleString('ru')})` },
            ...STAFF_FATES.filter((fate) => counts[fate] > 0).map((fate) => ({
              value: fate,
              label: `${FATE_WORDS[fate]} (${counts[fate].toLocaleString('ru')})`,
            })),
          ]}
          onChange={(next) => {
            setShown(next);
            setSelected(-1);
          }}
        />
      </div>
      <div className="staff-import-grid">
        <Grid<StaffRow>
          label="Строки файла"
          columns={COLUMNS}
          count={found.length}
          rowAt={(index) => found[index]}
          rowKey={(index) => String(found[index]?.line ?? index)}
          selectedIndex={selected}
          onSelect={setSelected}
          onOpen={setSelected}
          rowState={({ fate }) => (fate === 'refused' ? 'late' : undefined)}
          emptyState={null}
        />
      </div>
      <p className="staff-import-row" role="status">
        {wholeOf(found[selected])}
      </p>
    </div>
  );
}

function told(counts: Readonly<Record<StaffFate, number>>): string {
  const parts = STAFF_FATES.filter((fate) => counts[fate] > 0).map(
    (fate) => `${FATE_WORDS[fate].toLowerCase()} — ${counts[fate].toLocaleString('ru')}`,
  );
  return parts.length === 0
    ? 'Под заголовком нет ни одной строки.'
    : `По строкам: ${parts.join(', ')}.`;
}

/** A row in words: what is cut off in the table is read here. */
function wholeOf(row: StaffRow | undefined): string {
  if (row === undefined) return 'Выберите строку, чтобы прочитать её целиком';
  const { line, fate, said } = row;
  const about = said.length === 0 ? '' : `: ${said.join('; ')}`;
  return `Строка ${line.toLocaleString('ru')}: ${FATE_WORDS[fate].toLowerCase()}${about}.`;
}

function aboutOf({ person }: StaffRow): string {
  if (person === null) return '';
  const { subjects, phone, email, room } = person;
  return [subjects, phone, email, roomText(room)].filter(Boolean).join(' · ');
}

function Fate({ fate }: { fate: StaffFate }) {
  const words = FATE_WORDS[fate];
  if (fate === 'refused') return <Status tone="late">{words}</Status>;
  return fate === 'new' ? <Status tone="done">{words}</Status> : words;
}
