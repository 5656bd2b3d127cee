import { NUMBERINGS, numberingOn, toleranceOn, type School } from '#shared/domain/school';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toast';
import {
  nextYearOf,
  numberedSchool,
  parseNumbering,
  parseTolerance,
  tolerantSchool,
  type NumberingValues,
  type SettingErrors,
  type ToleranceValues,
} from './journal-settings-form';
import { saveSchool } from './save-school';

type SettingProps = { row: Row<'school'>; today: IsoDate; onClose: () => void };

const OPTIONS = {
  'calendar-year': { label: 'По календарному году', hint: '1 января номера начинаются заново' },
  'school-year': { label: 'По учебному году', hint: '1 сентября номера начинаются заново' },
} as const;

function useSaved(row: Row<'school'>) {
  const toast = useToast();
  return {
    send: (value: School, commit: string) =>
      saveSchool(commit, [{ table: 'school', id: row.id, base: row.seq, value }]),
    onSaved: () => {
      toast.show({ text: 'Настройка записана' });
    },
  };
}

/** «Изменить нумерацию». */
export function NumberingDialog({ row, today, onClose }: SettingProps) {
  const series = numberingOn(row.value, today);
  const other = series === 'calendar-year' ? 'school-year' : 'calendar-year';
  const form = useRecordForm<NumberingValues, School, SettingErrors>({
    draftKey: 'school-numbering',
    parse: parseNumbering,
    initial: { series: other, from: nextYearOf(other, today) },
    check: (values) => numberedSchool(row.value, values, today),
    ...useSaved(row),
    onClose,
  });
  const { values, errors = {} } = form;
  return (
    <FormDialog title="Нумерация записей" form={form}>
      <ChoiceGroup
        label="Номера идут"
        value={values.series}
        onChange={(chosen) => {
          form.write({ series: chosen, from: nextYearOf(chosen, today) });
        }}
        options={NUMBERINGS.map((value) => ({ value, ...OPTIONS[value] }))}
      />
      <DateField
        label="Действует с"
        isRequired
        value={values.from}
        onChange={(from) => {
          form.write({ ...values, from });
        }}
        hint="По дате консультации. Не раньше сегодняшнего дня"
        error={errors.from}
      />
      <NumberingNotice values={values} today={today} />
    </FormDialog>
  );
}

/** What becomes of numbers: none changes, and a change within a year begins another row of them. */
function NumberingNotice({ values, today }: { values: NumberingValues; today: IsoDate }) {
  const { series, from } = values;
  if (from === null || from < today) return null;
  const start = nextYearOf(series, from);
  if (start === from) {
    return (
      <Notice tone="info">
        Номера, которые уже даны, не изменятся. С {shortDate(from)} записи пойдут с №&nbsp;1.
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="Посреди года начнётся новый ряд номеров">
      Номера, которые уже даны, не изменятся. Записи с {shortDate(from)} пойдут своим рядом с
      №&nbsp;1, а если такой ряд в этом году уже был, продолжат его. Чтобы ряд начался вместе с
      годом, укажите {shortDate(start)}.
    </Notice>
  );
}

/** «Изменить допуск». */
export function ToleranceDialog({ row, today, onClose }: SettingProps) {
  const form = useRecordForm<ToleranceValues, School, SettingErrors>({
    draftKey: 'school-tolerance',
    parse: parseTolerance,
    initial: { minutes: String(toleranceOn(row.value, today)), from: today },
    check: (values) => tolerantSchool(row.value, values, today),
    ...useSaved(row),
    onClose,
  });
  const { values, errors = {} } = form;
  return (
    <FormDialog title="Допуск графика" form={form}>
      <Notice tone="info">
        Консультация считается проведённой по графику, если началась во время приёма или на столько
        минут раньше или позже. Записи до указанного дня остаются как были.
      </Notice>
      <FieldRow>
        <TextField
          label="Допуск, мин"
          isRequired
          width={120}
          inputMode="numeric"
          maxLength={3}
          value={values.minutes}
          onChange={(minutes) => {
            form.write({ ...values, minutes });
          }}
          error={errors.minutes}
        />
        <DateField
          label="Действует с"
          isRequired
          value={values.from}
          onChange={(from) => {
            form.write({ ...values, from });
          }}
          hint="Не раньше сегодняшнего дня"
          error={errors.from}
        />
      </FieldRow>
    </FormDialog>
  );
}
