import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useSchool, useIsReadOnly, zoneOf } from '../data/records';
import { JournalPage } from '../features/journal/journal-page';
import { isExample } from '../platform/place';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { useShortcut } from '../ui/shortcut';
import { Sidebar } from '../ui/sidebar';
import { ToastRegion } from '../ui/toast';
import { ExampleBanner } from './example-banner';
import { FIRST_START, useFirstStart } from './first-start';
import { KeysWithoutPage } from './keys-without-page';
import type { Overlay } from './overlays';
import { FIRST_SECTION, SECTIONS, type Section } from './sections';
import { SidebarFoot } from './sidebar-foot';
import { StatusBanner } from './status-banner';
import { useExample } from './use-example';
import { useMenu } from './use-menu';
import './shell.css';

// The window opens with the journal alone; the rest comes when the window stands, or when it is asked for.
const loadDialog = () => import('../features/journal/consultation-dialog');
const loadHelp = () => import('../features/help/help-page');
const loadPeople = () => import('../features/people/pages');
const loadSchedule = () => import('../features/schedule/schedule-page');
const loadFirstStart = () => import('../features/settings/first-start-page');
const loadSettings = () => import('../features/settings/settings-page');
const ConsultationDialog = lazy(async () => ({ default: (await loadDialog()).ConsultationDialog }));
const loadOverlays = () => import('./overlays');
const Overlays = lazy(async () => ({ default: (await loadOverlays()).Overlays }));
const HelpPage = lazy(async () => ({ default: (await loadHelp()).HelpPage }));
const ParentsPage = lazy(async () => ({ default: (await loadPeople()).ParentsPage }));
const PersonPage = lazy(async () => ({ default: (await loadPeople()).PersonPage }));
const StaffPage = lazy(async () => ({ default: (await loadPeople()).StaffPage }));
const SchedulePage = lazy(async () => ({ default: (await loadSchedule()).SchedulePage }));
const FirstStartPage = lazy(async () => ({ default: (await loadFirstStart()).FirstStartPage }));
const SettingsPage = lazy(async () => ({ default: (await loadSettings()).SettingsPage }));

/** Loads the other screens while nobody waits for them. */
function useOtherScreens(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const others = [
        loadPeople,
        loadSchedule,
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
  const [isWriting, setWriting] = useState(false);
  useOtherScreens();
  useFirstStart(navigate);
  const example = useExample();
  const isLocked = useIsReadOnly();
  const school = useSchool();
  const [, current = FIRST_SECTION] = location.split('/');
  const write = (): void => {
    if (!isLocked) setWriting(true);
  };
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const openHelp = (): void => {
    if (current !== 'help') navigate(`/help/${current}`);
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
  return (
    <div className="app-frame">
      <KeysWithoutPage isLocked={isLocked} />
      <Navigation current={current} open={navigate} />
      <div className="app-main">
        <ExampleBanner onEnd={example.end} />
        <StatusBanner />
        <Suspense>
          <Screens
            onNew={write}
            isWriting={isWriting}
            open={navigate}
            onShowExample={isExample ? undefined : example.show}
          />
        </Suspense>
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
            zone={zoneOf(school.value)}
            onClose={() => {
              setWriting(false);
            }}
          />
        </Suspense>
      ) : null}
      <ToastRegion />
    </div>
  );
}

function Navigation({ current, open }: { current: string; open: (path: string) => void }) {
  return (
    <>
      {SECTIONS.map(({ id }, index) => (
        <SectionKey
          key={id}
          digit={index + 1}
          open={() => {
            open(`/${id}`);
          }}
        />
      ))}
      <Sidebar
        label="Разделы"
        current={current}
        items={SECTIONS.map(({ id, label, icon }, index) => ({
          id,
          label,
          icon,
          href: `#/${id}`,
          keyHint: `Ctrl+${String(index + 1)}`,
        }))}
        foot={<SidebarFoot />}
      />
    </>
  );
}

type ScreensProps = {
  onNew: () => void;
  isWriting: boolean;
  open: (path: string) => void;
  onShowExample: (() => void) | undefined;
};

function Screens({ onNew, isWriting, open, onShowExample }: ScreensProps) {
  return (
    <Switch>
      <Route path="/journal">
        <JournalPage
          onNew={onNew}
          isWriting={isWriting}
          onShowExample={onShowExample}
          setUpHref={`#${FIRST_START}`}
        />
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
      <Route path="/staff">
        <StaffPage open={open} />
      </Route>
      <Route path="/parents">
        <ParentsPage open={open} />
      </Route>
      <Route path="/person/:id">{({ id }) => <PersonPage id={id} open={open} />}</Route>
      <Route path="/schedule">
        <SchedulePage />
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

function SectionKey({ digit, open }: { digit: number; open: () => void }) {
  useShortcut(`Ctrl+${String(digit)}`, open);
  return null;
}
