import { useId, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject, SyntheticEvent } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { Suggestion } from './combo-box';
import { TextArea } from './text-field';
import type { TextAreaProps } from './text-field';
import { VisuallyHidden } from './visually-hidden';
import './combo-box.css';

export type SuggestAreaProps = Omit<TextAreaProps, 'onKeyDown' | 'isOneLine' | 'inputRef'> & {
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** Name of the list. */
  listLabel: string;
  /** What may be put in where the caret is; nothing is offered when there is none. */
  suggestions: readonly Suggestion[];
  /** The caret moved; null when the field is left or a part of the text is selected. */
  onCaret: (caret: number | null) => void;
  onPick: (id: string) => void;
  /** Said to those who don't see the list: «Шаблонов: 3». */
  announcement: string;
};

/** Several lines of text with a list of what may be put in: arrows go through it, Enter and Tab take, Esc closes. */
export function SuggestArea(props: SuggestAreaProps) {
  const { listLabel, suggestions, onCaret, onPick, announcement, ...area } = props;
  const id = useId();
  const list = useOpenList(suggestions, onPick);
  const tellCaret = ({ target }: SyntheticEvent): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { selectionStart, selectionEnd } = target;
    onCaret(selectionStart === selectionEnd ? selectionStart : null);
  };
  const listeners = {
    onKeyDownCapture: list.onKeyDown,
    onInput: tellCaret,
    onSelect: tellCaret,
    onBlur: () => onCaret(null),
  };
  return (
    <div className="ui-suggest-area" {...listeners}>
      <TextArea
        {...area}
        listbox={list.isOpen ? { id, active: `${id}-${list.active}` } : undefined}
      />
      <VisuallyHidden>
        <span role="status">{list.isOpen ? announcement : ''}</span>
      </VisuallyHidden>
      <Popover
        className="ui-popover ui-suggestions"
        isNonModal
        isOpen={list.isOpen}
        onOpenChange={list.close}
        triggerRef={area.inputRef}
        placement="bottom start"
        offset={4}
        maxHeight={288}
      >
        <div id={id} role="listbox" aria-label={listLabel} className="ui-list">
          {suggestions.map((suggestion, index) => (
            <Option
              key={suggestion.id}
              id={`${id}-${index}`}
              suggestion={suggestion}
              isActive={index === list.active}
              onPick={onPick}
            />
          ))}
        </div>
      </Popover>
    </div>
  );
}

type OptionProps = {
  id: string;
  suggestion: Suggestion;
  isActive: boolean;
  onPick: (id: string) => void;
};

function Option({ id, suggestion, isActive, onPick }: OptionProps) {
  const listeners = {
    // The field keeps the focus and its caret.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => onPick(suggestion.id),
  };
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="ui-list-item"
      data-focused={isActive ? '' : undefined}
      {...listeners}
    >
      <span className="ui-list-words">{suggestion.label}</span>
      <span className="ui-list-detail">{suggestion.detail}</span>
    </div>
  );
}

/** Which of a list is gone to, and whether the list is closed although there is something to offer. */
function useOpenList(suggestions: readonly Suggestion[], onPick: (id: string) => void) {
  const offered = suggestions.map(({ id }) => id).join();
  const [state, setState] = useState({ offered, active: 0, isClosed: false });
  const isSame = state.offered === offered;
  const active = isSame ? state.active : 0;
  // Closed it stays until nothing is offered any more: further letters of the same call don't open it.
  if (state.isClosed && offered === '') setState({ offered, active: 0, isClosed: false });
  const isOpen = offered !== '' && !state.isClosed;
  const go = (step: number): void => {
    const to = (active + step + suggestions.length) % suggestions.length;
    setState({ offered, active: to, isClosed: false });
  };
  const close = (): void => setState({ offered, active, isClosed: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey;
    const act = isOpen && isPlain ? KEYS[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const picked = suggestions[active]?.id;
    if (act === 'close') close();
    else if (act !== 'pick') go(act);
    else if (picked !== undefined) onPick(picked);
  };
  return { isOpen, active, close, onKeyDown };
}

const KEYS: Readonly<Record<string, 'pick' | 'close' | 1 | -1 | undefined>> = {
  Enter: 'pick',
  Tab: 'pick',
  Escape: 'close',
  ArrowDown: 1,
  ArrowUp: -1,
};
