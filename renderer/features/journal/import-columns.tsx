import { AUDIENCE_WORDS, CHANNEL_WORDS, CHANNELS } from '#shared/domain/consultation';
import { PERSON_KINDS } from '#shared/domain/person';
import { isTimeOfDay } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { FIELD_WORDS, FIELDS, type Field } from '../../data/imports/fields';
import type { Defaults } from '../../data/imports/settings';
import { useTopics } from '../../data/records';
import { FieldRow } from '../../ui/field-row';
import { FileColumns, FilePlace } from '../../ui/file-columns';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { ImportDeeds } from './use-import';

const ROWS = ['строка', 'строки', 'строк'] as const;
const NOTHING = '';
const FIELD_OPTIONS = [
  { value: NOTHING, label: 'Не загружать' },
  ...FIELDS.map((field) => ({ value: field, label: FIELD_WORDS[field] })),
];

/** The second step: which column is which, and what holds where the file says nothing. */
export function ImportColumns({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { sheet, fileName, columns } = deeds.state;
  if (sheet === null) return null;
  return (
    <>
      <p className="import-about">
        {`${fileName} — ${counted(sheet.rows, ROWS)}. Проверьте, что программа верно узнала столбцы.`}
      </p>
      {sheet.wasCleaned ? (
        <Notice tone="info">
          В тексте были служебные знаки, которые нельзя напечатать. Они убраны.
        </Notice>
      ) : null}
      <FilePlace
        sheets={deeds.state.sheets}
        sheet={sheet.sheet}
        heading={sheet.heading}
        top={sheet.top}
        rowsAre="записи"
        isDisabled={isBusy}
        onSheet={deeds.chooseSheet}
        onHeading={deeds.chooseHeading}
      />
      <FileColumns
        columns={sheet.shown}
        chosen={(i) => columns[i] ?? NOTHING}
        options={FIELD_OPTIONS}
        isDisabled={isBusy}
        onChoose={(i, field) => {
          deeds.chooseColumn(i, fieldOf(field));
        }}
      />
      <DefaultsFields deeds={deeds} isBusy={isBusy} />
    </>
  );
}

function fieldOf(value: string): Field | null {
  return FIELDS.find((field) => field === value) ?? null;
}

/** What holds for rows that tell nothing of their own. */
function DefaultsFields({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { defaults, columns } = deeds.state;
  const topics = (useTopics() ?? []).filter((t) => !t.archived && t.mergedInto === null);
  const isKnown = (field: Field): boolean => columns.includes(field);
  const set = (change: Partial<Defaults>) => {
    deeds.setDefaults(change);
  };
  return (
    <section className="import-defaults" aria-labelledby="import-defaults">
      <h3 id="import-defaults">Если в строке этого нет</h3>
      <FieldRow>
        <SelectField
          label="Кто обратился"
          isDisabled={isBusy}
          value={defaults.audience}
          options={[
            { value: 'by-row', label: 'С классом — родитель, прочие — сотрудники' },
            ...PERSON_KINDS.map((kind) => ({ value: kind, label: AUDIENCE_WORDS[kind] })),
          ]}
          onChange={(audience) => {
            set({ audience });
          }}
        />
        <SelectField
          label="Способ"
          isDisabled={isBusy}
          value={defaults.channel}
          options={CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] }))}
          onChange={(channel) => {
            set({ channel });
          }}
        />
        <SelectField
          label="Тема"
          isDisabled={isBusy}
          value={defaults.topic}
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(topic) => {
            set({ topic });
          }}
        />
        <TimeField
          hint={isKnown('time') ? undefined : 'Столбца со временем нет: оно будет у всех записей'}
          isDisabled={isBusy}
          time={defaults.time}
          onTime={(time) => {
            set({ time });
          }}
        />
      </FieldRow>
    </section>
  );
}

type TimeFieldProps = {
  hint: string | undefined;
  isDisabled: boolean;
  time: string;
  onTime: (time: string) => void;
};

/** A time of day as text; what isn't one keeps the «Далее» from going wrong, for the last good one stays. */
function TimeField({ hint, isDisabled, time, onTime }: TimeFieldProps) {
  return (
    <TextField
      label="Время"
      hint={hint}
      isDisabled={isDisabled}
      value={time}
      maxLength={5}
      error={isTimeOfDay(time) ? undefined : 'Часы и минуты: 12:00'}
      onChange={onTime}
    />
  );
}
