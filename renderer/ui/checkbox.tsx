import { useId } from 'react';
import { describedBy, FieldTexts } from './field-frame';
import './choice-group.css';

export type CheckboxProps = {
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  hint?: string | undefined;
  error?: string | undefined;
  isDisabled?: boolean | undefined;
};

/** A single yes or no. */
export function Checkbox({ label, isSelected, onChange, hint, error, isDisabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="ui-group">
      <label className="ui-check">
        <input
          className="ui-checkbox"
          type="checkbox"
          checked={isSelected}
          disabled={isDisabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { error, hint })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="ui-check-words">{label}</span>
      </label>
      <div className="ui-check-texts">
        <FieldTexts id={id} hint={hint} error={error} />
      </div>
    </div>
  );
}
