import { placeOf, rowAtPlace } from './grid-groups';
import type { GridGroups } from './grid-groups';

/** The row that a key leads to; undefined when the key is not one of the grid's. */
export function rowForKey(
  key: string,
  current: number,
  count: number,
  pageSize: number,
  groups?: GridGroups,
): number | undefined {
  if (count === 0) return undefined;
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  // A page is so many places: headings of groups take room as well.
  const pageFrom = (places: number) =>
    within(rowAtPlace(groups, Math.max(0, placeOf(groups, Math.max(current, 0)) + places)));
  switch (key) {
    case 'ArrowDown':
      return within(current + 1);
    case 'ArrowUp':
      // Without a selected row the arrows enter the list at its beginning.
      return current < 0 ? 0 : within(current - 1);
    case 'PageDown':
      return pageFrom(pageSize);
    case 'PageUp':
      return pageFrom(-pageSize);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The column whose name a key leads to; undefined when the key is not one of the header's. */
export function columnForKey(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, current - 1);
    case 'ArrowRight':
      return Math.min(count - 1, current + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A letter of a name; a space or a hyphen only inside of one. Undefined for other keys. */
export function typedLetter(key: string, isGoingOn: boolean): string | undefined {
  if ([...key].length !== 1) return undefined;
  return /[\p{L}\p{N}]/u.test(key) || (isGoingOn && /[\s.'-]/u.test(key)) ? key : undefined;
}
