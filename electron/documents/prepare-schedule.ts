// Documents of an edition of the schedule: what they say comes from the records while it isn't approved, and from
// the bytes that were approved as soon as it is.
import { plateWord, approvedMark, type PosterMark } from '#shared/documents/poster-mark';
import { fittingContent } from '#shared/documents/fitting-exceptions';
import { posterWarnings, toldIn } from '#shared/documents/poster-warnings';
import { originalTitle, scheduleOriginal } from '#shared/documents/schedule-original';
import { originalWarnings } from '#shared/documents/schedule-original-warnings';
import { schedulePoster } from '#shared/documents/schedule-poster';
import {
  approvalFaultText,
  holdersOn,
  scheduleContent,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { officeHolder, type Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import { isEditable } from '#shared/domain/schedule-approval';
import { approvalOf } from '#shared/domain/schedule-standing';
import type { DocumentRequest } from '#shared/ipc/contract';
import type { Id } from '#shared/lib/ids';
import type { Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { Prepared, Situation } from './document-sources';

type Request<K extends DocumentRequest['kind']> = DocumentRequest & { readonly kind: K };

const NO_EDITION =
  'Эта редакция графика не найдена в журнале. Закройте просмотр и откройте график ещё раз.';

/** What the documents of an edition may say. */
export interface ShownEdition {
  readonly content: ScheduleContent;
  readonly mark: PosterMark;
  /** When it was approved, or its record made: the date inside the file. */
  readonly created: Moment;
  /** Who is the director on the day of printing; of an edition that was approved, who approved it. */
  readonly director: Pick<Person, 'name' | 'position'> | undefined;
  /** Sentences on what was left out. */
  readonly leftOut: readonly string[];
}

/** How an edition that isn't approved is marked. */
function markOf({ state: { kind } }: Schedule): PosterMark {
  return kind === 'submitted' || kind === 'cancelled' ? { kind } : { kind: 'draft' };
}

/**
 * An edition as its documents show it, or the sentence why there are none. One that is approved, or was until it was
 * cancelled, only from the bytes that were approved; what the records say now is not asked.
 */
export async function shownEdition(
  id: Id,
  { sources, school, people, today }: Situation,
): Promise<ShownEdition | string> {
  const record = await sources.readRecord('schedule', id);
  if (record === undefined || record.value.edition === null) return NO_EDITION;
  const schedule = record.value;
  if (approvalOf(schedule) === null) {
    const director = officeHolder(people, 'director', today);
    const all = scheduleContent(schedule, school, holdersOn(people, today));
    const { content, warnings } = isEditable(schedule.state)
      ? fittingContent(all, school)
      : { content: all, warnings: [] }; // as the director has it before them
    const mark = markOf(schedule);
    return { content, mark, created: record.at, director, leftOut: warnings };
  }
  const verdict = await sources.approvalOf(id);
  if (verdict.kind === 'broken') return approvalFaultText(verdict.fault);
  const { content, at, director } = verdict.statement;
  const isCancelled = schedule.state.kind === 'cancelled';
  return {
    content,
    mark: isCancelled ? { kind: 'cancelled' } : approvedMark(verdict),
    created: isCancelled ? record.at : at,
    director: director.name === '' ? undefined : director,
    leftOut: [],
  };
}

function posterTitle({ content, mark }: ShownEdition, paper: string): string {
  const word = plateWord(mark);
  const marked = word === '' ? '' : `${word}, `;
  return `График консультаций, редакция ${content.edition}, ${marked}${paper}`;
}

/** «Плакат» as data, or the sentence why it can't be made. */
export async function preparePoster(
  { schedule, paper, lie }: Request<'schedule-poster'>,
  situation: Situation,
): Promise<Prepared | string> {
  const shown = await shownEdition(schedule, situation);
  if (typeof shown === 'string') return shown;
  const { content, mark, created, director } = shown;
  const input = { content, mark, today: situation.today };
  return {
    title: posterTitle(shown, paper),
    document: schedulePoster({ ...input, paper, lie, created }),
    warnings: [
      ...shown.leftOut,
      ...posterWarnings(input, {
        isDirectorNamed: director !== undefined,
        told: toldIn(`на${NBSP}плакате`),
      }),
    ],
  };
}

/** «Оригинал для подписи» as data, or the sentence why it can't be made. */
export async function prepareOriginal(
  { schedule, form }: Request<'schedule-original'>,
  situation: Situation,
): Promise<Prepared | string> {
  const shown = await shownEdition(schedule, situation);
  if (typeof shown === 'string') return shown;
  const { content, mark, created, director } = shown;
  const input = { content, mark, form, created, director: director ?? null };
  return {
    title: originalTitle(input),
    document: scheduleOriginal(input),
    warnings: [...shown.leftOut, ...originalWarnings(input)],
  };
}
