import type { ScheduleContent } from '#shared/domain/approval-statement';
import type { Moment } from '#shared/lib/iso-date';
import type { OriginalForm } from './original-forms';
import type { PosterMark } from './poster-mark';

/** What the original shows. */
export interface OriginalInput {
  readonly content: ScheduleContent;
  readonly mark: PosterMark;
  readonly form: OriginalForm;
  /** Who is to approve an edition that isn't yet; null while nobody is named. */
  readonly director: { readonly name: string; readonly position: string } | null;
  /** When the shown state of the schedule was made: the date inside the file. */
  readonly created: Moment;
}
