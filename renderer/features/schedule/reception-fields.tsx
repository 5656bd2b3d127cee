import { NAME_LIMIT } from '#shared/domain/fields';
import { officeHolder } from '#shared/domain/person';
import {
  SLOT_AUDIENCES,
  SLOT_AUDIENCE_WORDS,
  SLOT_HOLDER_WORDS,
  SLOT_HOLDERS,
  type SlotAudience,
  type SlotHolder,
} from '#shared/domain/slot';
import { directionsFor } from '#shared/domain/slot-directions';
import type { IsoDate } from '#shared/lib/iso-date';
import { foldText, surnameFirst } from '#shared/lib/text';
import { peopleOf, usePeople } from '../../data/records';
import { ChoiceGroup } from '../../ui/choice-group';
import { SuggestField } from '../../ui/combo-box';
import { TextField } from '../../ui/text-field';

type FieldOf<T> = {
  value: T;
  onChange: (value: T) => void;
  error: string | undefined;
};

/** «Для кого» of a reception. */
export function AudienceField(props: FieldOf<SlotAudience>) {
  return (
    <ChoiceGroup
      label="Для кого"
      role="group"
      options={SLOT_AUDIENCES.map((value) => ({ value, label: SLOT_AUDIENCE_WORDS[value] }))}
      {...props}
    />
  );
}

type HolderFieldProps = FieldOf<SlotHolder> & {
  /** The day on which those who hold the offices are named. */
  date: IsoDate;
};

/** «Кто ведёт» a reception: the consultant or whoever stands in for them, with their names. */
export function HolderField({ date, ...props }: HolderFieldProps) {
  const people = peopleOf(usePeople());
  const named = (holder: SlotHolder): string => {
    const name = officeHolder(people, holder, date)?.name.trim() ?? '';
    return name === ''
      ? SLOT_HOLDER_WORDS[holder]
      : `${SLOT_HOLDER_WORDS[holder]}: ${surnameFirst(name)}`;
  };
  const isVacant =
    props.value === 'substitute' && officeHolder(people, 'substitute', date) === undefined;
  return (
    <ChoiceGroup
      label="Кто ведёт"
      role="group"
      options={SLOT_HOLDERS.map((value) => ({ value, label: named(value) }))}
      hint={isVacant ? VACANT : undefined}
      {...props}
    />
  );
}

const VACANT =
  'Замещающий на начало действия графика не назначен: назначьте его в «Настройки → Школа»';

/** «Направление» of a reception, with what the regulation names to choose from. */
export function DirectionField({
  audience,
  ...props
}: FieldOf<string> & { audience: SlotAudience }) {
  const typed = foldText(props.value);
  const topics = directionsFor(audience).filter(
    (topic) => foldText(topic).includes(typed) && topic !== props.value,
  );
  return (
    <SuggestField
      label="Направление"
      maxLength={NAME_LIMIT}
      suggestions={topics.map((topic) => ({ id: topic, label: topic }))}
      onPick={props.onChange}
      hint="О чём консультация; пусто — по всем вопросам"
      {...props}
    />
  );
}

/** «Кабинет» of a reception. */
export function RoomField(props: FieldOf<string>) {
  return <TextField label="Кабинет" width={200} maxLength={NAME_LIMIT} {...props} />;
}
