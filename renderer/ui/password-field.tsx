import { useId, useRef, useState } from 'react';
import type { Ref } from 'react';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { IconButton } from './button';
import { describedBy, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';
import { mergeRefs } from './merge-refs';
import { useAutofocus } from './use-autofocus';
import { Icon } from './visually-hidden';
import './password-field.css';

export type PasswordFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean | undefined;
  /** What a keeper of passwords may fill in; «off» keeps it out. */
  autoComplete?: 'current-password' | 'new-password' | 'off' | undefined;
  maxLength?: number | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** An event that knows the state of the keyboard: of a key or of the mouse. */
type WithModifiers = { getModifierState: (key: 'CapsLock') => boolean };

/** Whether capitals are locked, as far as the last event in the field could tell. */
function useCapsLock() {
  const [isOn, setOn] = useState(false);
  const look = (event: WithModifiers) => setOn(event.getModifierState('CapsLock'));
  return {
    isOn,
    listeners: {
      onKeyDown: look,
      // The press of Caps Lock itself tells of the state before it, its release of the one after it.
      onKeyUp: look,
      onMouseDown: look,
      onBlur: () => setOn(false),
    },
  };
}

/** A word that nobody should read over the shoulder, with the way to look at it oneself. */
export function PasswordField(props: PasswordFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const autofocus = useAutofocus<HTMLInputElement>(props.autoFocus);
  const [isShown, setShown] = useState(false);
  const caps = useCapsLock();
  return (
    <FieldFrame {...props} id={id}>
      <div className="ui-password">
        <input
          {...caps.listeners}
          id={id}
          ref={mergeRefs(input, autofocus, props.inputRef)}
          className="ui-control"
          type={isShown ? 'text' : 'password'}
          value={props.value}
          disabled={props.isDisabled}
          maxLength={props.maxLength ?? 200}
          autoComplete={props.autoComplete ?? 'off'}
          // What is shown as plain text must not go to the spelling check and its lists.
          spellCheck={false}
          data-autofocus={props.autoFocus ? '' : undefined}
          aria-required={props.isRequired ? true : undefined}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props)}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <IconButton
          tooltip="plain"
          size="small"
          label={isShown ? 'Скрыть пароль' : 'Показать пароль'}
          icon={isShown ? <EyeOff /> : <Eye />}
          isDisabled={props.isDisabled}
          aria-controls={id}
          onPress={({ pointerType }) => {
            setShown(!isShown);
            // Who looks by the mouse was typing and goes on typing.
            if (pointerType === 'mouse') input.current?.focus();
          }}
        />
      </div>
      <CapsLockWarning isOn={caps.isOn} />
    </FieldFrame>
  );
}

/** Stays in the page while it is empty: a screen reader reads what comes into it. */
function CapsLockWarning({ isOn }: { isOn: boolean }) {
  return (
    <p className="ui-caps" role="status">
      {isOn ? (
        <>
          <Icon>
            <TriangleAlert />
          </Icon>
          Включён Caps Lock
        </>
      ) : null}
    </p>
  );
}
