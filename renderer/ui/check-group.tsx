import { useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { GroupFrame } from './choice-group';
import type { GroupProps } from './choice-group';
import { cssVariables } from './css-variables';
import { Kbd } from './visually-hidden';

export type CheckOption<V extends string = string> = {
  value: V;
  label: string;
  /** A quiet word under the label; it describes the option and isn't part of its name. */
  detail?: string | undefined;
  /** The keys that toggle it, as in «Alt+1»; who owns the form listens to them. */
  keyHint?: string | undefined;
  isDisabled?: boolean | undefined;
};

export type CheckGroupProps<V extends string = string> = GroupProps & {
  values: readonly V[];
  onChange: (values: V[]) => void;
  options: readonly CheckOption<V>[];
  columns?: number | undefined;
  /** The whole group is one stop of Tab, and arrows go through it: for many options amid a form. */
  isOneStop?: boolean | undefined;
  /** Hears keys that the group has no use for: letters, the arrow below its end. */
  onOtherKey?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  /** What belongs to the group and stands after its options, in a cell of its own. */
  children?: ReactNode;
};

/** Any of several. The order of `values` is the order of the options. */
export function CheckGroup<V extends string>(props: CheckGroupProps<V>) {
  const { values, onChange, options, columns = 1, isOneStop, onOtherKey, children } = props;
  const id = useId();
  const stops = useOneStop(options.length, columns, onOtherKey);
  const [firstChecked] = values;
  const known = options.findIndex(({ value }) => value === firstChecked);
  const stop = stops.last ?? Math.max(0, known);
  const toggle = (value: V) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? !values.includes(each) : values.includes(each))),
    );
  return (
    <GroupFrame {...props} id={id} role="group">
      <div
        className="ui-checks"
        style={cssVariables({ '--ui-columns': columns })}
        {...(isOneStop ? stops.listeners : {})}
      >
        {options.map((option, index) => (
          <CheckBox
            key={option.value}
            id={`${id}-${index}`}
            option={option}
            isChecked={values.includes(option.value)}
            isStop={!isOneStop || index === Math.min(stop, options.length - 1)}
            onToggle={() => toggle(option.value)}
          />
        ))}
        {children}
      </div>
    </GroupFrame>
  );
}

type CheckBoxProps = {
  id: string;
  option: CheckOption;
  isChecked: boolean;
  isStop: boolean;
  onToggle: () => void;
};

function CheckBox({ id, option, isChecked, isStop, onToggle }: CheckBoxProps) {
  const { value, label, detail, keyHint, isDisabled } = option;
  return (
    <label className="ui-check">
      <input
        className="ui-checkbox"
        type="checkbox"
        value={value}
        checked={isChecked}
        disabled={isDisabled}
        tabIndex={isStop ? undefined : -1}
        aria-labelledby={detail ? `${id}-label` : undefined}
        aria-describedby={detail ? `${id}-detail` : undefined}
        aria-keyshortcuts={keyHint?.replace('Ctrl', 'Control')}
        onChange={onToggle}
      />
      <span className="ui-check-words">
        <span id={`${id}-label`} className="ui-check-label">
          {label}
        </span>
        {detail ? (
          <span id={`${id}-detail`} className="ui-check-detail">
            {detail}
          </span>
        ) : null}
      </span>
      {keyHint ? <Kbd>{keyHint}</Kbd> : null}
    </label>
  );
}

/** Arrows, Home and End among the options; Tab comes back to the one that had the focus last. */
function useOneStop(count: number, columns: number, onOtherKey: CheckGroupProps['onOtherKey']) {
  const [last, setLast] = useState<number>();
  const boxes = useRef<readonly HTMLInputElement[]>([]);
  const listeners = {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      boxes.current = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      const at = boxes.current.findIndex((box) => box === target);
      if (at >= 0) setLast(at);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const at = boxes.current.findIndex((box) => box === event.target);
      if (at < 0) return;
      const to = placeAfter(event.key, at, count, columns);
      const box = to === undefined || isWithKeys(event) ? undefined : boxes.current[to];
      if (box === undefined) {
        onOtherKey?.(event);
        return;
      }
      event.preventDefault();
      box.focus();
    },
  };
  return { last, listeners };
}

function isWithKeys({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

function placeAfter(key: string, at: number, count: number, columns: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
      return at - columns;
    case 'ArrowDown':
      return at + columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
