import { FieldRow } from './field-row';
import { SelectField, type SelectOption } from './select-field';
import './file-columns.css';

/** A column of a file that is being read, as far as it tells what it holds. */
export type FileColumn = { title: string; samples: readonly string[] };

export type FileColumnsProps = {
  columns: readonly FileColumn[];
  /** What the column is taken for, by its place. */
  chosen: (column: number) => string;
  options: readonly SelectOption[];
  isDisabled: boolean;
  onChoose: (column: number, value: string) => void;
};

/** «Столбец файла», «Что в нём», «Загрузить как»: which column of a file is which. */
export function FileColumns({ columns, chosen, options, isDisabled, onChoose }: FileColumnsProps) {
  return (
    <table className="ui-file-columns">
      <thead>
        <tr>
          <th scope="col">Столбец файла</th>
          <th scope="col">Что в нём</th>
          <th scope="col">Загрузить как</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ title, samples }, i) => {
          const name = title === '' ? `Столбец ${String(i + 1)}` : title;
          return (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td>{samples.length === 0 ? 'пусто' : samples.join(' · ')}</td>
              <td>
                <SelectField
                  label={`Загрузить столбец «${name}» как`}
                  labelPlacement="hidden"
                  isDisabled={isDisabled}
                  value={chosen(i)}
                  options={options}
                  onChange={(value) => {
                    onChoose(i, value);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export type FilePlaceProps = {
  sheets: readonly string[];
  sheet: number;
  /** Place of the row with the headings; −1: there is none. */
  heading: number;
  /** The first rows of the sheet. */
  top: readonly { readonly line: number; readonly text: string }[];
  /** «записи», «люди»: what rows are. */
  rowsAre: string;
  isDisabled: boolean;
  onSheet: (sheet: number) => void;
  onHeading: (heading: number) => void;
};

/** Which sheet of a workbook, and where its heading is. */
export function FilePlace(props: FilePlaceProps) {
  const { sheets, sheet, heading, top, rowsAre, isDisabled, onSheet, onHeading } = props;
  return (
    <FieldRow>
      {sheets.length > 1 ? (
        <SelectField
          label="Лист"
          isDisabled={isDisabled}
          value={String(sheet)}
          options={sheets.map((label, i) => ({ value: String(i), label }))}
          onChange={(value) => {
            onSheet(Number(value));
          }}
        />
      ) : null}
      <SelectField
        label="Заголовки столбцов"
        isDisabled={isDisabled}
        value={String(heading)}
        options={[
          { value: '-1', label: `Их нет, с первой строки идут ${rowsAre}` },
          ...top.map(({ line, text }, i) => ({
            value: String(i),
            label: `Строка ${String(line)}: ${text}`,
          })),
        ]}
        onChange={(value) => {
          onHeading(Number(value));
        }}
      />
    </FieldRow>
  );
}
