import { useId, useRef } from 'react';
import FileText from 'lucide-react/icons/file-text';
import X from 'lucide-react/icons/x';
import { Button, IconButton } from './button';
import { describedBy, FieldTexts, RequiredSign } from './field-frame';
import type { FieldProps } from './field-frame';
import { fileSizeText } from './file-size';
import { useAutofocus } from './use-autofocus';
import { Icon } from './visually-hidden';
import './file-field.css';

/** A file that was picked. @param size bytes */
export type PickedFile = { readonly name: string; readonly size: number };

export type FileFieldProps = Pick<
  FieldProps,
  'label' | 'error' | 'hint' | 'isRequired' | 'isDisabled'
> & {
  file: PickedFile | null;
  /** Asks for a file; the window itself never sees a path, so the caller asks the main process. */
  onPick: () => void;
  onRemove: () => void;
  autoFocus?: boolean | undefined;
};

/** A file that goes with a form: nothing yet, or its name and size with the way to take it out. */
export function FileField(props: FileFieldProps) {
  const { label, file, error, isDisabled, onPick, onRemove } = props;
  const id = useId();
  const picker = useRef<HTMLButtonElement>(null);
  const frame = useAutofocus<HTMLDivElement>(props.autoFocus);
  const remove = () => {
    onRemove();
    // The cross is gone in a moment; the focus stays in the field.
    picker.current?.focus();
  };
  return (
    <div
      ref={frame}
      className="ui-field ui-file-field"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, props)}
      data-invalid={error ? '' : undefined}
    >
      <div className="ui-field-head">
        <span id={`${id}-label`} className="ui-label">
          {label}
        </span>
        {props.isRequired ? <RequiredSign /> : null}
      </div>
      <div className="ui-file-row">
        {file ? <FileChip file={file} isDisabled={isDisabled} onRemove={remove} /> : null}
        <Button
          buttonRef={picker}
          isDisabled={isDisabled}
          aria-describedby={describedBy(id, props)}
          onPress={onPick}
        >
          {file ? 'Выбрать другой файл' : 'Выбрать файл'}
        </Button>
      </div>
      <FieldTexts id={id} hint={props.hint} error={error} />
    </div>
  );
}

type FileChipProps = {
  file: PickedFile;
  isDisabled?: boolean | undefined;
  /** Without it the file can't be taken out. */
  onRemove?: (() => void) | undefined;
};

/** «скан.pdf, 240 КБ». A long name is cut before its ending, which tells what the file is. */
export function FileChip({ file, isDisabled, onRemove }: FileChipProps) {
  const [stem, ending] = nameParts(file.name);
  return (
    <span className="ui-file">
      <Icon>
        <FileText />
      </Icon>
      <span className="ui-file-name" title={file.name}>
        <span className="ui-file-stem">{stem}</span>
        {ending}
      </span>
      <span className="ui-file-size">, {fileSizeText(file.size)}</span>
      {onRemove ? (
        <IconButton
          tooltip="plain"
          size="small"
          label={`Убрать файл ${file.name}`}
          icon={<X />}
          isDisabled={isDisabled}
          onPress={onRemove}
        />
      ) : null}
    </span>
  );
}

/** «приказ № 5.pdf» → «приказ № 5» and «.pdf»; a name without a short ending stays whole. */
function nameParts(name: string): readonly [stem: string, ending: string] {
  const [ending = ''] = /(?<=.)\.[^.\s]{1,5}$/u.exec(name) ?? [];
  return [name.slice(0, name.length - ending.length), ending];
}
