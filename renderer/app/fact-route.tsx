import { lazy, Suspense } from 'react';
import type { PersonKind } from '#shared/domain/person';
import type { Reception } from '#shared/domain/reception';
import type { ConsultationRow } from '../data/database';
import type { HeldAt } from '../features/journal/use-consultation-form';
import { loadReceptions, loadToday } from './other-screens';

/** Where «План и факт» is: a page of «График». */
export const FACT = '/schedule/fact';

const PlanFactPage = lazy(async () => ({ default: (await loadReceptions()).PlanFactPage }));
const ReceptionDeeds = lazy(async () => ({ default: (await loadReceptions()).ReceptionDeeds }));
const UnmarkedReceptions = lazy(async () => ({
  default: (await loadReceptions()).UnmarkedReceptions,
}));
const TodayPage = lazy(async () => ({ default: (await loadToday()).TodayPage }));

type WriteAt = { onWriteAt: (heldAt: HeldAt) => void };

/** A record of a reception begins with it; new staff are staff. */
function heldAt({ date, start, audience }: Reception): HeldAt {
  const who: PersonKind = audience === 'parents' ? 'parent' : 'staff';
  return { date, time: start, audience: who };
}

/** «План и факт», with the way to «Новая запись» and back to «График». */
export function PlanFactRoute({ onWriteAt, open }: WriteAt & { open: (path: string) => void }) {
  return (
    <PlanFactPage
      onWrite={(reception) => {
        onWriteAt(heldAt(reception));
      }}
      onBack={() => {
        open('/schedule');
      }}
    />
  );
}

type TodayProps = WriteAt & { onNew: () => void; onAnswer: (row: ConsultationRow) => void };

/** «Сегодня», with what is still to be said of receptions. */
export function TodayRoute({ onNew, onAnswer, onWriteAt }: TodayProps) {
  const onWrite = (reception: Reception): void => {
    onWriteAt(heldAt(reception));
  };
  return (
    <TodayPage
      onNew={onNew}
      onAnswer={onAnswer}
      receptionDeeds={(reception, describedBy) => (
        <Suspense>
          <ReceptionDeeds {...{ reception, describedBy, onWrite }} />
        </Suspense>
      )}
      unmarked={
        <Suspense>
          <UnmarkedReceptions onWrite={onWrite} />
        </Suspense>
      }
    />
  );
}
