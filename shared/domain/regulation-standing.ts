import type { Regulation } from './regulation';
import type { StateKind } from './schedule-approval';
import type { Standing } from './schedule-standing';

/** Where an edition of the regulation stands: its act has no first and no last day but those of its approval. */
export type RegulationStanding = Exclude<Standing, 'upcoming' | 'over'>;

/** Stands of an edition that is being written or decided on: there is one such at most. */
const OPEN: readonly StateKind[] = ['draft', 'submitted', 'returned', 'withdrawn'];

/** True while an edition is neither approved nor given up. */
export function isOpen({ state }: Pick<Regulation, 'state'>): boolean {
  return OPEN.includes(state.kind);
}

/** The edition that is being written or decided on. */
export function openEdition<T extends Pick<Regulation, 'state'>>(all: readonly T[]): T | undefined {
  return all.find(isOpen);
}

/** The edition in force: of the approved ones that aren't cancelled the newest. */
export function regulationInForce(all: readonly Regulation[]): Regulation | undefined {
  const [newest] = all
    .filter(({ state }) => state.kind === 'approved')
    .sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0));
  return newest;
}

/** Where an edition stands among the others: a newer approval has replaced the older edition. */
export function regulationStanding(
  edition: Regulation,
  all: readonly Regulation[],
): RegulationStanding {
  const { kind } = edition.state;
  if (kind !== 'approved') return kind;
  return regulationInForce(all)?.id === edition.id ? 'in-force' : 'replaced';
}

/**
 * The edition that one is compared to: the approved one before it, so for a new edition the one in force. Undefined
 * when it is compared to the source.
 */
export function regulationBefore(
  all: readonly Regulation[],
  { edition }: Pick<Regulation, 'edition'>,
): Regulation | undefined {
  const own = edition ?? Infinity;
  return regulationInForce(all.filter((each) => (each.edition ?? Infinity) < own));
}
