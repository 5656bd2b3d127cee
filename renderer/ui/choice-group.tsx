import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, FieldTexts, RequiredSign } from './field-frame';
import type { FieldProps } from './field-frame';
import { useAutofocus } from './use-autofocus';
import './choice-group.css';

export type GroupProps = Pick<
  FieldProps,
  'label' | 'error' | 'hint' | 'isRequired' | 'isDisabled'
> & {
  autoFocus?: boolean | undefined;
};

type FrameProps = GroupProps & {
  id: string;
  role?: 'group' | 'radiogroup' | undefined;
  children: ReactNode;
};

export type ChoiceOption<V extends string = string> = {
  value: V;
  label: string;
  hint?: string | undefined;
  isDisabled?: boolean | undefined;
};

export type ChoiceGroupProps<V extends string = string> = GroupProps & {
  role?: 'group' | 'radiogroup' | undefined;
  /** An empty string means that nothing is chosen yet. */
  value: V | '';
  onChange: (value: V) => void;
  options: readonly ChoiceOption<V>[];
};

/** A fieldset whose name is exactly its label: the sign of a required field stays outside of the name. */
export function GroupFrame({
  id,
  role,
  label,
  error,
  hint,
  isRequired,
  isDisabled,
  autoFocus,
  children,
}: FrameProps) {
  const ref = useAutofocus<HTMLFieldSetElement>(autoFocus);
  return (
    <fieldset
      ref={ref}
      className="ui-group"
      role={role}
      disabled={isDisabled}
      data-autofocus={autoFocus ? '' : undefined}
      data-invalid={error ? '' : undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, { error, hint })}
      aria-required={role === 'radiogroup' && isRequired ? true : undefined}
      aria-invalid={role === 'radiogroup' && error ? true : undefined}
    >
      <legend className="ui-field-head">
        <span id={`${id}-label`} className="ui-label">
          {label}
        </span>
        {isRequired ? <RequiredSign /> : null}
      </legend>
      {children}
      <FieldTexts id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** One of a few, all in sight: side by side, or one under another when the options need explaining. */
export function ChoiceGroup<V extends string>({
  role,
  value,
  onChange,
  options,
  ...group
}: ChoiceGroupProps<V>) {
  const id = useId();
  const isList = options.some((option) => option.hint);
  return (
    <GroupFrame {...group} id={id} role={role ?? 'radiogroup'}>
      <div className={isList ? 'ui-choices-list' : 'ui-choices'}>
        {options.map((option, index) => (
          <div key={option.value} className="ui-choice">
            <label className="ui-choice-label">
              <input
                className={classNames('ui-choice-input', isList && 'ui-radio')}
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={option.isDisabled}
                aria-describedby={option.hint ? `${id}-${index}` : undefined}
                onChange={() => onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
            {option.hint ? (
              <p id={`${id}-${index}`} className="ui-choice-hint">
                {option.hint}
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
