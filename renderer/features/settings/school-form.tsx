import { useState } from 'react';
import { LINE_LIMIT, NAME_LIMIT } from '#shared/domain/fields';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import { dateAt } from '#shared/lib/iso-date';
import { refusalText } from '#shared/ledger/commit';
import { useDraftedForm } from '../../data/drafts';
import { usePeople, useSchool, useIsReadOnly, zoneOf } from '../../data/records';
import { commit, reportError } from '../../data/view';
import { newId, now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { FieldRow, FormSection } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { TextArea, TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toast';
import {
  parseSchoolValues,
  schoolPuts,
  schoolValues,
  type SchoolErrors,
  type SchoolRecords,
  type SchoolValues,
} from './school-values';

const FAILED =
  'Не удалось передать в журнал. Набранное осталось в форме. Сохраните ещё раз или перезапустите программу.';

/** «Настройки → Школа»: what every document takes its requisites from. */
export function SchoolForm() {
  const school = useSchool();
  const people = usePeople();
  if (school === undefined || people === undefined) return null;
  const today = dateAt(now(), zoneOf(school.value));
  return <LoadedForm records={{ school, people, today }} />;
}

function LoadedForm({ records }: { records: SchoolRecords }) {
  const draft = useDraftedForm('school', parseSchoolValues, schoolValues(records));
  const { values, isChanged } = draft;
  const [errors, setErrors] = useState<SchoolErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const isLocked = useIsReadOnly();
  const set = (change: Partial<SchoolValues>): void => {
    draft.write({ ...values, ...change });
    setErrors({});
  };
  const forget = async (): Promise<void> => {
    await draft.reset();
    setErrors({});
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    const puts = schoolPuts(values, records, { consultant: newId(), director: newId() });
    if (!puts.ok) {
      setErrors(puts.error);
      return;
    }
    const failure = puts.value.length === 0 ? null : await send(draft.commit, puts.value);
    setProblem(failure);
    if (failure !== null) return;
    await forget();
    toast.show({ text: 'Сведения о школе записаны' });
  };
  useShortcut('Ctrl+Enter', () => void save(), { isEnabled: isChanged });
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <SchoolFields values={values} errors={errors} set={set} />
      <ConsultantFields values={values} errors={errors} set={set} />
      <DirectorFields values={values} errors={errors} set={set} />
      <div className="settings-actions">
        <Button variant="primary" type="submit" isDisabled={!isChanged || isLocked}>
          Сохранить
        </Button>
        {isChanged ? (
          <Button variant="quiet" onPress={() => void forget()}>
            Вернуть как было
          </Button>
        ) : null}
      </div>
    </form>
  );
}

async function send(id: string, puts: Parameters<typeof commit>[2]): Promise<string | null> {
  try {
    const answer = await commit(id, 'school.edit', puts);
    return answer.kind === 'ok' ? null : refusalText(answer.refusal);
  } catch (error) {
    reportError('the school could not be sent', error);
    return FAILED;
  }
}

type FieldsProps = {
  values: SchoolValues;
  errors: SchoolErrors;
  set: (change: Partial<SchoolValues>) => void;
};
type TextName = Exclude<keyof SchoolValues, 'orderDate' | 'timeZone'>;

function Text({
  name,
  label,
  hint,
  limit = NAME_LIMIT,
  values,
  errors,
  set,
}: FieldsProps & { name: TextName; label: string; hint?: string; limit?: number }) {
  return (
    <TextField
      label={label}
      hint={hint}
      maxLength={limit}
      value={values[name]}
      onChange={(text) => {
        set({ [name]: text });
      }}
      error={errors[name]}
    />
  );
}

function SchoolFields(props: FieldsProps) {
  const { values, errors, set } = props;
  const known = RUSSIAN_ZONES.some(({ zone }) => zone === values.timeZone);
  const own = known ? [] : [{ value: values.timeZone, label: values.timeZone }];
  return (
    <FormSection title="Школа">
      <TextArea
        label="Полное название"
        hint="Как в уставе"
        maxLength={LINE_LIMIT}
        rows={2}
        autoGrow
        value={values.fullName}
        onChange={(text) => {
          // Pasted from a charter it comes in lines; on a document it breaks by itself.
          set({ fullName: text.replace(/\s*\n\s*/gu, ' ') });
        }}
        error={errors.fullName}
      />
      <Text
        {...props}
        name="shortName"
        label="Краткое название"
        hint="Для грифа и плаката: «КГКОУ ШИ 11»"
      />
      <Text {...props} name="address" label="Адрес" limit={LINE_LIMIT} />
      <FieldRow>
        <Text {...props} name="site" label="Сайт" />
        <SelectField
          label="Часовой пояс"
          value={values.timeZone}
          onChange={(timeZone) => {
            set({ timeZone });
          }}
          options={[
            ...own,
            ...RUSSIAN_ZONES.map(({ zone, words }) => ({ value: zone, label: words })),
          ]}
          error={errors.timeZone}
        />
      </FieldRow>
    </FormSection>
  );
}

function ConsultantFields(props: FieldsProps) {
  const { values, errors, set } = props;
  return (
    <FormSection
      title="Консультант"
      hint="Сотрудник, ответственный за консультирование. Назначается приказом руководителя (п. 2 регламента)."
    >
      <Text {...props} name="consultantName" label="ФИО консультанта" />
      <Text {...props} name="consultantPosition" label="Должность консультанта" />
      <FieldRow>
        <Text {...props} name="consultantRoom" label="Кабинет консультанта" />
        <Text {...props} name="consultantPhone" label="Телефон консультанта" />
      </FieldRow>
      <Text {...props} name="consultantEmail" label="Эл. почта консультанта" />
      <FieldRow>
        <Text {...props} name="orderNumber" label="Номер приказа о назначении" />
        <DateField
          label="Приказ от"
          value={values.orderDate}
          onChange={(orderDate) => {
            set({ orderDate });
          }}
          error={errors.orderDate}
        />
      </FieldRow>
    </FormSection>
  );
}

function DirectorFields(props: FieldsProps) {
  return (
    <FormSection title="Руководитель" hint="Утверждает график вместе с консультантом.">
      <Text {...props} name="directorName" label="ФИО руководителя" />
      <Text
        {...props}
        name="directorPosition"
        label="Должность руководителя"
        hint="Как в грифе: «Директор»"
      />
    </FormSection>
  );
}
