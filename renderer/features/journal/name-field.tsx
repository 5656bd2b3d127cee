import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { NAME_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import type { Person, PersonKind } from '#shared/domain/person';
import type { KeyboardEvent, Ref } from 'react';
import { SuggestField } from '../../ui/combo-box';
import { TextField } from '../../ui/text-field';
import type { VisitorValues } from './form-values';

const MOST_SUGGESTIONS = 8;

type NameFieldProps = {
  label: string;
  visitor: VisitorValues;
  audience: PersonKind;
  people: readonly Person[];
  /** False where somebody of another kind would change who turned to the consultant. */
  offersOtherKinds: boolean;
  onChange: (change: Partial<VisitorValues>, kind?: PersonKind) => void;
  error?: string | undefined;
  placeholder?: string | undefined;
  isRequired?: boolean | undefined;
  labelPlacement?: 'hidden' | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** A name that completes from known people by any part of it; Enter takes the first, Tab keeps what is typed. */
export function NameField(props: NameFieldProps) {
  const { visitor, audience, people, onChange } = props;
  const found =
    visitor.person === null ? suggestPeople(people, visitor.name, audience, MOST_SUGGESTIONS) : [];
  const suggestions = found.filter(({ kind }) => props.offersOtherKinds || kind === audience);
  return (
    <SuggestField
      label={props.label}
      labelPlacement={props.labelPlacement}
      isRequired={props.isRequired}
      maxLength={NAME_LIMIT}
      enterTakesFirst
      value={visitor.name}
      onChange={(name) => {
        if (name !== visitor.name) onChange({ name, person: null, position: '' });
      }}
      suggestions={suggestions.map((person) => ({
        id: person.id,
        label: person.name,
        detail: detailOf(person, audience),
      }))}
      onPick={(id) => {
        const person = suggestions.find((each) => each.id === id);
        if (person !== undefined) onChange(picked(person, visitor), person.kind);
      }}
      onKeyDown={props.onKeyDown}
      inputRef={props.inputRef}
      error={props.error}
      placeholder={props.placeholder}
    />
  );
}

type ClassFieldProps = {
  label: string;
  visitor: VisitorValues;
  onChange: (change: Partial<VisitorValues>) => void;
  error?: string | undefined;
  labelPlacement?: 'hidden' | undefined;
};

/** The class of a parent's child. */
export function ClassField({ label, visitor, onChange, error, labelPlacement }: ClassFieldProps) {
  return (
    <TextField
      label={label}
      labelPlacement={labelPlacement}
      width={80}
      maxLength={NAME_LIMIT}
      value={visitor.className}
      onChange={(className) => {
        onChange({ className });
      }}
      error={error}
    />
  );
}

function detailOf({ kind, className, position }: Person, audience: PersonKind): string {
  const own = kind === 'parent' ? className : position;
  if (kind === audience) return own;
  const word = AUDIENCE_WORDS[kind].toLowerCase();
  return own === '' ? word : `${word}, ${own}`;
}

function picked({ id, name, position, className }: Person, visitor: VisitorValues) {
  // What was typed is never overwritten: the class only fills an empty field.
  return { person: id, name, position, className: visitor.className || className };
}
