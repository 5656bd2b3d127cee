// Content lines of a calendar file: values, escaping, folding (RFC 5545, 3.1 and 3.3).
import type { IsoDate, Moment, TimeOfDay } from '#shared/lib/iso-date';

/** Longest line of a calendar file, octets, without its ending. */
const LONGEST = 75;

// eslint-disable-next-line no-control-regex -- a text value has none of them; line feeds are escaped before
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/** A text as a value: «;», «,», «\» and line feeds escaped (3.3.11). */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n')
    .replace(CONTROL, '');
}

/** Octets that a character takes in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A line of at most 75 octets, else several, the further ones beginning with a space; no character is torn. */
export function foldedLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** A whole file: lines folded, each ended by CR LF. */
export function calendarFile(lines: readonly string[]): string {
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

/** `2026-09-01`, `14:30` → `20260901T143000`. */
export function calendarTime(date: IsoDate, time: TimeOfDay): string {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

/** A moment in UTC: `20260901T043000Z`. */
export function calendarMoment(moment: Moment): string {
  return `${moment.slice(0, 19).replace(/[-:]/gu, '')}Z`;
}
