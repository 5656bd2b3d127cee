import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { ConsultationRow } from '../data/database';
import type { HeldAt } from '../features/journal/use-consultation-form';
import { FACT, PlanFactRoute, TodayRoute } from './fact-route';
import { FIRST_START } from './first-start';
import { JOURNAL, JournalRoute } from './journal-route';
import {
  loadFirstStart,
  loadHelp,
  loadMeetingMode,
  loadPeople,
  loadRegulation,
  loadReports,
  loadSchedule,
  loadSettings,
} from './other-screens';
import { FIRST_SECTION } from './sections';
import { STAFF, StaffRoute } from './staff-route';
import { SUPPORT, SupportRoute } from './support-route';

const HelpPage = lazy(async () => ({ default: (await loadHelp()).HelpPage }));
const MeetingMode = lazy(async () => ({ default: (await loadMeetingMode()).MeetingMode }));
const ParentsPage = lazy(async () => ({ default: (await loadPeople()).ParentsPage }));
const PersonPage = lazy(async () => ({ default: (await loadPeople()).PersonPage }));
const SchedulePage = lazy(async () => ({ default: (await loadSchedule()).SchedulePage }));
const ReportsPage = lazy(async () => ({ default: (await loadReports()).ReportsPage }));
const RegulationPage = lazy(async () => ({ default: (await loadRegulation()).RegulationPage }));
const FirstStartPage = lazy(async () => ({ default: (await loadFirstStart()).FirstStartPage }));
const SettingsPage = lazy(async () => ({ default: (await loadSettings()).SettingsPage }));

type ScreensProps = {
  onNew: () => void;
  onAnswer: (row: ConsultationRow) => void;
  onWriteAt: (heldAt: HeldAt) => void;
  isWriting: boolean;
  open: (path: string) => void;
  onShowExample: (() => void) | undefined;
};

/** The screen of an address. */
export function Screens(props: ScreensProps) {
  const { onNew, onAnswer, onWriteAt, isWriting, open, onShowExample } = props;
  return (
    <Switch>
      <Route path={JOURNAL}>
        <JournalRoute
          onNew={onNew}
          isWriting={isWriting}
          onShowExample={onShowExample}
          setUpHref={`#${FIRST_START}`}
        />
      </Route>
      <Route path="/today">
        <TodayRoute onNew={onNew} onAnswer={onAnswer} onWriteAt={onWriteAt} />
      </Route>
      <Route path={FIRST_START}>
        <FirstStartPage
          onPutOff={() => {
            open(`/${FIRST_SECTION}`);
          }}
          onShowExample={onShowExample}
          onWrite={() => {
            open(`/${FIRST_SECTION}`);
            onNew();
          }}
          onDrawUp={() => {
            open('/schedule');
          }}
        />
      </Route>
      <Route path={STAFF}>
        <StaffRoute />
      </Route>
      <Route path="/parents">
        <ParentsPage open={open} />
      </Route>
      <Route path="/parents/meeting/:id">
        {({ id }) => <MeetingMode key={id} id={id} onLeave={() => open('/parents')} />}
      </Route>
      <Route path="/person/:id">{({ id }) => <PersonPage id={id} open={open} />}</Route>
      <Route path="/schedule">
        <SchedulePage />
      </Route>
      <Route path={FACT}>
        <PlanFactRoute onWriteAt={onWriteAt} open={open} />
      </Route>
      <Route path={SUPPORT}>
        <SupportRoute />
      </Route>
      <Route path="/reports">
        <ReportsPage />
      </Route>
      <Route path="/regulation/:address?">
        {({ address }) => <RegulationPage address={address} />}
      </Route>
      <Route path="/settings">
        <SettingsPage />
      </Route>
      <Route path="/help/:chapter">{({ chapter }) => <HelpPage chapter={chapter} />}</Route>
      <Route>
        <Redirect to={`/${FIRST_SECTION}`} replace />
      </Route>
    </Switch>
  );
}
