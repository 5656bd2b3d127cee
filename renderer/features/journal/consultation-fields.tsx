import { useRef } from 'react';
import { OUTCOMES, OUTCOME_WORDS } from '#shared/domain/consultation';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { useShortcut } from '../../ui/shortcut';
import { TextArea } from '../../ui/text-field';
import { Topics } from './topic-field';
import type { ConsultationForm } from './use-consultation-form';
import { When, Who } from './who-fields';

type FieldsProps = { form: ConsultationForm };

/** All fields of a consultation, in the order of writing: who, about what, what was said, how it ended. */
export function ConsultationFields({ form }: FieldsProps) {
  return (
    <>
      <When form={form} />
      <Who form={form} />
      <Topics form={form} />
      <Texts form={form} />
      <Ending form={form} />
    </>
  );
}

function Texts({ form: { values, errors, set } }: FieldsProps) {
  const question = useRef<HTMLTextAreaElement>(null);
  // After Alt+1…6 the hand is on the digits: the question is one key away, not nine Tabs.
  useShortcut('Alt+0', () => question.current?.focus());
  return (
    <FieldRow>
      <TextArea
        label="Вопрос"
        inputRef={question}
        placeholder="Alt+0 — сразу сюда"
        isRequired
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.question}
        onChange={(question) => {
          set({ question });
        }}
        error={errors.question}
      />
      <TextArea
        label="Ответ"
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.answer}
        onChange={(answer) => {
          set({ answer });
        }}
        error={errors.answer}
      />
    </FieldRow>
  );
}

function Ending({ form: { values, errors, set } }: FieldsProps) {
  return (
    <FieldRow>
      <div className="journal-fixed">
        <ChoiceGroup
          label="Итог"
          role="group"
          value={values.outcome}
          onChange={(outcome) => {
            set({ outcome });
          }}
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
          error={errors.outcome}
        />
      </div>
      {values.outcome === 'return' ? (
        <DateField
          label="Когда вернуться"
          width={170}
          value={values.returnOn}
          onChange={(returnOn) => {
            set({ returnOn });
          }}
          error={errors.returnOn}
          hint="Можно не указывать"
        />
      ) : null}
    </FieldRow>
  );
}
