import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { classNames } from './class-names';
import { cssVariables } from './css-variables';
import { Icon } from './visually-hidden';
import './field.css';

/** What all fields have in common. */
export type FieldProps = {
  /** The accessible name of exactly one element, word for word. */
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Where the label stands: above (forms), inside at the left (filters), or for screen readers only. */
  labelPlacement?: 'top' | 'inline' | 'hidden' | undefined;
  /** Pixels; without it the field fills its column. */
  width?: number | undefined;
};

type FieldFrameProps = FieldProps & {
  id: string;
  /** The label element, where a plain <label for> isn't right. */
  labelElement?: ReactNode;
  counter?: string | undefined;
  children: ReactNode;
};

/** The ids of the texts that describe a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  field: Pick<FieldProps, 'error' | 'hint'>,
): string | undefined {
  const ids = [field.error && `${id}-error`, field.hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The sign of a required field: for the eye; screen readers hear it from `aria-required`. */
export function RequiredSign() {
  return (
    <span className="ui-required" aria-hidden="true" title="Обязательное поле">
      *
    </span>
  );
}

/** The hint and the error under a field, tied to it by the ids of `describedBy`. */
export function FieldTexts({
  id,
  hint,
  error,
}: { id: string } & Pick<FieldProps, 'error' | 'hint'>) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="ui-error">
          <Icon>
            <CircleAlert />
          </Icon>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A label above, a control, and under it what helps and what is wrong. */
export function FieldFrame(props: FieldFrameProps) {
  const {
    id,
    label,
    labelElement,
    isRequired,
    labelPlacement = 'top',
    width,
    counter,
    children,
  } = props;
  return (
    <div
      className={classNames('ui-field', `ui-field-${labelPlacement}`)}
      data-disabled={props.isDisabled ? '' : undefined}
      data-sized={width === undefined ? undefined : ''}
      style={width === undefined ? undefined : cssVariables({ '--ui-width': `${width}px` })}
    >
      <div className={classNames('ui-field-head', labelPlacement === 'hidden' && 'ui-hidden')}>
        {labelElement ?? (
          <label className="ui-label" htmlFor={id}>
            {label}
          </label>
        )}
        {isRequired ? <RequiredSign /> : null}
        {counter ? <span className="ui-counter">{counter}</span> : null}
      </div>
      {children}
      <FieldTexts id={id} hint={props.hint} error={props.error} />
    </div>
  );
}
