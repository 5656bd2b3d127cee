import { useEffect, useLayoutEffect, useRef } from 'react';

type Combo = {
  readonly code: string | undefined;
  readonly key: string | undefined;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

type Binding = {
  readonly combo: Combo;
  readonly handler: () => (event: KeyboardEvent) => void;
  readonly isOfPage: boolean;
};

export type ShortcutOptions = {
  isEnabled?: boolean | undefined;
  /** A deed of the page: it rests while a dialog lies over the page. */
  isOfPage?: boolean | undefined;
};

const NAMED = new Set([
  'Enter',
  'Escape',
  'Space',
  'Delete',
  'Backspace',
  'Tab',
  'Home',
  'End',
  'Insert',
]);

/**
 * Reads «Ctrl+Shift+N», «Alt+1», «F1», «Escape», «?». Letters and digits go by the place of the key, so that
 * Ctrl+N is the same key in the Russian layout; a sign such as «?» goes by what is typed.
 */
export function parseCombo(text: string): Combo {
  const parts = text.split('+');
  const last = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const modifiers = { ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift') };
  if (/^[A-Za-z]$/.test(last))
    return { code: `Key${last.toUpperCase()}`, key: undefined, ...modifiers };
  if (/^\d$/.test(last)) return { code: `Digit${last}`, key: undefined, ...modifiers };
  if (/^F\d{1,2}$/.test(last) || /^(Arrow|Page)/.test(last) || NAMED.has(last)) {
    return { code: last, key: undefined, ...modifiers };
  }
  return { code: undefined, key: last, ...modifiers };
}

/** Whether the keys of an event are those of a combination, no more and no fewer. */
export function matchesCombo(combo: Combo, event: KeyboardEvent): boolean {
  if (event.ctrlKey !== combo.ctrl || event.altKey !== combo.alt || event.metaKey) return false;
  // A sign may itself need Shift (Shift+7 is «?» in the Russian layout).
  if (combo.key !== undefined) return event.key === combo.key;
  return event.shiftKey === combo.shift && placeOf(event) === combo.code;
}

/** The number pad is as good as the row of digits; with Alt it writes signs by their codes, and without NumLock it moves. */
function placeOf({ code, key, altKey }: KeyboardEvent): string {
  if (code === 'NumpadEnter') return 'Enter';
  const isDigit = !altKey && /^Numpad\d$/.test(code) && /^\d$/.test(key);
  return isDigit ? code.replace('Numpad', 'Digit') : code;
}

/** Keys without Ctrl or Alt are letters to somebody who is typing. */
function isTyping(combo: Combo, event: KeyboardEvent): boolean {
  if (combo.ctrl || combo.alt || /^F\d/.test(combo.code ?? '') || combo.code === 'Escape')
    return false;
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea, [role=spinbutton]'))
  );
}

const bindings: Binding[] = [];
let dialogs = 0;

/** A dialog lies over the page as long as the caller is on the screen. */
export function useCoversPage(): void {
  useEffect(() => {
    dialogs += 1;
    return () => {
      dialogs -= 1;
    };
  }, []);
}

/**
 * Keys of the program itself come before the control that has the focus: Ctrl+Enter saves also from a button,
 * which would take it for its own Enter, and from a part of a date, which would swallow it. Plain keys come after.
 */
function isEarly({ ctrl, alt, code }: Combo): boolean {
  return ctrl || alt || /^F\d/.test(code ?? '');
}

/** The latest binding wins: a dialog takes a key from the page under it. */
function carryOut(event: KeyboardEvent, early: boolean): void {
  if (event.defaultPrevented || event.isComposing) return;
  for (let index = bindings.length - 1; index >= 0; index -= 1) {
    const binding = bindings[index];
    if (!binding || isEarly(binding.combo) !== early) continue;
    if (binding.isOfPage && dialogs > 0) continue;
    if (!matchesCombo(binding.combo, event) || isTyping(binding.combo, event)) continue;
    event.preventDefault();
    if (early) event.stopPropagation();
    binding.handler()(event);
    return;
  }
}

const onEarlyKey = (event: KeyboardEvent): void => {
  carryOut(event, true);
};
const onKey = (event: KeyboardEvent): void => {
  carryOut(event, false);
};

function bind(binding: Binding): () => void {
  if (bindings.length === 0) {
    document.addEventListener('keydown', onEarlyKey, { capture: true });
    document.addEventListener('keydown', onKey);
  }
  bindings.push(binding);
  return () => {
    bindings.splice(bindings.indexOf(binding), 1);
    if (bindings.length > 0) return;
    document.removeEventListener('keydown', onEarlyKey, { capture: true });
    document.removeEventListener('keydown', onKey);
  };
}

/**
 * Listens to a combination of keys anywhere in the window while the caller is on the screen, from the moment that it
 * is drawn: a key that is pressed right then isn't lost.
 */
export function useShortcut(
  combo: string,
  handler: (event: KeyboardEvent) => void,
  { isEnabled = true, isOfPage = false }: ShortcutOptions = {},
): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => {
    if (!isEnabled) return undefined;
    return bind({ combo: parseCombo(combo), handler: () => latest.current, isOfPage });
  }, [combo, isEnabled, isOfPage]);
}
