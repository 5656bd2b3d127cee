import { LINE_LIMIT, NAME_LIMIT } from '#shared/domain/fields';
import { WORK_DAYS, WORK_DAYS_WORDS } from '#shared/domain/school';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { SelectField } from '../../ui/select-field';
import { TextArea, TextField } from '../../ui/text-field';
import type { SchoolErrors, SchoolText, SchoolValues } from './school-values';

/** A group of fields of «Школа»: in the settings all together, at the first start one a step. */
export type FieldsProps = {
  values: SchoolValues;
  errors: SchoolErrors;
  set: (change: Partial<SchoolValues>) => void;
};
type TextProps = FieldsProps & { name: SchoolText; label: string; hint?: string; limit?: number };

export const CONSULTANT_HINT =
  'Сотрудник, ответственный за консультирование. Назначается приказом руководителя (п. 2 регламента).';
export const DIRECTOR_HINT = 'Утверждает график вместе с консультантом.';

function Text({ name, label, hint, limit = NAME_LIMIT, ...form }: TextProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      maxLength={limit}
      value={form.values[name]}
      onChange={(text) => {
        form.set({ [name]: text });
      }}
      error={form.errors[name]}
    />
  );
}

/** The school's requisites, its clock and its week. @param isFirst true while nobody has filled them in */
export function SchoolFields({ isFirst, ...form }: FieldsProps & { isFirst: boolean }) {
  return (
    <>
      <FullName {...form} />
      <Text
        {...form}
        name="shortName"
        label="Краткое название"
        hint="Для грифа и плаката: «КГКОУ ШИ 11»"
      />
      <Text {...form} name="address" label="Адрес" limit={LINE_LIMIT} />
      <FieldRow>
        <Text {...form} name="site" label="Сайт" />
        <ZoneField {...form} />
      </FieldRow>
      <ChoiceGroup
        label="Рабочая неделя"
        hint={isFirst ? undefined : 'Другая неделя начнёт действовать с сегодняшнего дня'}
        value={String(form.values.workDays)}
        onChange={(chosen) => {
          const workDays = WORK_DAYS.find((days) => String(days) === chosen);
          if (workDays !== undefined) form.set({ workDays });
        }}
        options={WORK_DAYS.map((days) => ({ value: String(days), label: WORK_DAYS_WORDS[days] }))}
      />
    </>
  );
}

/** The name of the charter is long: all of it is seen. Enter goes on, as in any field of one line. */
function FullName({ values, errors, set }: FieldsProps) {
  return (
    <TextArea
      label="Полное название"
      hint="Как в уставе"
      maxLength={LINE_LIMIT}
      rows={2}
      autoGrow
      isOneLine
      value={values.fullName}
      onChange={(text) => {
        // Pasted from a charter it comes in lines; on a document it breaks by itself.
        set({ fullName: text.replace(/\s*\n\s*/gu, ' ') });
      }}
      error={errors.fullName}
    />
  );
}

function ZoneField({ values, errors, set }: FieldsProps) {
  const known = RUSSIAN_ZONES.some(({ zone }) => zone === values.timeZone);
  const own = known ? [] : [{ value: values.timeZone, label: values.timeZone }];
  return (
    <SelectField
      label="Часовой пояс"
      value={values.timeZone}
      onChange={(timeZone) => {
        set({ timeZone });
      }}
      options={[...own, ...RUSSIAN_ZONES.map(({ zone, words }) => ({ value: zone, label: words }))]}
      error={errors.timeZone}
    />
  );
}

/** Who consults, where, and by which order (п. 2). */
export function ConsultantFields(form: FieldsProps) {
  const { values, errors, set } = form;
  return (
    <>
      <Text {...form} name="consultantName" label="ФИО консультанта" />
      <Text {...form} name="consultantPosition" label="Должность консультанта" />
      <FieldRow>
        <Text {...form} name="consultantRoom" label="Кабинет консультанта" />
        <Text {...form} name="consultantPhone" label="Телефон консультанта" />
      </FieldRow>
      <Text {...form} name="consultantEmail" label="Эл. почта консультанта" />
      <FieldRow>
        <Text {...form} name="orderNumber" label="Номер приказа о назначении" />
        <DateField
          label="Приказ от"
          value={values.orderDate}
          onChange={(orderDate) => {
            set({ orderDate });
          }}
          error={errors.orderDate}
        />
      </FieldRow>
    </>
  );
}

/** Who approves the schedule together with the consultant (п. 2). */
export function DirectorFields(form: FieldsProps) {
  return (
    <>
      <Text {...form} name="directorName" label="ФИО руководителя" />
      <Text
        {...form}
        name="directorPosition"
        label="Должность руководителя"
        hint="Как в грифе: «Директор»"
      />
    </>
  );
}
