import { NBSP } from '#shared/lib/text';
import { SelectField } from '../../ui/select-field';
import type { Choice } from './filter-choices';

const COUNT = new Intl.NumberFormat('ru-RU');

type FilterSelectProps<V extends string> = {
  label: string;
  width: number;
  /** The word for no narrowing at all. */
  anyWord?: string;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** How many records each value would find; null until that is known. What the chosen one finds is the list. */
  countOf?: ((value: V) => number | undefined) | null;
};

/**
 * One filter: its values, each with how many records it would find. A value is sent as its word, so that it can
 * be chosen by what is read on the screen whatever its count is just then.
 */
export function FilterSelect<V extends string>(props: FilterSelectProps<V>) {
  const { choices, value, countOf, anyWord = 'Все' } = props;
  const chosen = choices.find((choice) => choice.value === value);
  const keyOf = (choice: Choice<V>): string =>
    choices.filter(({ word }) => word === choice.word).length > 1 ? choice.value : choice.word;
  const words = (word: string, count: number | undefined): string =>
    count === undefined ? word : `${word}${NBSP}· ${COUNT.format(count)}`;
  return (
    <span className="journal-filter" data-on={chosen === undefined ? undefined : ''}>
      <SelectField
        label={props.label}
        labelPlacement="inline"
        width={props.width}
        value={chosen === undefined ? anyWord : keyOf(chosen)}
        onChange={(key) => {
          props.onChange(choices.find((choice) => keyOf(choice) === key)?.value ?? null);
        }}
        options={[
          { value: anyWord, label: anyWord },
          ...choices.map((choice) => ({
            value: keyOf(choice),
            label: `${choice.isUnder ? NBSP.repeat(4) : ''}${words(choice.word, choice === chosen ? undefined : countOf?.(choice.value))}`,
          })),
        ]}
      />
    </span>
  );
}
