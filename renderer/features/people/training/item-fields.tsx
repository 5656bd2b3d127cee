import { useMemo } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import { PROGRAMME_LIMIT } from '#shared/domain/programme';
import { useTopics } from '../../../data/records';
import { topicOptions, type TopicOption } from '../../../data/topic-options';
import type { TrainingRow } from '../../../data/trainings';
import { newId } from '../../../platform/clock';
import { Button } from '../../../ui/button';
import { RemoveButton } from '../../../ui/remove-button';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { useRowFocus } from './use-row-focus';
import type { EditErrors, EditValues, ItemValues } from './edit-values';

type FieldsProps = {
  row: TrainingRow;
  values: EditValues;
  errors: EditErrors;
  set: (change: Partial<EditValues>) => void;
};

/** «Темы обучения» of this person alone; what was gone through stays. */
export function ItemFields({ row, values: { items }, errors, set }: FieldsProps) {
  const topics = useTopics();
  const options = useMemo(() => topicOptions(topics ?? []), [topics]);
  const left = new Set(row.remaining.map(({ key }) => key));
  const isDone = ({ key }: ItemValues): boolean =>
    row.training.items.some((each) => each.key === key) && !left.has(key);
  const add = (): void => {
    const topic = options[0]?.value ?? '';
    set({ items: [...items, { key: newId(), title: '', topic, minutes: '20' }] });
  };
  const section = useRowFocus(useMemo(() => items.map(({ key }) => key), [items]));
  return (
    <section ref={section} className="training-rows" aria-labelledby="training-items">
      <div className="training-rows-head">
        <h3 id="training-items" className="people-title">
          Темы обучения
        </h3>
        <Button size="small" isDisabled={items.length >= PROGRAMME_LIMIT} onPress={add}>
          Добавить тему
        </Button>
      </div>
      {errors['items'] === undefined ? null : <p className="ui-error">{errors['items']}</p>}
      {items.map((item, index) => (
        <ItemRow
          key={item.key}
          item={item}
          number={index + 1}
          options={options}
          isDone={isDone(item)}
          errors={errors}
          onChange={(changed) => {
            set({ items: items.map((each) => (each === item ? { ...each, ...changed } : each)) });
          }}
          onRemove={() => {
            set({ items: items.filter((each) => each !== item) });
          }}
        />
      ))}
    </section>
  );
}

type RowProps = {
  item: ItemValues;
  number: number;
  options: readonly TopicOption[];
  isDone: boolean;
  errors: EditErrors;
  onChange: (change: Partial<ItemValues>) => void;
  onRemove: () => void;
};

function ItemRow({ item, number, options, isDone, errors, onChange, onRemove }: RowProps) {
  const path = `items.${String(number - 1)}`;
  return (
    <div className="training-row">
      <div className="training-row-wide">
        <TextField
          label={`Тема ${String(number)}`}
          labelPlacement="hidden"
          isRequired
          maxLength={NAME_LIMIT}
          value={item.title}
          onChange={(title) => {
            onChange({ title });
          }}
          error={errors[`${path}.title`]}
          hint={isDone ? 'Пройдена' : undefined}
        />
      </div>
      <SelectField
        label={`Тема журнала ${String(number)}`}
        labelPlacement="hidden"
        width={220}
        value={item.topic}
        onChange={(topic) => {
          onChange({ topic });
        }}
        options={options}
        error={errors[`${path}.topic`]}
      />
      <TextField
        label={`Минуты ${String(number)}`}
        labelPlacement="hidden"
        width={64}
        inputMode="numeric"
        maxLength={3}
        value={item.minutes}
        onChange={(minutes) => {
          onChange({ minutes });
        }}
        error={errors[`${path}.minutes`]}
      />
      {isDone ? (
        <span className="training-row-place" />
      ) : (
        <RemoveButton label={`Убрать тему ${String(number)}`} onPress={onRemove} />
      )}
    </div>
  );
}
