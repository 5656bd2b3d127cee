/**
 * Groups of a list's rows that follow each other, each under a heading as high as a row. A place is where a row
 * or a heading stands; the heading of group `g` stands at place `firsts[g] + g`.
 */
export type GridGroups = {
  /** The first row of each group, ascending; begins with 0. */
  readonly firsts: ArrayLike<number>;
  readonly titleAt: (group: number) => string;
};

/** How many leading numbers pass a test that holds up to some point. */
function passing(count: number, test: (at: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The group of a row; -1 without groups. */
export function groupOf(groups: GridGroups | undefined, row: number): number {
  if (groups === undefined) return -1;
  const { firsts } = groups;
  return passing(firsts.length, (group) => (firsts[group] ?? 0) <= row) - 1;
}

/** Where a row stands. */
export function placeOf(groups: GridGroups | undefined, row: number): number {
  return row + groupOf(groups, row) + 1;
}

/** The row at a place; where a heading stands, the row after it. */
export function rowAtPlace(groups: GridGroups | undefined, place: number): number {
  if (groups === undefined) return place;
  const { firsts } = groups;
  const group = passing(firsts.length, (at) => (firsts[at] ?? 0) + at <= place) - 1;
  return Math.max(place - group - 1, firsts[group] ?? 0);
}

/** Places of a list in all. */
export function placesOf(groups: GridGroups | undefined, count: number): number {
  return count === 0 ? 0 : count + (groups?.firsts.length ?? 0);
}

/** A group on the screen: its heading, when that is in sight, and those of its rows that are drawn. */
export type DrawnGroup = {
  readonly group: number;
  readonly hasHeading: boolean;
  readonly rows: readonly number[];
};

/**
 * What to draw for a range of places: their rows and headings, and the selected row, which
 * `aria-activedescendant` points at. @param last inclusive
 */
export function drawnGroups(
  groups: GridGroups | undefined,
  count: number,
  { first, last }: { readonly first: number; readonly last: number },
  selected: number,
): readonly DrawnGroup[] {
  const drawn: { group: number; hasHeading: boolean; rows: number[] }[] = [];
  const put = (row: number): void => {
    const group = groupOf(groups, row);
    if (drawn.at(-1)?.group !== group) drawn.push({ group, hasHeading: false, rows: [] });
    drawn.at(-1)?.rows.push(row);
  };
  const [from, to] = [rowAtPlace(groups, first), Math.min(count - 1, rowAtPlace(groups, last))];
  const isSelected = selected >= 0 && selected < count;
  if (isSelected && selected < from) put(selected);
  for (let row = from; row <= to && last >= first; row += 1) put(row);
  if (isSelected && selected > to) put(selected);
  return drawn.map(({ group, rows }) => {
    const heading = (groups?.firsts[group] ?? NaN) + group;
    return { group, hasHeading: heading >= first && heading <= last, rows };
  });
}
