import { NBSP } from '#shared/lib/text';

/** «каб. 204»; a room that is called by a word («актовый зал») stays as it is; empty when none is named. */
export function roomText(room: string): string {
  const name = room.trim();
  return /^\d/u.test(name) ? `каб.${NBSP}${name}` : name;
}
