import type { Publication } from '#shared/domain/publication';
import { publicationStanding, type PublicationStanding } from '#shared/domain/publication-standing';
import { SCHOOL_ID } from '#shared/domain/school';
import type { Stretch } from '#shared/domain/work-calendar';
import type { IsoDate } from '#shared/lib/iso-date';
import { useCalendar } from './calendar';
import type { Row } from './database';
import { sharedLive } from './shared-live';
import { useToday } from './today';
import { database } from './view';

/** All publications of the schedule, annulled ones as well, live, in no order. Undefined while they are being read. */
export const usePublications: () => readonly Row<'publication'>[] | undefined = sharedLive(
  'publications',
  () => database.publication.toArray(),
);
const useEditions = sharedLive('editions', () => database.schedule.toArray());
const useTheSchool = sharedLive('the school', () => database.school.get(SCHOOL_ID));

/** What hangs where today and what has to be done about it, live. Null while it is being read. */
export function usePublicationStanding(): PublicationStanding | null {
  const publications = usePublications();
  const schedules = useEditions();
  const zone = useTheSchool()?.value.timeZone;
  const today = useToday(zone ?? null);
  const stretches = useCalendar()?.calendar.stretches;
  if (publications === undefined || schedules === undefined || zone === undefined) return null;
  if (stretches === undefined) return null;
  return madeOnce({ publications, schedules, today, stretches });
}

interface Parts {
  readonly publications: readonly Row<'publication'>[];
  readonly schedules: readonly Row<'schedule'>[];
  readonly today: IsoDate;
  readonly stretches: readonly Stretch[];
}

let made: { readonly parts: Parts; readonly standing: PublicationStanding } | undefined;

/** Counted once for a change or a new day, however many ask. */
function madeOnce(parts: Parts): PublicationStanding {
  const keys = Object.keys(parts) as (keyof Parts)[]; // its own
  const isSame = made !== undefined && keys.every((key) => made?.parts[key] === parts[key]);
  if (made === undefined || !isSame) made = { parts, standing: counted(parts) };
  return made.standing;
}

function counted({ publications, schedules, today, stretches }: Parts): PublicationStanding {
  return publicationStanding(valuesOf(publications), valuesOf(schedules), today, stretches);
}

/** Publications without their rows' frame. */
export function valuesOf<T extends 'publication' | 'schedule'>(
  rows: readonly Row<T>[],
): readonly Row<T>['value'][] {
  return rows.map(({ value }) => value);
}

/** Publications of an edition, or all of them, the newest first. */
export function newestFirst(
  rows: readonly Row<'publication'>[],
  schedule: string | null,
): readonly Row<'publication'>[] {
  return rows
    .filter(({ value }) => schedule === null || value.schedule === schedule)
    .sort((a, b) => (orderOf(a.value) < orderOf(b.value) ? 1 : -1));
}

function orderOf({ on, registeredAt, id }: Publication): string {
  return `${on} ${registeredAt ?? ''} ${id}`;
}
