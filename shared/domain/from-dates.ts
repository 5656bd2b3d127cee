import type { IsoDate } from '#shared/lib/iso-date';

/** A setting as entries that hold from their dates on. */
export type FromDates = readonly { readonly from: IsoDate }[];

/** True for entries in the order of their dates, one a day: what is derived from them never changes backwards. */
export function isInOrder(entries: FromDates): boolean {
  return entries.every(({ from }, i) => i === 0 || (entries[i - 1]?.from ?? from) < from);
}
