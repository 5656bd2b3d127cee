import { z } from 'zod';

/** Lower-case UUID; made by the caller (`crypto.randomUUID()` on either side), never by the ledger. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Guard of a record's or commit's id. */
export const idSchema = z.string().regex(UUID, 'Неверный идентификатор записи');

/** True for a text that may be an id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** A fixed id of a record that every journal has from its first line (the school, the six topics). */
export function fixedId(group: number, number: number): Id {
  const tail = String(number).padStart(12, '0');
  return `00000000-0000-4000-8000-${tail}`.replace(/^0{8}/, String(group).padStart(8, '0'));
}

/** Room of the last group of an id: twelve hexadecimal digits. */
const TAILS = 2 ** 48;

/**
 * The id that lies so far behind another one: of one id each distance gives its own. For a record that is known
 * by what it speaks of. @param by a whole number below 2^48
 */
export function idBehind(id: Id, by: number): Id {
  const sum = (Number.parseInt(id.slice(-12), 16) + by) % TAILS;
  const tail = (sum < 0 ? sum + TAILS : sum).toString(16).padStart(12, '0');
  return `${id.slice(0, -12)}${tail}`;
}
