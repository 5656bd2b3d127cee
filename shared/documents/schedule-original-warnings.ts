import { NBSP } from '#shared/lib/text';
import { posterWarnings, toldIn } from './poster-warnings';
import type { OriginalInput } from './schedule-original-input';

/** A name that isn't known is written in by hand. */
const TOLD = { ...toldIn(`в${NBSP}оригинале`), nobody: `в${NBSP}оригинале оставлена строка` };

/** What is blank or doubtful on an original, as sentences for the preview; none when all is complete. */
export function originalWarnings({
  content,
  mark,
  director,
}: Pick<OriginalInput, 'content' | 'mark' | 'director'>): readonly string[] {
  return [
    ...posterWarnings({ content, mark }, { isDirectorNamed: director !== null, told: TOLD }),
    ...(mark.kind === 'cancelled'
      ? [`Редакция №${NBSP}${String(content.edition)} отменена: подписывать её не нужно.`]
      : []),
  ];
}
