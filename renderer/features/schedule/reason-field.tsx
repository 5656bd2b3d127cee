import { NAME_LIMIT } from '#shared/domain/fields';
import { SuggestField } from '../../ui/combo-box';
import { fittingReasons } from './exception-form';

type ReasonFieldProps = {
  value: string;
  onChange: (reason: string) => void;
  error: string | undefined;
};

/** «Причина» of an exception, with the usual ones to choose from. */
export function ReasonField({ value, onChange, error }: ReasonFieldProps) {
  return (
    <SuggestField
      label="Причина"
      maxLength={NAME_LIMIT}
      value={value}
      onChange={onChange}
      suggestions={fittingReasons(value).map((reason) => ({ id: reason, label: reason }))}
      onPick={onChange}
      error={error}
      hint="Коротко, для стенда: каникулы, командировка"
    />
  );
}
