import type { CountedTraining } from '#shared/domain/deadline-moves';
import type { School } from '#shared/domain/school';
import type { IsoDate } from '#shared/lib/iso-date';
import type { KnownCalendar } from './save-calendar';

/** What the tab and its dialogs work with. */
export interface CalendarDesk extends KnownCalendar {
  readonly school: School;
  /** Everybody's, with what else their deadlines depend on; null while they are being read. */
  readonly trainings: readonly CountedTraining[] | null;
  /** The school's date. */
  readonly today: IsoDate;
  /** True when nothing may be changed. */
  readonly isLocked: boolean;
}
