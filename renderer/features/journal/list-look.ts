import { useCallback, useState } from 'react';
import { keepChoice, keptChoice } from '../../platform/kept-choice';

/** Columns of the journal, in their order. */
export const COLUMN_IDS = [
  'number',
  'when',
  'who',
  'position',
  'topic',
  'question',
  'answer',
  'channel',
  'minutes',
  'outcome',
  'bySchedule',
  'registered',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What is shown until one has chosen: what a window of 1366 px has room for. */
const FIRST_COLUMNS: readonly ColumnId[] = [
  'number',
  'when',
  'who',
  'topic',
  'question',
  'channel',
  'outcome',
];

/** How the list is looked at, at this place of work. */
export interface ListLook {
  readonly columns: readonly ColumnId[];
  /** Widths drawn by hand, pixels. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** A heading above each day. */
  readonly byDay: boolean;
}

export const FIRST_LOOK: ListLook = { columns: FIRST_COLUMNS, widths: {}, byDay: true };
const NAME = 'journal-list';

/** How the list is looked at, kept for the next starts. */
export function useListLook(): readonly [ListLook, (change: Partial<ListLook>) => void] {
  const [look, setLook] = useState(() => readLook(keptChoice(NAME)));
  const change = useCallback((part: Partial<ListLook>): void => {
    setLook((before) => {
      const next = { ...before, ...part };
      keepChoice(NAME, next);
      return next;
    });
  }, []);
  return [look, change];
}

/** What was kept, as far as it can be understood. @param choice of any shape */
export function readLook(choice: unknown): ListLook {
  const { columns, widths, byDay } = fieldsOf(choice);
  const listed = new Set<unknown>(Array.isArray(columns) ? columns : []);
  const chosen = COLUMN_IDS.filter((id) => listed.has(id));
  const drawn = fieldsOf(widths);
  return {
    // «№» names the row: a list without it could not be read aloud.
    columns: chosen.includes('number') ? chosen : FIRST_LOOK.columns,
    widths: Object.fromEntries(
      COLUMN_IDS.flatMap((id) => {
        const width = drawn[id];
        return isWidth(width) ? [[id, width] as const] : [];
      }),
    ),
    byDay: typeof byDay === 'boolean' ? byDay : FIRST_LOOK.byDay,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isWidth(width: unknown): width is number {
  return typeof width === 'number' && width >= 40 && width <= 1_200;
}
