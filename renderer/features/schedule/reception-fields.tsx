import { NAME_LIMIT } from '#shared/domain/fields';
import { SLOT_AUDIENCES, SLOT_AUDIENCE_WORDS, type SlotAudience } from '#shared/domain/slot';
import { SIX_TOPICS } from '#shared/domain/topic';
import { foldText } from '#shared/lib/text';
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

/** «Направление» of a reception, with the six topics to choose from. */
export function DirectionField(props: FieldOf<string>) {
  const typed = foldText(props.value);
  const topics = SIX_TOPICS.filter(
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
