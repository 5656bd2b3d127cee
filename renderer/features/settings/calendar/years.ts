import { shortDate, type IsoDate } from '#shared/lib/iso-date';

/** The years that days from one to another lie in; none while one of them isn't typed. */
export function yearsOf({
  from,
  to,
}: {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}): readonly number[] {
  if (from === null || to === null) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return first <= last ? [...new Set([first, last])] : [];
}

/** «20.04.2027», «26.10.2026–03.11.2026». */
export function daysText({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  return from === to ? shortDate(from) : `${shortDate(from)}–${shortDate(to)}`;
}
