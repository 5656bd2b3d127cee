import { useCallback, useEffect, useMemo, useState } from 'react';
import { CHANNEL_WORDS } from '#shared/domain/consultation';
import { shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import {
  FATES,
  type Fate,
  type PlanSummary,
  type PreviewRow,
} from '../../data/imports/import-plan';
import { reportError } from '../../data/view';
import { Checkbox } from '../../ui/checkbox';
import { Grid, type GridColumn } from '../../ui/grid';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import type { ImportDeeds } from './use-import';

const ROWS = ['строка', 'строки', 'строк'] as const;
const FATE_WORDS: Readonly<Record<Fate, string>> = {
  ready: 'Готова',
  remark: 'С замечанием',
  error: 'Ошибка',
  repeated: 'Уже в журнале',
  left: 'Аннулирована',
};
type Shown = Fate | 'all';

/** The last step: what becomes of each row. */
export function ImportCheck({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { summary } = deeds.state;
  const [shown, setShown] = useState<Shown>('all');
  if (summary === null) return null;
  return (
    <div className="import-check">
      <div className="import-check-head">
        <p className="import-about">{told(summary)}</p>
        <SelectField
          label="Показать"
          labelPlacement="inline"
          value={shown}
          options={[
            { value: 'all', label: `Все строки (${summary.rows.toLocaleString('ru')})` },
            ...FATES.filter((fate) => summary.counts[fate] > 0).map((fate) => ({
              value: fate,
              label: `${FATE_WORDS[fate]} (${summary.counts[fate].toLocaleString('ru')})`,
            })),
          ]}
          onChange={setShown}
        />
      </div>
      <Choices deeds={deeds} summary={summary} isBusy={isBusy} />
      <Preview key={shown} deeds={deeds} shown={shown} />
    </div>
  );
}

function told({ counts, newPeople, newTopics }: PlanSummary): string {
  const parts = [`Готово к загрузке: ${counted(counts.ready + counts.remark, ROWS)}`];
  if (counts.remark > 0) parts.push(`из них с замечаниями — ${counts.remark.toLocaleString('ru')}`);
  if (counts.left > 0)
    parts.push(`аннулированные не загружаются — ${counts.left.toLocaleString('ru')}`);
  if (newPeople > 0) parts.push(`новых людей — ${newPeople.toLocaleString('ru')}`);
  if (newTopics > 0) parts.push(`новых тем — ${newTopics.toLocaleString('ru')}`);
  return `${parts.join('; ')}.`;
}

type ChoicesProps = { deeds: ImportDeeds; summary: PlanSummary; isBusy: boolean };

/** What is decided knowingly: rows with errors, and those that the journal seems to have. */
function Choices({ deeds, summary, isBusy }: ChoicesProps) {
  const { withRepeated, withoutErrors } = deeds.state;
  const { error, repeated } = summary.counts;
  return (
    <>
      {error > 0 ? (
        <Checkbox
          label={`Не загружать строки с ошибками: ${error.toLocaleString('ru')}`}
          hint="Без этой отметки загрузка не начнётся. Можно вернуться назад, исправить столбцы или сам файл."
          isDisabled={isBusy}
          isSelected={withoutErrors}
          onChange={(isSelected) => {
            deeds.setChoice({ withoutErrors: isSelected });
          }}
        />
      ) : null}
      {repeated > 0 ? (
        <Checkbox
          label={`Загрузить и те, что уже есть в журнале: ${repeated.toLocaleString('ru')}`}
          hint="У них та же дата и тот же номер, или та же дата, ФИО и вопрос. Обычно это второй раз тот же файл."
          isDisabled={isBusy}
          isSelected={withRepeated}
          onChange={(isSelected) => {
            deeds.setChoice({ withRepeated: isSelected });
          }}
        />
      ) : null}
    </>
  );
}

const COLUMNS: readonly GridColumn<PreviewRow>[] = [
  {
    id: 'line',
    title: 'Строка',
    width: 72,
    align: 'end',
    tabular: true,
    isRowHeader: true,
    render: ({ line }) => line.toLocaleString('ru'),
  },
  { id: 'fate', title: 'Что будет', width: 144, render: (row) => <FateWord fate={row.fate} /> },
  {
    id: 'when',
    title: 'Дата и время',
    width: 136,
    tabular: true,
    render: ({ record }) => (record === null ? '' : `${shortDate(record.date)} ${record.time}`),
  },
  { id: 'who', title: 'Кто обратился', width: '2fr', render: whoOf },
  { id: 'question', title: 'Вопрос', width: '2fr', render: whatOf },
  { id: 'said', title: 'Замечания', width: '3fr', render: ({ said }) => said.join('; ') },
];

function whoOf({ record }: PreviewRow): string {
  if (record === null) return '';
  return record.visitors
    .map(({ name, position, className }) =>
      [name === '' ? 'Без имени' : name, position, className].filter(Boolean).join(', '),
    )
    .join('; ');
}

/** The question; of a row that became no record its own words. */
function whatOf({ record, cells }: PreviewRow): string {
  return record === null ? cells.filter((cell) => cell.trim() !== '').join(' · ') : record.question;
}

function FateWord({ fate }: { fate: Fate }) {
  const words = FATE_WORDS[fate];
  if (fate === 'error') return <Status tone="late">{words}</Status>;
  return fate === 'remark' || fate === 'repeated' ? <Status tone="soon">{words}</Status> : words;
}

function Preview({ deeds, shown }: { deeds: ImportDeeds; shown: Shown }) {
  const { indexes, rows, load } = usePreview(deeds, shown);
  const [selected, setSelected] = useState(-1);
  const row = rows.get(indexes[selected] ?? -1);
  return (
    <>
      <div className="import-grid">
        <Grid<PreviewRow>
          label="Строки файла"
          columns={COLUMNS}
          count={indexes.length}
          rowAt={(index) => rows.get(indexes[index] ?? -1)}
          rowKey={(index) => String(indexes[index] ?? index)}
          selectedIndex={selected}
          onSelect={setSelected}
          onOpen={setSelected}
          onVisibleRange={load}
          rowState={({ fate }) => (fate === 'error' ? 'late' : undefined)}
          emptyState={null}
        />
      </div>
      <div className="import-row" role="status">
        {row === undefined ? 'Выберите строку, чтобы прочитать её целиком' : <Whole row={row} />}
      </div>
    </>
  );
}

/** A row in words: what is wrong with it, or what it becomes. */
function Whole({ row: { line, said, record, fate } }: { row: PreviewRow }) {
  const about = said.length === 0 ? FATE_WORDS[fate].toLowerCase() : said.join('; ');
  return (
    <>
      <strong>{`Строка ${line.toLocaleString('ru')}: ${about}.`}</strong>
      {record === null
        ? null
        : ` ${CHANNEL_WORDS[record.channel]}, ${String(record.minutes)} мин. ${record.question} — ${record.answer}`}
    </>
  );
}

const NO_INDEXES = new Uint32Array();

/** The rows in sight, asked of the worker as they come into it. */
function usePreview({ worker, state }: ImportDeeds, shown: Shown) {
  const [indexes, setIndexes] = useState(NO_INDEXES);
  const [rows, setRows] = useState<ReadonlyMap<number, PreviewRow>>(new Map());
  const { summary } = state;
  const fates = useMemo(() => (shown === 'all' ? FATES : [shown]), [shown]);
  useEffect(() => {
    let alive = true;
    worker()
      .ask('indexes', { fates })
      .then((found) => {
        if (!alive) return;
        setRows(new Map());
        setIndexes(Uint32Array.from(found));
      })
      .catch(ended);
    return () => {
      alive = false;
    };
  }, [worker, fates, summary]);
  const load = useCallback(
    (first: number, last: number): void => {
      const wanted = indexes.slice(first, last + 1);
      if (wanted.length === 0) return;
      worker()
        .ask('rows', { indexes: wanted })
        .then((read) => {
          setRows(new Map(read.map((row, i) => [wanted[i] ?? -1, row])));
        })
        .catch(ended);
    },
    [worker, indexes],
  );
  return { indexes, rows, load };
}

/** The worker goes with the dialog; a row that comes too late is nobody's. */
function ended(error: unknown): void {
  reportError('a row of the file could not be shown', error);
}
