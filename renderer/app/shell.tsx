import { lazy, Suspense, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useIsReadOnly, useSchool, zoneOf } from '../data/records';
import { isExample } from '../platform/place';
import { WithPageLinks } from '../ui/page-links';
import { useShortcut } from '../ui/shortcut';
import { ToastRegion } from '../ui/toast';
import { ExampleBanner } from './example-banner';
import { useFirstStart } from './first-start';
import { IncidentOverlay } from './incident-overlay';
import { KeysWithoutPage } from './keys-without-page';
import { Navigation } from './navigation';
import type { Overlay } from './overlays';
import { loadDialog, loadOverlays, useOtherScreens } from './other-screens';
import { Screens } from './screens';
import { paragraphLinks } from './section-paragraphs';
import { FIRST_SECTION } from './sections';
import { NEW_STAFF } from './staff-route';
import { StatusBanner } from './status-banner';
import { useExample } from './use-example';
import { useMenu } from './use-menu';
import { useReminder } from './use-reminder';
import { useWriting } from './use-writing';
import './shell.css';

const ConsultationDialog = lazy(async () => ({ default: (await loadDialog()).ConsultationDialog }));
const Overlays = lazy(async () => ({ default: (await loadOverlays()).Overlays }));

/** The help's first chapter: F1 in the help itself leads there. */
const HELP_BEGINS = 'start';

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
  const { isWriting, answerTo, heldAt, write, answer, writeAt, end } = useWriting(isLocked);
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
              onWriteAt={writeAt}
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
            heldAt={heldAt}
            zone={zoneOf(school.value)}
            onClose={end}
          />
        </Suspense>
      ) : null}
      <IncidentOverlay open={navigate} />
      <ToastRegion />
    </div>
  );
}
