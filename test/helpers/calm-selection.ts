import { vi } from 'vitest';

/**
 * In happy-dom a selection tells of itself at once, in a browser later: the answer of a part of a date would
 * go round in circles. Lasts until `vi.restoreAllMocks()`.
 */
export function calmSelection(): void {
  const original = Object.getOwnPropertyDescriptor(Selection.prototype, 'collapse');
  let isAnswering = false;
  vi.spyOn(Selection.prototype, 'collapse').mockImplementation(function (this: Selection, ...to) {
    if (isAnswering) return;
    isAnswering = true;
    Reflect.apply(original?.value as Selection['collapse'], this, to);
    isAnswering = false;
  });
}
