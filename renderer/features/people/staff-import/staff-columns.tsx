import { counted } from '#shared/lib/text';
import { typedLine } from '#shared/lib/typed';
import {
  STAFF_FIELD_WORDS,
  STAFF_FIELDS,
  type StaffField,
} from '../../../data/imports/staff-fields';
import { FileColumns, FilePlace } from '../../../ui/file-columns';
import type { ReadList, StaffImport } from './use-staff-import';

const ROWS = ['строка', 'строки', 'строк'] as const;
const NOTHING = '';
const OPTIONS = [
  { value: NOTHING, label: 'Не загружать' },
  ...STAFF_FIELDS.map((field) => ({ value: field, label: STAFF_FIELD_WORDS[field] })),
];
const TOP_ROWS = 15;
const TOP_TEXT = 80;
const SAMPLES = 3;

type StepProps = { loading: StaffImport; isBusy: boolean };

/** The second step: which column is which. */
export function StaffColumnsStep({ loading, isBusy }: StepProps) {
  const { list } = loading;
  if (list === null) return null;
  const titles = list.rows[list.heading]?.cells ?? [];
  const under = list.rows.slice(list.heading + 1);
  return (
    <>
      <p className="staff-import-quiet">
        {`${list.fileName} — ${counted(under.length, ROWS)}. Проверьте, что программа верно узнала столбцы.`}
      </p>
      <FilePlace
        sheets={list.sheets}
        sheet={list.sheet}
        heading={list.heading}
        top={list.rows.slice(0, TOP_ROWS).map(({ line, cells }) => {
          return { line, text: cells.filter(Boolean).join(' · ').slice(0, TOP_TEXT) };
        })}
        rowsAre="люди"
        isDisabled={isBusy}
        onSheet={loading.chooseSheet}
        onHeading={loading.chooseHeading}
      />
      <FileColumns
        columns={list.columns.map((_field, i) => {
          return { title: typedLine(titles[i] ?? ''), samples: samplesOf(under, i) };
        })}
        chosen={(i) => list.columns[i] ?? NOTHING}
        options={OPTIONS}
        isDisabled={isBusy}
        onChoose={(i, chosen) => {
          loading.chooseColumn(i, fieldOf(chosen));
        }}
      />
    </>
  );
}

function fieldOf(value: string): StaffField | null {
  return STAFF_FIELDS.find((field) => field === value) ?? null;
}

function samplesOf(rows: ReadList['rows'], column: number): readonly string[] {
  const values = rows.map(({ cells }) => typedLine(cells[column] ?? ''));
  return [...new Set(values.filter(Boolean))].slice(0, SAMPLES);
}
