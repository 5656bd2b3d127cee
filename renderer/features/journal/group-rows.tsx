import { memo, useState, type KeyboardEvent } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import type { Person, PersonKind } from '#shared/domain/person';
import { RemoveButton } from '../../ui/remove-button';
import type { VisitorValues } from './form-values';
import { ClassField, NameField } from './name-field';
import type { Group } from './use-group';

type GroupRowsProps = Pick<Group, 'rowsRef' | 'change' | 'remove'> & {
  others: readonly VisitorValues[];
  audience: PersonKind;
  people: readonly Person[];
  error: string | undefined;
};

/** Who else came: a row each, with a way out of the list. */
export function GroupRows(props: GroupRowsProps) {
  const { rowsRef, others, audience, people, change, remove, error } = props;
  const [active, setActive] = useState<number>();
  if (others.length === 0) return null;
  return (
    <>
      <ul className="journal-group" ref={rowsRef} aria-label="Кто ещё пришёл">
        {others.map((visitor, index) => (
          // A row is its place: all that it shows comes from the form.
          <GroupRow
            key={index}
            index={index}
            visitor={visitor}
            audience={audience}
            people={people}
            change={change}
            remove={remove}
            isActive={index === active}
            activate={setActive}
          />
        ))}
      </ul>
      {error === undefined ? null : <p className="ui-error">{error}</p>}
    </>
  );
}

type GroupRowProps = Pick<Group, 'change' | 'remove'> & {
  index: number;
  visitor: VisitorValues;
  audience: PersonKind;
  people: readonly Person[];
  /** True while its name is being written. */
  isActive: boolean;
  activate: (index: number) => void;
};

// There may be two hundred: a key pressed in one of them draws that one alone.
const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { index, visitor, audience, people, change, remove, isActive, activate } = props;
  const number = String(index + 2);
  const set = (changed: Partial<VisitorValues>): void => {
    change(index, changed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Backspace' || visitor.name !== '') return;
    event.preventDefault();
    remove(index);
  };
  return (
    <li className="journal-group-row">
      <span className="journal-group-number" aria-hidden="true">
        {number}
      </span>
      {isActive ? (
        <NameField
          label={`ФИО ${number}`}
          labelPlacement="hidden"
          visitor={visitor}
          audience={audience}
          people={people}
          offersOtherKinds={false}
          startsHere
          onChange={set}
          onKeyDown={onKeyDown}
        />
      ) : (
        <RestingName
          label={`ФИО ${number}`}
          name={visitor.name}
          onChange={(name) => {
            set({ name, person: null, position: '' });
          }}
          onFocus={() => {
            activate(index);
          }}
        />
      )}
      {audience === 'parent' ? (
        <ClassField
          label={`Класс ${number}`}
          labelPlacement="hidden"
          visitor={visitor}
          onChange={set}
        />
      ) : (
        <span className="journal-group-detail">{visitor.position}</span>
      )}
      <RemoveButton
        label={`Убрать ${visitor.name.trim() === '' ? `строку ${number}` : visitor.name}`}
        onPress={() => {
          remove(index);
        }}
      />
    </li>
  );
});

type RestingNameProps = {
  label: string;
  name: string;
  onChange: (name: string) => void;
  onFocus: () => void;
};

/** A name that isn't being written now. The field with its list takes the place as soon as one comes here. */
function RestingName({ label, name, onChange, onFocus }: RestingNameProps) {
  return (
    <input
      className="ui-control"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={NAME_LIMIT}
      value={name}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      onFocus={onFocus}
    />
  );
}
