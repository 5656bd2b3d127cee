import { counted } from '#shared/lib/text';
import {
  STAFF_FIELD_WORDS,
  STAFF_FIELDS,
  type StaffField,
} from '../../../data/imports/staff-fields';
import { FieldRow } from '../../../ui/field-row';
import { SelectField } from '../../../ui/select-field';
import type { ReadList, StaffImport } from './use-staff-import';

const ROWS = ['строка', 'строки', 'строк'] as const;
const NOTHING = '';
const OPTIONS = [
  { value: NOTHING, label: 'Не загружать' },
  ...STAFF_FIELDS.map((field) => ({ value: field, label: STAFF_FIELD_WORDS[field] })),
];
const TOP_ROWS = 15;
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
      <Place loading={loading} list={list} isBusy={isBusy} />
      <table className="staff-import-table">
        <thead>
          <tr>
            <th scope="col">Столбец файла</th>
            <th scope="col">Что в нём</th>
            <th scope="col">Загрузить как</th>
          </tr>
        </thead>
        <tbody>
          {list.columns.map((field, i) => {
            const title = titleOf(titles[i] ?? '', i);
            return (
              <tr key={i}>
                <th scope="row">{title}</th>
                <td>{samplesOf(under, i)}</td>
                <td>
                  <SelectField
                    label={`Загрузить столбец «${title}» как`}
                    labelPlacement="hidden"
                    isDisabled={isBusy}
                    value={field ?? NOTHING}
                    options={OPTIONS}
                    onChange={(chosen) => {
                      loading.chooseColumn(i, fieldOf(chosen));
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function titleOf(title: string, column: number): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return line === '' ? `Столбец ${String(column + 1)}` : line;
}

function fieldOf(value: string): StaffField | null {
  return STAFF_FIELDS.find((field) => field === value) ?? null;
}

function samplesOf(rows: ReadList['rows'], column: number): string {
  const values = rows.map(({ cells }) => cells[column]?.replace(/\s+/gu, ' ').trim() ?? '');
  const samples = [...new Set(values.filter(Boolean))].slice(0, SAMPLES);
  return samples.length === 0 ? 'пусто' : samples.join(' · ');
}

/** Which sheet of a workbook, and where its heading is. */
function Place({ loading, list, isBusy }: StepProps & { list: ReadList }) {
  return (
    <FieldRow>
      {list.sheets.length > 1 ? (
        <SelectField
          label="Лист"
          isDisabled={isBusy}
          value={String(list.sheet)}
          options={list.sheets.map((label, i) => ({ value: String(i), label }))}
          onChange={(value) => {
            loading.chooseSheet(Number(value));
          }}
        />
      ) : null}
      <SelectField
        label="Заголовки столбцов"
        isDisabled={isBusy}
        value={String(list.heading)}
        options={[
          { value: '-1', label: 'Их нет, с первой строки идут люди' },
          ...list.rows.slice(0, TOP_ROWS).map(({ line, cells }, i) => ({
            value: String(i),
            label: `Строка ${String(line)}: ${cells.filter(Boolean).join(' · ').slice(0, 80)}`,
          })),
        ]}
        onChange={(value) => {
          loading.chooseHeading(Number(value));
        }}
      />
    </FieldRow>
  );
}
