import { NAME_LIMIT } from '#shared/domain/fields';
import { MoveButtons } from '../../ui/move-buttons';
import { RemoveButton } from '../../ui/remove-button';
import { SelectField, type SelectOption } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { ItemErrors, ItemValues } from './programme-form';

type ItemProps = {
  item: ItemValues;
  index: number;
  isLast: boolean;
  options: readonly SelectOption[];
  errors: ItemErrors | undefined;
  /** Labels stand above the fields, where there is no row of headings. */
  isNarrow: boolean;
  onChange: (item: ItemValues) => void;
  onMove: (index: number, step: -1 | 1) => void;
  onRemove: (index: number) => void;
};

/** One item of a programme: a row of fields with its deeds. Alt and an arrow move it from any of them. */
export function ProgrammeItem({ item, index, options, errors, isNarrow, ...deeds }: ItemProps) {
  const labelPlacement = isNarrow ? 'top' : 'hidden';
  const set = (change: Partial<ItemValues>): void => {
    deeds.onChange({ ...item, ...change });
  };
  return (
    <li className="programme-row" aria-label={`Тема занятия ${String(index + 1)}`}>
      <span className="programme-number">{index + 1}</span>
      <TextField
        label="Тема занятия"
        isRequired
        labelPlacement={labelPlacement}
        maxLength={NAME_LIMIT}
        value={item.title}
        onChange={(title) => {
          set({ title });
        }}
        error={errors?.title}
      />
      <SelectField
        label="Тема в журнале"
        labelPlacement={labelPlacement}
        value={item.topic}
        onChange={(topic) => {
          set({ topic });
        }}
        options={options}
        error={errors?.topic}
      />
      <TextField
        label="Минуты"
        isRequired
        labelPlacement={labelPlacement}
        inputMode="numeric"
        maxLength={3}
        value={item.minutes}
        onChange={(minutes) => {
          set({ minutes });
        }}
        error={errors?.minutes}
      />
      <Deeds index={index} {...deeds} />
    </li>
  );
}

type DeedsProps = Pick<ItemProps, 'index' | 'isLast' | 'onMove' | 'onRemove'>;

function Deeds({ index, isLast, onMove, onRemove }: DeedsProps) {
  return (
    <span className="programme-deeds">
      <MoveButtons
        isFirst={index === 0}
        isLast={isLast}
        onMove={(step) => {
          onMove(index, step);
        }}
      />
      <RemoveButton
        label="Убрать"
        onPress={() => {
          onRemove(index);
        }}
      />
    </span>
  );
}
