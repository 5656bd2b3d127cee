import { useMemo, type ReactNode } from 'react';
import { longDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { returnsOf } from '#shared/domain/returns';
import { WEEKDAY_WORDS } from '#shared/domain/slot';
import { counted } from '#shared/lib/text';
import type { ConsultationRow } from '../../data/database';
import { useOpenQuestionsNow } from '../../data/open-questions';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { useRecordsOf, useToday } from '../../data/today';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { OpenIncidents } from './incidents';
import { Questions } from './questions';
import { Receptions, type ReceptionDeeds } from './receptions';
import { SupportRequests } from './requests';
import { SchedulePlaces } from './schedule-places';
import { Trainings } from './trainings';
import './today.css';

type TodayPageProps = {
  onNew: () => void;
  /** Opens a new record that goes on from one; absent while there is no way to. */
  onAnswer?: ((row: ConsultationRow) => void) | undefined;
  /** What can be said of a reception of today that is over without a record. */
  receptionDeeds: ReceptionDeeds;
  /** Receptions of the days before that wait for a word. */
  unmarked: ReactNode;
};

/** «Сегодня»: whom to receive, whom to train, and which questions to return to. */
export function TodayPage({ onNew, onAnswer, receptionDeeds, unmarked }: TodayPageProps) {
  const school = useSchool()?.value;
  const today = useToday(zoneOf(school));
  const isLocked = useIsReadOnly();
  const written = useRecordsOf(today);
  const known = useOpenQuestionsNow();
  const returns = useMemo(
    () => (known === null ? null : returnsOf([...known.values()], today)),
    [known, today],
  );
  return (
    <Page
      title="Сегодня"
      summary={summary(today, written)}
      scroll="page"
      actions={
        <Button variant="primary" isDisabled={isLocked} onPress={onNew}>
          Новая запись
        </Button>
      }
    >
      <div className="today">
        {school === undefined ? null : (
          <Receptions school={school} today={today} deeds={receptionDeeds} />
        )}
        {unmarked}
        <SchedulePlaces />
        <OpenIncidents today={today} />
        <SupportRequests />
        <Trainings />
        {returns === null ? null : known?.size === 0 ? (
          <NoQuestions />
        ) : (
          <Questions {...{ returns, today, isLocked, onAnswer }} />
        )}
      </div>
    </Page>
  );
}

function summary(today: IsoDate, written: number | undefined): string {
  // A date has one of the seven days.
  const day = WEEKDAY_WORDS[weekdayOf(today) as keyof typeof WEEKDAY_WORDS].toLowerCase();
  const date = `${longDate(today)}, ${day}`;
  if (written === undefined) return date;
  if (written === 0) return `${date} · записей за сегодня пока нет`;
  return `${date} · за сегодня ${counted(written, ['запись', 'записи', 'записей'])}`;
}

function NoQuestions() {
  return (
    <EmptyState title="Вопросов, к которым нужно вернуться, нет">
      Если ответить сразу нельзя, выберите в записи итог «Вернуться к вопросу» и день. В этот день
      вопрос появится здесь, просроченные стоят первыми. Отсюда на него отвечают, переносят его или
      закрывают.
    </EmptyState>
  );
}
