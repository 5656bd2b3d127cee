import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ConsultationRow } from '../data/database';
import { useSchool, useIsReadOnly, zoneOf } from '../data/records';
import { isExample } from '../platform/place';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { useShortcut } from '../ui/shortcut';
import { WithPageLinks } from '../ui/page-links';
import { ToastRegion } from '../ui/toast';
import { ExampleBanner } from './example-banner';
import { FIRST_START, useFirstStart } from './first-start';
import { JOURNAL, JournalRoute } from './journal-route';
import { KeysWithoutPage } from './keys-without-page';
import { Navigation } from './navigation';
import type { Overlay } from './overlays';
import { paragraphLinks } from './section-paragraphs';
import { FIRST_SECTION, SECTIONS, type Section } from './sections';
import { NEW_STAFF, STAFF, StaffRoute } from './staff-route';
import { StatusBanner } from './status-banner';
import { useExample } from './use-example';
import { useMenu } from './use-menu';
import { useReminder } from './use-reminder';
import { useWriting } from './use-writing';
import './shell.css';

// The window opens with the journal alone; the rest comes when the window stands, or when it is asked for.
const loadDialog = () => import('../features/journal/consultation-dialog');
const loadHelp = () => import('../features/help/help-page');
const loadPeople = () => import('../features/people/pages');
const loadSchedule = () => import('../features/schedule/schedule-page');
const loadFirstStart = () => import('../features/settings/first-start-page');
const loadSettings = () => import('../features/settings/settings-page');
const loadRegulation = () => import('../features/regulation/regulation-page');
const loadSupport = () => import('../features/support/support-page');
const loadToday = () => import('../features/today/today-page');
const ConsultationDialog = lazy(async () => ({ default: (await loadDialog()).ConsultationDialog }));
const loadOverlays = () => import('./overlays');
const Overlays = lazy(async () => ({ default: (await loadOverlays()).Overlays }));
const HelpPage = lazy(async () => ({ default: (await loadHelp()).HelpPage }));
const ParentsPage = lazy(async () => ({ default: (await loadPeople()).ParentsPage }));
const PersonPage = lazy(async () => ({ default: (await loadPeople()).PersonPage }));
const SchedulePage = lazy(async () => ({ default: (await loadSchedule()).SchedulePage }));
const FirstStartPage = lazy(async () => ({ default: (await loadFirstStart()).FirstStartPage }));
const SettingsPage = lazy(async () => ({ default: (await loadSettings()).SettingsPage }));
const RegulationPage = lazy(async () => ({ default: (await loadRegulation()).RegulationPage }));
const SupportPage = lazy(async () => ({ default: (await loadSupport()).SupportPage }));
const TodayPage = lazy(async () => ({ default: (await loadToday()).TodayPage }));

/** The help's first chapter: F1 in the help itself leads there. */
const HELP_BEGINS = 'start';

/** Loads the other screens while nobody waits for them. */
function useOtherScreens(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const others = [
        loadToday,
        loadPeople,
        loadSchedule,
        loadRegulation,
        loadSupport,
        loadSettings,
        loadFirstStart,
        loadHelp,
        loadOverlays,
      ];
      for (const load of [loadDialog, ...others]) void load();
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
}

/** The frame of every screen: the sections at the left, what concerns all of them on top. */
export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <Frame />
    </Router>
  );
}

function Frame() {
  const [location, navigate] = useLocation();
  useOtherScreens();
  useFirstStart(navigate);
  const example = useExample();
  const isLocked = useIsReadOnly();
  const school = useSchool();
  const [, current = FIRST_SECTION] = location.split(/[/?]/u);
  const { isWriting, answerTo, write, answer, end } = useWriting(isLocked);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const openHelp = (): void => {
    navigate(`/help/${current === 'help' ? HELP_BEGINS : current}`);
  };
  useShortcut('Ctrl+N', write, { isEnabled: !isLocked });
  useShortcut('F1', openHelp);
  useShortcut('Ctrl+K', () => {
    setOverlay('commands');
  });
  useShortcut('?', () => {
    setOverlay('keys');
  });
  useMenu({ help: openHelp });
  useReminder(() => {
    navigate(NEW_STAFF);
  });
  return (
    <div className="app-frame">
      <KeysWithoutPage isLocked={isLocked} />
      <Navigation current={current} open={navigate} />
      <div className="app-main">
        <ExampleBanner onEnd={example.end} />
        <StatusBanner />
        <WithPageLinks links={paragraphLinks(current)}>
          <Suspense>
            <Screens
              onNew={write}
              onAnswer={answer}
              isWriting={isWriting}
              open={navigate}
              onShowExample={isExample ? undefined : example.show}
            />
          </Suspense>
        </WithPageLinks>
      </div>
      {overlay === null ? null : (
        <Suspense>
          <Overlays
            shown={overlay}
            targets={{
              write,
              open: navigate,
              showKeys: () => {
                setOverlay('keys');
              },
              showExample: example.show,
              endExample: example.end,
            }}
            onClose={() => {
              setOverlay(null);
            }}
          />
        </Suspense>
      )}
      {isWriting && school !== undefined ? (
        <Suspense>
          <ConsultationDialog
            record={null}
            answerTo={answerTo}
            zone={zoneOf(school.value)}
            onClose={end}
          />
        </Suspense>
      ) : null}
      <ToastRegion />
    </div>
  );
}

type ScreensProps = {
  onNew: () => void;
  onAnswer: (row: ConsultationRow) => void;
  isWriting: boolean;
  open: (path: string) => void;
  onShowExample: (() => void) | undefined;
};

function Screens({ onNew, onAnswer, isWriting, open, onShowExample }: ScreensProps) {
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
        <TodayPage onNew={onNew} onAnswer={onAnswer} />
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
      <Route path="/person/:id">{({ id }) => <PersonPage id={id} open={open} />}</Route>
      <Route path="/schedule">
        <SchedulePage />
      </Route>
      <Route path="/support">
        <SupportPage />
      </Route>
      <Route path="/regulation/:address?">
        {({ address }) => <RegulationPage address={address} />}
      </Route>
      <Route path="/settings">
        <SettingsPage />
      </Route>
      <Route path="/help/:chapter">{({ chapter }) => <HelpPage chapter={chapter} />}</Route>
      {SECTIONS.filter(({ coming }) => coming !== undefined).map((section) => (
        <Route key={section.id} path={`/${section.id}`}>
          <Coming section={section} />
        </Route>
      ))}
      <Route>
        <Redirect to={`/${FIRST_SECTION}`} replace />
      </Route>
    </Switch>
  );
}

/** A section that is still to come says so. */
function Coming({ section }: { section: Section }): ReactNode {
  return (
    <Page title={section.label}>
      <EmptyState title="Этого раздела пока нет">{section.coming}</EmptyState>
    </Page>
  );
}
