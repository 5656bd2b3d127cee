/** The row that a key leads to; undefined when the key is not one of the grid's. */
export function rowForKey(
  key: string,
  current: number,
  count: number,
  pageSize: number,
): number | undefined {
  if (count === 0) return undefined;
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return within(current + 1);
    case 'ArrowUp':
      // Without a selected row the arrows enter the list at its beginning.
      return current < 0 ? 0 : within(current - 1);
    case 'PageDown':
      return within(Math.max(current, 0) + pageSize);
    case 'PageUp':
      return within(Math.max(current, 0) - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
