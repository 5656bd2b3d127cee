import { z } from 'zod';

/** Lower-case UUID; made by the caller (`crypto.randomUUID()` on either side), never by the ledger. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Guard of a record's or commit's id. */
export const idSchema = z.string().regex(UUID, 'Неверный идентификатор записи');

/** A fixed id of a record that every journal has from its first line (the school, the six topics). */
export function fixedId(group: number, number: number): Id {
  const tail = String(number).padStart(12, '0');
  return `00000000-0000-4000-8000-${tail}`.replace(/^0{8}/, String(group).padStart(8, '0'));
}
