import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { PressEvent } from 'react-aria-components/Button';
import { classNames } from './class-names';
import { WithTooltip } from './tooltip';
import { Icon } from './visually-hidden';
import './button.css';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';

type Shared = {
  isDisabled?: boolean | undefined;
  onPress?: ((event: PressEvent) => void) | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  'aria-keyshortcuts'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-expanded'?: boolean | undefined;
  'aria-controls'?: string | undefined;
  'aria-pressed'?: boolean | undefined;
  /** Null keeps the button out of the slots of a react-aria part around it. */
  slot?: null | undefined;
};

export type ButtonProps = Shared & {
  variant?: ButtonVariant | undefined;
  size?: 'normal' | 'small' | undefined;
  type?: 'button' | 'submit' | 'reset' | undefined;
  form?: string | undefined;
  icon?: ReactNode;
  children: ReactNode;
  'aria-label'?: string | undefined;
};

export type IconButtonProps = Shared & {
  label: string;
  icon: ReactNode;
  size?: 'normal' | 'small' | undefined;
  keyHint?: string | undefined;
  /**
   * 'plain' is the tooltip of the system: only under the pointer. For buttons that get the focus back when
   * something closes, or else the tooltip would take the next Esc for itself.
   */
  tooltip?: 'rich' | 'plain' | undefined;
};

/** react-aria has its own idea of undefined under exactOptionalPropertyTypes: absent props stay absent. */
function present<T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** A deed. One primary button a page or a dialog; its words say what will be done. */
export function Button({
  variant = 'default',
  size,
  icon,
  children,
  buttonRef,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...present(rest)}
      {...(buttonRef ? { ref: buttonRef } : {})}
      className={classNames(
        'ui-button',
        `ui-button-${variant}`,
        size === 'small' && 'ui-button-small',
      )}
    >
      {icon === undefined ? null : <Icon>{icon}</Icon>}
      <span className="ui-button-words">{children}</span>
    </AriaButton>
  );
}

/** A deed shown by a sign alone; its word is the accessible name and the tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, size, keyHint, tooltip, buttonRef, ...rest } = props;
  const button = (
    <AriaButton
      {...present(rest)}
      {...(buttonRef ? { ref: buttonRef } : {})}
      aria-label={label}
      className={classNames('ui-button ui-button-icon', size === 'small' && 'ui-button-small')}
    >
      <Icon>{icon}</Icon>
    </AriaButton>
  );
  if (tooltip === 'plain') return <span title={label}>{button}</span>;
  return (
    <WithTooltip text={label} keyHint={keyHint}>
      {button}
    </WithTooltip>
  );
}
