/** Days between the beginning of Excel's calendar and 1 January 1970. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY_MS = 86_400_000;
const MINUTE = 1 / 1440;

/** Formats of dates and times that every workbook has (ECMA-376, 18.8.30). */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57,
]);

/** True when numbers of this format are dates or times. @param code the format's own text, if it has one */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  // Colours, conditions, quoted words and escaped characters say nothing.
  const bare = code.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|"[^"]*"|\\./giu, '');
  return /[dmyhsдмгчс]/iu.test(bare.replace(/general|основной/giu, ''));
}

/**
 * A date of Excel as text: `2025-09-05`, `2025-09-05T14:30`, or `14:30` for a part of a day.
 * @param is1904 whether the workbook counts from 1904
 */
export function excelDate(serial: number, is1904 = false): string {
  if (serial < 0 || serial > 2_958_466) return String(serial);
  const minutes = Math.round(serial / MINUTE);
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  const day = Math.floor(minutes / 1440);
  if (day === 0) return time;
  // Excel has a 29 February 1900: days before it are one further.
  const known = !is1904 && day < 60 ? day + 1 : day;
  const date = new Date((known - (is1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_MS);
  const text = date.toISOString().slice(0, 10);
  return minutes % 1440 === 0 ? text : `${text}T${time}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A number as a cell shows it: without the noise of binary fractions. */
export function plainNumber(text: string): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  return String(Number(value.toPrecision(15)));
}

/** Text in which Excel hides what XML can't hold: `_x000D_` is a carriage return. */
export function unhidden(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
