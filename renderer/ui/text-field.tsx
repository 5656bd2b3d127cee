import { useId } from 'react';
import type {
  FocusEventHandler,
  HTMLInputAutoCompleteAttribute,
  KeyboardEvent,
  KeyboardEventHandler,
  Ref,
} from 'react';
import { describedBy, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';
import { mergeRefs } from './merge-refs';
import { useAutofocus } from './use-autofocus';

type TextProps<E> = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: FocusEventHandler<E> | undefined;
  onKeyDown?: KeyboardEventHandler<E> | undefined;
  /** Characters; what doesn't fit can't be typed, and near the limit the count is shown. */
  maxLength?: number | undefined;
  name?: string | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  spellCheck?: boolean | undefined;
};

export type TextFieldProps = TextProps<HTMLInputElement> & {
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

export type TextAreaProps = TextProps<HTMLTextAreaElement> & {
  rows?: number | undefined;
  /** Grows with the text up to half of the window. */
  autoGrow?: boolean | undefined;
  /** A long line rather than lines: Enter sends the form, as from a field of one line. */
  isOneLine?: boolean | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
  /** The list in sight that this field works, and the one in it that is gone to. */
  listbox?: { readonly id: string; readonly active: string } | undefined;
};

const COUNT = new Intl.NumberFormat('ru-RU');

/** «9 900 из 10 000» from nine tenths of the limit on. */
function counterText(value: string, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined || maxLength < 100 || value.length < maxLength * 0.9)
    return undefined;
  return `${COUNT.format(value.length)} из ${COUNT.format(maxLength)}`;
}

function sharedAttributes<E>(id: string, props: TextProps<E>) {
  return {
    id,
    name: props.name,
    className: 'ui-control',
    value: props.value,
    disabled: props.isDisabled,
    readOnly: props.isReadOnly,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    spellCheck: props.spellCheck,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
    'data-autofocus': props.autoFocus ? '' : undefined,
    'aria-required': props.isRequired ? true : undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy(id, props),
  } as const;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const autofocus = useAutofocus<HTMLInputElement>(props.autoFocus);
  return (
    <FieldFrame {...props} id={id} counter={counterText(props.value, props.maxLength)}>
      <input
        {...sharedAttributes(id, props)}
        ref={mergeRefs(autofocus, props.inputRef)}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        // A tab pasted from a table is a space in a line.
        onChange={(event) => props.onChange(event.target.value.replaceAll('\t', ' '))}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const id = useId();
  const autofocus = useAutofocus<HTMLTextAreaElement>(props.autoFocus);
  return (
    <FieldFrame {...props} id={id} counter={counterText(props.value, props.maxLength)}>
      <textarea
        {...sharedAttributes(id, props)}
        ref={mergeRefs(autofocus, props.inputRef)}
        rows={props.rows ?? 3}
        style={props.autoGrow ? { minHeight: (props.rows ?? 3) * 20 + 12 } : undefined}
        data-auto-grow={props.autoGrow ? '' : undefined}
        aria-haspopup={props.listbox ? 'listbox' : undefined}
        aria-controls={props.listbox?.id}
        aria-activedescendant={props.listbox?.active}
        onKeyDown={props.isOneLine ? sendForm : props.onKeyDown}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

function sendForm(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
