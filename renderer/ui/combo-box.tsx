import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from './class-names';
import { describedBy, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';
import { mergeRefs } from './merge-refs';
import { useAutofocus } from './use-autofocus';
import './combo-box.css';

export type Suggestion = { id: string; label: string; detail?: string | undefined };

export type SuggestFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Already found and ordered by the caller; nothing is filtered here. */
  suggestions: readonly Suggestion[];
  /** Called after `onChange` with the label of what was picked. */
  onPick: (id: string) => void;
  onBlur?: (() => void) | undefined;
  maxLength?: number | undefined;
  autoFocus?: boolean | undefined;
  /** Enter takes the first of the list while none is gone to; it is shown as the one that will be taken. */
  enterTakesFirst?: boolean | undefined;
  placeholder?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/**
 * Esc with the list in sight closes the list and nothing more: the dialog around hears only the next one. Enter
 * takes the first of the list, if that is wanted and none is gone to; the list follows the typing by a moment,
 * so the typing counts.
 */
function useListKeys(
  takeFirst: (() => void) | undefined,
  onKeyDown: SuggestFieldProps['onKeyDown'],
) {
  const wasOpen = useRef(false);
  return {
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
      const input = event.currentTarget.querySelector('[role=combobox]');
      wasOpen.current = input?.getAttribute('aria-expanded') === 'true';
      const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey;
      const isGoneTo = Boolean(input?.getAttribute('aria-activedescendant'));
      if (event.key !== 'Enter' || !isPlain || isGoneTo || takeFirst === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      takeFirst();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && wasOpen.current) event.stopPropagation();
      onKeyDown?.(event);
    },
  };
}

type SuggestionsProps = { suggestions: readonly Suggestion[]; isFirstTaken: boolean };

function Suggestions({ suggestions, isFirstTaken }: SuggestionsProps) {
  return (
    <Popover
      className={classNames('ui-popover', 'ui-suggestions', isFirstTaken && 'ui-suggestions-first')}
      offset={4}
      maxHeight={288}
    >
      <ListBox className="ui-list" items={suggestions}>
        {(item: Suggestion) => (
          <ListBoxItem id={item.id} textValue={item.label} className="ui-list-item">
            <span className="ui-list-words">{item.label}</span>
            {item.detail ? <span className="ui-list-detail">{item.detail}</span> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** A tab pasted from a table is a space in a line. */
function oneLine(text: string): string {
  return text.replaceAll('\t', ' ');
}

/** A line of text that suggests what is known; anything else may be typed as well. */
export function SuggestField(props: SuggestFieldProps) {
  const id = useId();
  const autofocus = useAutofocus<HTMLInputElement>(props.autoFocus);
  const description = describedBy(id, props);
  // What has just been picked needs no more suggesting: the list stays closed until something is typed.
  const [picked, setPicked] = useState<string | null>(null);
  const [only] = props.suggestions;
  // Nor does what has been typed in full.
  const isTyped = props.suggestions.length === 1 && only?.label === props.value;
  const suggestions = picked === props.value || isTyped ? [] : props.suggestions;
  const pick = (key: unknown) => {
    const choice = props.suggestions.find((each) => each.id === key);
    if (!choice) return;
    setPicked(choice.label);
    setTyping(false);
    props.onChange(choice.label);
    props.onPick(choice.id);
  };
  const [first] = suggestions;
  const [isTyping, setTyping] = useState(false);
  const mayTakeFirst = Boolean(props.enterTakesFirst) && isTyping && first !== undefined;
  const keys = useListKeys(mayTakeFirst ? () => pick(first.id) : undefined, (event) => {
    if (event.key === 'Escape') setTyping(false);
    props.onKeyDown?.(event);
  });
  return (
    <div className="ui-suggest" {...keys}>
      <ComboBox
        className="ui-suggest-box"
        allowsCustomValue
        menuTrigger="input"
        items={suggestions}
        inputValue={props.value}
        onInputChange={(value) => {
          setPicked(null);
          if (value !== props.value) setTyping(true);
          props.onChange(oneLine(value));
        }}
        value={null}
        onChange={pick}
        validationBehavior="aria"
        isDisabled={props.isDisabled ?? false}
        isRequired={props.isRequired ?? false}
        isInvalid={Boolean(props.error)}
        onBlur={() => {
          setTyping(false);
          props.onBlur?.();
        }}
      >
        <FieldFrame
          {...props}
          id={id}
          labelElement={<Label className="ui-label">{props.label}</Label>}
        >
          <Input
            ref={mergeRefs(autofocus, props.inputRef)}
            className="ui-control"
            maxLength={props.maxLength}
            {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
            autoComplete="off"
            spellCheck={false}
            data-autofocus={props.autoFocus ? '' : undefined}
            aria-describedby={description}
          />
        </FieldFrame>
        <Suggestions suggestions={suggestions} isFirstTaken={mayTakeFirst} />
      </ComboBox>
    </div>
  );
}
