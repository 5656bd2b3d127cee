import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const FIELDS = 'input:not([type=hidden]), select, textarea, [role=spinbutton], button';

/** Puts the focus into an element, or into the first field within it. Answers whether there was one. */
export function focusWithin(element: Element | null, selector: string = FIELDS): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const candidates = element.matches(selector)
    ? [element]
    : element.querySelectorAll<HTMLElement>(selector);
  for (const candidate of candidates) {
    if (candidate.matches(':disabled, [aria-disabled=true]')) continue;
    if (isPassedOver(candidate, element)) continue;
    candidate.focus();
    return true;
  }
  return false;
}

/** Of a group of radio buttons the chosen one has the focus, as when one gets there by Tab. */
function isPassedOver(candidate: HTMLElement, element: Element): boolean {
  if (!(candidate instanceof HTMLInputElement) || candidate.type !== 'radio') return false;
  const group = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return !candidate.checked && group.some((each) => each.checked && each.name === candidate.name);
}

/** The field that the user should be in when a page or a dialog appears. */
export function useAutofocus<T extends HTMLElement>(
  isWanted: boolean | undefined,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (isWanted) focusWithin(ref.current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the field appears: later wishes must not steal the focus
  }, []);
  return ref;
}

const INVALID = '[aria-invalid=true], [data-invalid]';
const START = '[data-autofocus]';

/** Focuses something of the uppermost dialog, or of the page, each time that a count goes up from 0. */
function useFocusOnCount(count: number, selector: string): void {
  useEffect(() => {
    if (count === 0) return;
    const dialogs = document.querySelectorAll('[role=dialog]');
    const form = [...dialogs].at(-1) ?? document.body;
    focusWithin(form.querySelector(selector));
  }, [count, selector]);
}

/**
 * Leads to the first field that is wrong, each time that a check has found some.
 * @param failures how many checks have failed since the form opened
 */
export function useFocusOnFailure(failures: number): void {
  useFocusOnCount(failures, INVALID);
}

/** Leads to where writing begins, each time that a form begins anew. @param begun how often it has */
export function useFocusOnStart(begun: number): void {
  useFocusOnCount(begun, START);
}
