import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';

/** What tells a person from others of the name: position, class, else who they are to the school. */
export function personDetail({ kind, position, className }: Person): string {
  const detail = kind === 'parent' ? className : position;
  return detail.trim() === '' ? AUDIENCE_WORDS[kind].toLowerCase() : detail;
}
