import { UNDONE_ORDER } from '#shared/domain/order-key';
import type { RecordState } from '#shared/ledger/commit';
import { countChange } from './apply-commit';
import { consultationRow, type ConsultationRow, type ViewDatabase } from './database';

/** So many consultations are a page: more than a screen shows. */
export const PAGE = 60;

/** The newest consultations, newest first, and how many there are in all. */
export interface NewestPage {
  readonly rows: readonly ConsultationRow[];
  readonly total: number;
}

/**
 * The newest page as the view has it, without the search worker: an index walk.
 * @returns `no-view` when nothing is in the view yet, `packed` when a packed record may be as new
 */
export async function readNewestPage(
  database: ViewDatabase,
): Promise<NewestPage | 'no-view' | 'packed'> {
  return database.transaction('r', database.consultation, database.meta, async () => {
    const rows = await database.consultation
      .where('order')
      .below(UNDONE_ORDER)
      .limit(PAGE)
      .toArray();
    const view = await database.meta.get('view');
    const isBegun = view?.complete === false && rows.length === 0;
    if (view === undefined || isBegun) return 'no-view';
    const last = rows.at(-1)?.order ?? -Infinity;
    const isSure = rows.length === view.consultations || last < view.packedFrom;
    return isSure ? { rows, total: view.consultations } : 'packed';
  });
}

/** The page after a commit. What left the page's end for older times is on it no more. */
export function pageAfter(page: NewestPage, states: readonly RecordState[]): NewestPage {
  const isAll = page.rows.length === page.total;
  const last = page.rows.at(-1)?.order ?? -Infinity;
  const rows = new Map(page.rows.map((row) => [row.id, row]));
  for (const state of states) {
    if (state.table !== 'consultation') continue;
    const row = consultationRow(state);
    const isShown = row.order < UNDONE_ORDER && (isAll || row.order <= last);
    if (isShown) rows.set(row.id, row);
    else rows.delete(row.id);
  }
  return {
    rows: [...rows.values()].sort((a, b) => a.order - b.order),
    total: page.total + countChange(states),
  };
}
