import { useId, useState } from 'react';
import { suggestedName, suggestedPosition } from '#shared/domain/declension';
import { NAME_LIMIT } from '#shared/domain/fields';
import { CASES, NO_FORMS, type Case, type CaseForms } from '#shared/domain/person';
import { Button } from '../../ui/button';
import { FieldRow } from '../../ui/field-row';
import { TextField } from '../../ui/text-field';
import type { PersonValues } from './person-values';

const QUESTIONS: Readonly<Record<Case, string>> = {
  genitive: 'Родительный: нет кого?',
  dative: 'Дательный: выдан кому?',
  accusative: 'Винительный: назначить кого?',
  instrumental: 'Творительный: кем?',
};

type DeclensionProps = {
  values: PersonValues;
  set: (change: Partial<PersonValues>) => void;
};

/** How documents decline the name and the position: suggested, and corrected where the suggestion is wrong. */
export function DeclensionFields({ values, set }: DeclensionProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, position, declined } = values;
  if (name.trim() === '') return null;
  const hasPosition = values.kind !== 'parent' && position.trim() !== '';
  return (
    <section className="people-section" aria-label="Склонение">
      <div>
        <Button
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? 'Скрыть склонение' : 'Склонение'}
        </Button>
      </div>
      <div id={id} className="people-section">
        {isOpen ? (
          <>
            <p className="people-quiet">
              Так имя и должность пишутся в документах. Неверное исправьте: исправленное останется,
              остальное программа подскажет сама.
            </p>
            <Forms
              title="ФИО"
              forms={declined.name}
              suggest={(form) => suggestedName(name, form)}
              onForms={(changed) => {
                set({ declined: { ...declined, name: changed } });
              }}
            />
            {hasPosition ? (
              <Forms
                title="Должность"
                forms={declined.position}
                suggest={(form) => suggestedPosition(position.trim(), form)}
                onForms={(changed) => {
                  set({ declined: { ...declined, position: changed } });
                }}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </section>
  );
}

type FormsProps = {
  title: string;
  forms: CaseForms;
  suggest: (form: Case) => string;
  onForms: (forms: CaseForms) => void;
};

function Forms({ title, forms, suggest, onForms }: FormsProps) {
  const isCorrected = CASES.some((form) => forms[form] !== '');
  return (
    <fieldset className="people-forms">
      <legend className="people-forms-title">{title}</legend>
      <FieldRow>
        {CASES.map((form) => (
          <FormField
            key={form}
            label={QUESTIONS[form]}
            corrected={forms[form]}
            suggested={suggest(form)}
            onCorrect={(text) => {
              onForms({ ...forms, [form]: text });
            }}
          />
        ))}
      </FieldRow>
      {isCorrected ? (
        <Button
          size="small"
          onPress={() => {
            onForms(NO_FORMS);
          }}
        >
          Вернуть подсказку
        </Button>
      ) : null}
    </fieldset>
  );
}

type FormFieldProps = {
  label: string;
  corrected: string;
  suggested: string;
  /** Told '' when the suggestion holds. */
  onCorrect: (text: string) => void;
};

/** Shows what holds; what is emptied becomes the suggestion again when the field is left. */
function FormField({ label, corrected, suggested, onCorrect }: FormFieldProps) {
  const [isEmptied, setEmptied] = useState(false);
  const isCorrected = corrected !== '';
  return (
    <div className={isCorrected || isEmptied ? 'people-form' : 'people-form people-form-suggested'}>
      <TextField
        label={label}
        maxLength={NAME_LIMIT}
        value={isEmptied ? '' : corrected || suggested}
        hint={isCorrected ? `Исправлено; подсказка: ${suggested}` : undefined}
        onChange={(typed) => {
          setEmptied(typed === '');
          onCorrect(typed === suggested ? '' : typed);
        }}
        onBlur={() => {
          setEmptied(false);
        }}
      />
    </div>
  );
}
