import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { NAME_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import { PERSON_KINDS, type Person, type PersonKind } from '#shared/domain/person';
import { ChoiceGroup } from '../../ui/choice-group';
import { SuggestField } from '../../ui/combo-box';
import { FieldRow } from '../../ui/field-row';
import { TextField } from '../../ui/text-field';
import { withAudience, type IncidentErrors, type IncidentValues } from './incident-form';

const MOST_SUGGESTIONS = 8;

export type FieldsProps = {
  values: IncidentValues;
  errors: IncidentErrors;
  people: readonly Person[];
  set: (change: Partial<IncidentValues>) => void;
};

/** Which of the three turned to the consultant. */
export function Audience({ values, set }: Pick<FieldsProps, 'values' | 'set'>) {
  return (
    <div className="incident-fixed">
      <ChoiceGroup
        label="Кто обратился"
        role="radiogroup"
        isRequired
        value={values.audience}
        onChange={(next) => {
          set(withAudience(values, next));
        }}
        options={PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))}
      />
    </div>
  );
}

/** Who turned to the consultant: the name completes from known people, and so does the class of a parent. */
export function WhoFields({ values, errors, people, set }: FieldsProps) {
  const { audience, person, name } = values;
  const isParent = audience === 'parent';
  const found = person === null ? suggestPeople(people, name, audience, MOST_SUGGESTIONS) : [];
  return (
    <FieldRow>
      <div className="incident-name" data-autofocus>
        <SuggestField
          label="ФИО"
          isRequired={audience === 'staff'}
          maxLength={NAME_LIMIT}
          enterTakesFirst
          value={name}
          onChange={(next) => {
            if (next !== name) set({ name: next, person: null });
          }}
          suggestions={found.map((each) => ({
            id: each.id,
            label: each.name,
            detail: detailOf(each, audience),
          }))}
          onPick={(id) => {
            const picked = found.find((each) => each.id === id);
            if (picked !== undefined) set(pickedValues(picked, values));
          }}
          placeholder={audience === 'staff' ? undefined : 'Можно не указывать'}
          error={errors.name}
        />
      </div>
      {isParent ? (
        <TextField
          label="Класс"
          width={90}
          maxLength={NAME_LIMIT}
          value={values.className}
          onChange={(className) => {
            set({ className });
          }}
          error={errors.className}
        />
      ) : null}
    </FieldRow>
  );
}

function detailOf({ kind, className, position }: Person, audience: PersonKind): string {
  const own = kind === 'parent' ? className : position;
  if (kind === audience) return own;
  const word = AUDIENCE_WORDS[kind].toLowerCase();
  return own === '' ? word : `${word}, ${own}`;
}

function pickedValues(
  { id, name, kind, className }: Person,
  values: IncidentValues,
): Partial<IncidentValues> {
  // What was typed is never overwritten: the class only fills an empty field.
  return { person: id, name, audience: kind, className: values.className || className };
}
