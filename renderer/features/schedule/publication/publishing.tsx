import { useEffect } from 'react';
import { inForceFrom } from '#shared/domain/schedule-standing';
import type { Schedule } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import { usePublications, usePublicationStanding, valuesOf } from '../../../data/publications';
import { peopleOf, usePeople, useSchedules, useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import { useToast } from '../../../ui/toast';
import { PublicationDialog } from './publication-dialog';
import { usePublishingWish, wishPublishing } from './publish-wish';

type PublishingProps = {
  /** The edition that is shown; null when there is none at all. */
  shown: Schedule | null;
  isLocked: boolean;
};

/** «Разместить график» wherever it was asked for: of the shown edition, or of the approved one that is worked by. */
export function Publishing({ shown, isLocked }: PublishingProps) {
  const isWished = usePublishingWish();
  const school = useSchool()?.value;
  const today = useToday(zoneOf(school));
  const standing = usePublicationStanding();
  const publications = usePublications();
  const people = usePeople();
  const schedules = useSchedules();
  const isRead = standing !== null && schedules !== undefined && people !== undefined;
  const edition = isRead ? editionToPublish(shown, valuesOf(schedules), today) : null;
  useNothingToPublish(isWished && isRead && (edition === null || isLocked), isLocked);
  if (!isWished || isLocked || !isRead || edition === null) return null;
  return (
    <PublicationDialog
      key={edition.id}
      {...{ edition, standing, today }}
      site={school?.site ?? ''}
      people={peopleOf(people)}
      publications={valuesOf(publications ?? [])}
      onClose={() => {
        wishPublishing(false);
      }}
    />
  );
}

/** The shown edition when it is approved; else the one that is in force, or will be next. */
function editionToPublish(
  shown: Schedule | null,
  schedules: readonly Schedule[],
  today: IsoDate,
): Schedule | null {
  if (shown?.state.kind === 'approved') return shown;
  const approved = schedules
    .map((schedule) => ({ schedule, from: inForceFrom(schedule) ?? '' }))
    .filter(({ schedule }) => schedule.state.kind === 'approved')
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const begun = approved.find(({ from }) => from <= today);
  return (begun ?? approved.at(-1))?.schedule ?? null;
}

const NOTHING = 'Размещать пока нечего: утверждённой редакции графика нет.';
const LOCKED = 'Журнал открыт только для чтения: отметить размещение нельзя.';

/** The list of commands can ask for it at any time: what is missing is said. */
function useNothingToPublish(isVain: boolean, isLocked: boolean): void {
  const toast = useToast();
  useEffect(() => {
    if (!isVain) return;
    wishPublishing(false);
    toast.show({ text: isLocked ? LOCKED : NOTHING });
  }, [isVain, isLocked, toast]);
}
