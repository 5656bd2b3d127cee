import type { ScheduleContent } from '#shared/domain/approval-statement';
import { amissText } from '#shared/domain/conflict-words';
import { exceptionConflicts } from '#shared/domain/schedule-conflicts';
import { exceptionDatesText } from '#shared/domain/schedule-exception';
import type { WeekCount } from '#shared/domain/school-week';
import { counted } from '#shared/lib/text';

/** So many moves that don't fit are named one by one. */
const NAMED = 3;
/** After «нет ещё». */
const MORE = ['переноса', 'переносов', 'переносов'] as const;

/** What of an edition may be printed, and sentences on what may not. */
export interface FittingContent {
  readonly content: ScheduleContent;
  readonly warnings: readonly string[];
}

/**
 * An edition that is still being drawn without its moves that fit no reception: nobody should read of a reception
 * that isn't moved, for none is there. Such an edition isn't sent; an approved one is printed as it was approved.
 */
export function fittingContent(content: ScheduleContent, school: WeekCount): FittingContent {
  const amiss = exceptionConflicts(content, school).filter(
    ({ exception }) => exception.kind === 'moved',
  );
  if (amiss.length === 0) return { content, warnings: [] };
  const left = new Set(amiss.map(({ exception }) => exception.id));
  const more = amiss.length - NAMED;
  const warnings = amiss.slice(0, NAMED).map((each) => {
    const dates = exceptionDatesText(each.exception);
    return `Исключение ${dates}, в документ не вошло: ${amissText(each)}. Исправьте его или удалите.`;
  });
  return {
    content: { ...content, exceptions: content.exceptions.filter(({ id }) => !left.has(id)) },
    warnings:
      more > 0 ? [...warnings, `Так же в документе нет ещё ${counted(more, MORE)}.`] : warnings,
  };
}
