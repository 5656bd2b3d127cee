import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { cssVariables } from './css-variables';
import { describedBy, FieldTexts, RequiredSign } from './field-frame';
import type { FieldProps } from './field-frame';
import { useAutofocus } from './use-autofocus';
import { Kbd } from './visually-hidden';
import './choice-group.css';

type GroupProps = Pick<FieldProps, 'label' | 'error' | 'hint' | 'isRequired' | 'isDisabled'> & {
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

export type CheckOption<V extends string = string> = {
  value: V;
  label: string;
  /** The keys that toggle it, as in «Alt+1»; who owns the form listens to them. */
  keyHint?: string | undefined;
  isDisabled?: boolean | undefined;
};

export type CheckGroupProps<V extends string = string> = GroupProps & {
  values: readonly V[];
  onChange: (values: V[]) => void;
  options: readonly CheckOption<V>[];
  columns?: number | undefined;
};

/** A fieldset whose name is exactly its label: the sign of a required field stays outside of the name. */
function GroupFrame({
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

/** «Alt+1» in the words of `aria-keyshortcuts`. */
function ariaKeys(keyHint: string | undefined): string | undefined {
  return keyHint?.replace('Ctrl', 'Control');
}

/** Any of several. The order of `values` is the order of the options. */
export function CheckGroup<V extends string>({
  values,
  onChange,
  options,
  columns,
  ...group
}: CheckGroupProps<V>) {
  const id = useId();
  const toggle = (value: V) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? !values.includes(each) : values.includes(each))),
    );
  return (
    <GroupFrame {...group} id={id} role="group">
      <div className="ui-checks" style={cssVariables({ '--ui-columns': columns ?? 1 })}>
        {options.map((option) => (
          <label key={option.value} className="ui-check">
            <input
              className="ui-checkbox"
              type="checkbox"
              value={option.value}
              checked={values.includes(option.value)}
              disabled={option.isDisabled}
              aria-keyshortcuts={ariaKeys(option.keyHint)}
              onChange={() => toggle(option.value)}
            />
            <span className="ui-check-words">{option.label}</span>
            {option.keyHint ? <Kbd>{option.keyHint}</Kbd> : null}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
