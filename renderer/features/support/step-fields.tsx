import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import {
  REFUSAL_GROUND_WORDS,
  REFUSAL_GROUNDS,
  REQUEST_CHANNEL_WORDS,
  type RequestCheck,
  type RequestPath,
  type RequestStepKind,
} from '#shared/domain/support-request';
import { CHANNELS_OF } from '#shared/domain/support-request-rules';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { TextArea, TextField } from '../../ui/text-field';
import { unmetWords } from './request-words';
import type { StepErrors, StepValues } from './step-values';

type StepFieldsProps = {
  kind: RequestStepKind;
  path: RequestPath;
  unmet: readonly RequestCheck[];
  /** What may become of the record that the request comes from; null when nothing can. */
  record: string | null;
  values: StepValues;
  errors: StepErrors;
  set: (change: Partial<StepValues>) => void;
};

/** When a step happened, and what belongs to its kind. */
export function StepFields(props: StepFieldsProps) {
  const { unmet, record, values, errors, set } = props;
  return (
    <>
      {unmet.length === 0 ? null : (
        <Notice tone="warning" title="Не всё уточнено">
          {`Неясно: ${unmetWords(unmet)}. Это останется в отметке об отправке.`}
        </Notice>
      )}
      <OfKind {...props} />
      <FieldRow>
        <DateField
          label="Дата"
          isRequired
          width={160}
          value={values.date}
          onChange={(date) => {
            set({ date });
          }}
          error={errors.date}
        />
        <TimeField
          label="Время"
          isRequired
          width={96}
          value={values.time}
          onChange={(time) => {
            set({ time });
          }}
          error={errors.time}
        />
      </FieldRow>
      {record === null ? null : (
        <Checkbox
          label={record}
          isSelected={values.withRecord}
          onChange={(withRecord) => {
            set({ withRecord });
          }}
          error={errors.withRecord}
        />
      )}
    </>
  );
}

function OfKind(props: StepFieldsProps) {
  switch (props.kind) {
    case 'sent':
      return props.path === 'parent' ? <ByParent /> : <ChannelField {...props} />;
    case 'registered':
      return <NumberField {...props} />;
    case 'refused':
      return <RefusalFields {...props} />;
    case 'answered':
      return <Words {...props} label="Ответ" isRequired hint="Что ответила поддержка" />;
    case 'reopened':
      return <Words {...props} label="Почему" hint="Что уточнили или что осталось неясным" />;
    case 'closed':
      return <Words {...props} label="Чем кончилось" />;
  }
}

/** Nothing to choose: by п. 5 the parent applies himself. */
function ByParent() {
  return (
    <p className="support-text">
      Отметьте, когда родитель обратился в поддержку сам. Ответ придёт ему.
    </p>
  );
}

function ChannelField({ path, values, errors, set }: StepFieldsProps) {
  return (
    <ChoiceGroup
      label="Как отправлено"
      isRequired
      value={values.channel}
      onChange={(channel) => {
        set({ channel });
      }}
      options={CHANNELS_OF[path].map((value) => ({ value, label: REQUEST_CHANNEL_WORDS[value] }))}
      error={errors.channel}
    />
  );
}

function NumberField({ values, errors, set }: StepFieldsProps) {
  return (
    <TextField
      label="Номер обращения"
      isRequired
      maxLength={NAME_LIMIT}
      value={values.number}
      onChange={(number) => {
        set({ number });
      }}
      error={errors.number}
      hint="Номер, который присвоила поддержка: он есть в её письме, по телефону его называют"
    />
  );
}

function RefusalFields(props: StepFieldsProps) {
  const { values, errors, set } = props;
  return (
    <>
      <ChoiceGroup
        label="Причина отклонения"
        role="radiogroup"
        isRequired
        value={values.ground}
        onChange={(ground) => {
          set({ ground });
        }}
        options={REFUSAL_GROUNDS.map((value) => ({ value, label: REFUSAL_GROUND_WORDS[value] }))}
        error={errors.ground}
      />
      <Words {...props} label="Что написала поддержка" />
    </>
  );
}

type WordsProps = StepFieldsProps & { label: string; hint?: string; isRequired?: boolean };

function Words({ label, hint, isRequired, values, errors, set }: WordsProps) {
  return (
    <TextArea
      label={label}
      hint={hint}
      isRequired={isRequired}
      autoGrow
      rows={4}
      maxLength={TEXT_LIMIT}
      value={values.text}
      onChange={(text) => {
        set({ text });
      }}
      error={errors.text}
    />
  );
}
