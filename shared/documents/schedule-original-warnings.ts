import { NBSP } from '#shared/lib/text';
import { posterWarnings } from './poster-warnings';
import type { OriginalInput } from './schedule-original-input';

/** What is blank or doubtful on an original, as sentences for the preview; none when all is complete. */
export function originalWarnings({
  content,
  mark,
  director,
}: Pick<OriginalInput, 'content' | 'mark' | 'director'>): readonly string[] {
  return [
    ...posterWarnings({ content, mark }, { isDirectorNamed: director !== null }),
    ...(mark.kind === 'cancelled'
      ? [`Редакция №${NBSP}${String(content.edition)} отменена: подписывать её не нужно.`]
      : []),
  ];
}
