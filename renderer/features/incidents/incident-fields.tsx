import type { ReactNode } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import {
  HANDED_OUT,
  HANDED_OUT_WORDS,
  INCIDENT_REASON_WORDS,
  INCIDENT_REASONS,
  type IncidentReason,
} from '#shared/domain/incident';
import type { Person } from '#shared/domain/person';
import { NBSP } from '#shared/lib/text';
import type { RecordForm } from '../../data/record-form';
import { useSupportRequests } from '../../data/support-requests';
import { CheckGroup } from '../../ui/check-group';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { TextArea } from '../../ui/text-field';
import type { IncidentErrors, IncidentValues } from './incident-form';
import { Audience, WhoFields } from './incident-who';
import { requestWords } from './words';
import './incidents.css';

type IncidentFieldsProps = {
  form: RecordForm<IncidentValues, IncidentErrors>;
  people: readonly Person[];
  /** Where to turn next, where there is no room for it at the right. */
  fork: ReactNode;
};

/** Who, what and why; where to turn next; what the person got. */
export function IncidentFields({ form, people, fork }: IncidentFieldsProps) {
  const { values, errors = {} } = form;
  const set = (change: Partial<IncidentValues>): void => {
    form.write({ ...values, ...change });
  };
  return (
    <>
      <FieldRow>
        <When {...{ values, errors, set }} />
        <Audience {...{ values, set }} />
      </FieldRow>
      <WhoFields {...{ values, errors, people, set }} />
      <TextArea
        label="Вопрос"
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.question}
        onChange={(question) => {
          set({ question });
        }}
        error={errors.question}
      />
      <Reason {...{ values, errors, set }} />
      {fork}
      <CheckGroup
        label="Что получил обратившийся"
        columns={3}
        values={values.handedOut}
        onChange={(handedOut) => {
          set({ handedOut });
        }}
        options={HANDED_OUT.map((value) => ({ value, label: HANDED_OUT_WORDS[value] }))}
      />
      <RequestField {...{ values, set }} />
    </>
  );
}

type PartProps = {
  values: IncidentValues;
  errors: IncidentErrors;
  set: (change: Partial<IncidentValues>) => void;
};

const NONE = '';

/** Which request was prepared, once there are any to name. */
function RequestField({ values, set }: Pick<PartProps, 'values' | 'set'>) {
  const rows = useSupportRequests() ?? [];
  const requests = rows
    .map(({ value }) => value)
    .filter(({ id, annulled }) => annulled === null || id === values.request)
    .sort((a, b) => (b.serial ?? 0) - (a.serial ?? 0));
  if (requests.length === 0 || !values.handedOut.includes('request')) return null;
  return (
    <SelectField
      label="Обращение"
      value={values.request ?? NONE}
      onChange={(id) => {
        set({ request: id === NONE ? null : id });
      }}
      options={[
        { value: NONE, label: 'Не указано' },
        ...requests.map((request) => ({ value: request.id, label: requestWords(request) })),
      ]}
    />
  );
}

/** Alt with a digit chooses: nobody has to leave the question for it. */
function useReasonKey(index: number, choose: (reason: IncidentReason) => void): void {
  useShortcut(`Alt+${String(index + 1)}`, () => {
    const reason = INCIDENT_REASONS[index];
    if (reason !== undefined) choose(reason);
  });
}

function Reason({ values, errors, set }: PartProps) {
  const choose = (reason: IncidentReason): void => {
    set({ reason });
  };
  useReasonKey(0, choose);
  useReasonKey(1, choose);
  useReasonKey(2, choose);
  useReasonKey(3, choose);
  useReasonKey(4, choose);
  const isOther = values.reason === 'other';
  return (
    <>
      <ChoiceGroup
        label="Причина"
        role="radiogroup"
        isRequired
        value={values.reason}
        onChange={choose}
        options={INCIDENT_REASONS.map((value) => ({
          value,
          label: INCIDENT_REASON_WORDS[value],
        }))}
        hint={`Alt+1…5. Причина войдёт в${NBSP}отчёт`}
        error={errors.reason}
      />
      <TextArea
        label="Пояснение"
        isRequired={isOther}
        rows={1}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.note}
        onChange={(note) => {
          set({ note });
        }}
        error={errors.note}
      />
    </>
  );
}

function When({ values, errors, set }: PartProps) {
  return (
    <>
      <DateField
        label="Дата"
        width={160}
        isRequired
        value={values.date}
        onChange={(date) => {
          set({ date });
        }}
        error={errors.date}
      />
      <TimeField
        label="Время"
        width={90}
        value={values.time}
        onChange={(time) => {
          set({ time });
        }}
        error={errors.time}
      />
    </>
  );
}
