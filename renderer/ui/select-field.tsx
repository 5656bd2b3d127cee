import { useId } from 'react';
import type { Ref } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { describedBy, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';
import { mergeRefs } from './merge-refs';
import { useAutofocus } from './use-autofocus';
import { Icon } from './visually-hidden';

export type SelectOption<V extends string = string> = {
  value: V;
  label: string;
  isDisabled?: boolean | undefined;
};

export type SelectFieldProps<V extends string = string> = FieldProps & {
  value: V;
  onChange: (value: V) => void;
  options: readonly SelectOption<V>[];
  name?: string | undefined;
  onBlur?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
  selectRef?: Ref<HTMLSelectElement> | undefined;
};

/** One of several values by the system's own list: letters, arrows and screen readers work as everywhere. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const id = useId();
  const autofocus = useAutofocus<HTMLSelectElement>(props.autoFocus);
  return (
    <FieldFrame {...props} id={id}>
      <div className="ui-select">
        <select
          id={id}
          ref={mergeRefs(autofocus, props.selectRef)}
          className="ui-control"
          name={props.name}
          value={props.value}
          disabled={props.isDisabled}
          data-autofocus={props.autoFocus ? '' : undefined}
          aria-required={props.isRequired ? true : undefined}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props)}
          onBlur={props.onBlur}
          // The browser only ever answers with a value of `options`.
          onChange={(event) => props.onChange(event.target.value as V)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon>
          <ChevronDown />
        </Icon>
      </div>
    </FieldFrame>
  );
}
