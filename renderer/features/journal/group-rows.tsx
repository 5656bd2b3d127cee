import { memo } from 'react';
import X from 'lucide-react/icons/x';
import type { Person, PersonKind } from '#shared/domain/person';
import { IconButton } from '../../ui/button';
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
};

// There may be two hundred: a key pressed in one of them draws that one alone.
const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { index, visitor, audience, people, change, remove } = props;
  const number = String(index + 2);
  const set = (changed: Partial<VisitorValues>): void => {
    change(index, changed);
  };
  return (
    <li className="journal-group-row">
      <span className="journal-group-number" aria-hidden="true">
        {number}
      </span>
      <NameField
        label={`ФИО ${number}`}
        labelPlacement="hidden"
        visitor={visitor}
        audience={audience}
        people={people}
        offersOtherKinds={false}
        onChange={set}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' || visitor.name !== '') return;
          event.preventDefault();
          remove(index);
        }}
      />
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
      <IconButton
        size="small"
        tooltip="plain"
        label={`Убрать ${visitor.name.trim() === '' ? `строку ${number}` : visitor.name}`}
        icon={<X />}
        onPress={() => {
          remove(index);
        }}
      />
    </li>
  );
});
