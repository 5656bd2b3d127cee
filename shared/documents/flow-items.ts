// Pieces that a document is made of before it is spread over sheets, and which of them stay together.
import { rowHeight, type FlowRow, type FlowTable } from './flow-table';
import type { Block } from './typeset';

/** A block that isn't broken. */
export interface BlockItem {
  readonly kind: 'block';
  readonly block: Block;
  /** A heading is never the last on its sheet. */
  readonly staysWithNext: boolean;
}
/** A row of a table. */
export interface RowItem {
  readonly kind: 'row';
  readonly table: FlowTable;
  readonly row: FlowRow;
}
/** A piece of a document, from the top down. */
export type FlowItem = BlockItem | RowItem;

/** True for the row under which its table's heading comes of itself. */
export function isFirstOf(item: FlowItem, before: FlowItem | undefined): item is RowItem {
  if (item.kind !== 'row') return false;
  return before?.kind !== 'row' || before.table !== item.table;
}

/** A row that is higher than this share of a sheet may stand alone. */
const ALONE_SHARE = 0.2;

/** True for the first of a table's rows and for the last but one: no row is left alone under a heading. */
export function keepsNextRow(items: readonly FlowItem[], i: number, full: number): boolean {
  const [before, item, next, afterNext] = [items[i - 1], items[i], items[i + 1], items[i + 2]];
  if (item?.kind !== 'row' || next?.kind !== 'row' || next.table !== item.table) return false;
  const isHigh =
    rowHeight(item.table, item.row) + rowHeight(next.table, next.row) > full * ALONE_SHARE;
  const isLastButOne = afterNext === undefined || isOther(afterNext, item.table);
  return !isHigh && (isFirstOf(item, before) || isLastButOne);
}

function isOther(item: FlowItem, table: FlowTable): boolean {
  return item.kind !== 'row' || item.table !== table;
}
