import { useEffect, useState, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { MenuCommand } from '#shared/ipc/contract';
import { useSchool, useIsReadOnly, zoneOf } from '../data/records';
import { ConsultationDialog } from '../features/journal/consultation-dialog';
import { JournalPage } from '../features/journal/journal-page';
import { HelpPage } from '../features/help/help-page';
import { SchedulePage } from '../features/schedule/schedule-page';
import { SettingsPage } from '../features/settings/settings-page';
import { listen } from '../platform/bridge';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { useShortcut } from '../ui/shortcut';
import { Sidebar } from '../ui/sidebar';
import { ToastRegion } from '../ui/toast';
import { FIRST_SECTION, SECTIONS, type Section } from './sections';
import { SidebarFoot } from './sidebar-foot';
import { StatusBanner } from './status-banner';
import './shell.css';

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
  const isLocked = useIsReadOnly();
  const school = useSchool();
  const [, current = FIRST_SECTION] = location.split('/');
  const write = (): void => {
    if (!isLocked) setWriting(true);
  };
  const openHelp = (): void => {
    if (current !== 'help') navigate(`/help/${current}`);
  };
  useShortcut('Ctrl+N', write);
  useShortcut('F1', openHelp);
  useMenu({ 'new-consultation': write, help: openHelp });
  return (
    <div className="app-frame">
      {SECTIONS.map(({ id }, index) => (
        <SectionKey
          key={id}
          digit={index + 1}
          open={() => {
            navigate(`/${id}`);
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
      <div className="app-main">
        <StatusBanner />
        <Screens onNew={write} isWriting={isWriting} />
      </div>
      {isWriting && school !== undefined ? (
        <ConsultationDialog
          record={null}
          zone={zoneOf(school.value)}
          onClose={() => {
            setWriting(false);
          }}
        />
      ) : null}
      <ToastRegion />
    </div>
  );
}

function Screens({ onNew, isWriting }: { onNew: () => void; isWriting: boolean }) {
  return (
    <Switch>
      <Route path="/journal">
        <JournalPage onNew={onNew} isWriting={isWriting} />
      </Route>
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

/** Commands of the native menu that belong to the whole window; the others press their key. */
function useMenu(commands: Partial<Record<MenuCommand, () => void>>): void {
  useEffect(() =>
    listen('menu:command', (command) => {
      const run = commands[command];
      if (run === undefined) pressKey(command);
      else run();
    }),
  );
}

const KEYS: Readonly<Partial<Record<MenuCommand, KeyboardEventInit>>> = {
  'new-record': { code: 'KeyN', key: 'n', ctrlKey: true, shiftKey: true },
  find: { code: 'KeyF', key: 'f', ctrlKey: true },
  print: { code: 'KeyP', key: 'p', ctrlKey: true },
};

// The page that is open listens to the key; the menu says the same thing by the mouse.
function pressKey(command: MenuCommand): void {
  const init = KEYS[command];
  if (init === undefined) return;
  document.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
  );
}
