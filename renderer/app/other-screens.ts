import { useEffect } from 'react';

// The window opens with the journal alone; the rest comes when the window stands, or when it is asked for.
export const loadDialog = () => import('../features/journal/consultation-dialog');
export const loadHelp = () => import('../features/help/help-page');
export const loadMeetingMode = () => import('../features/meetings/mode/meeting-mode');
export const loadPeople = () => import('../features/people/pages');
export const loadReceptions = () => import('../features/receptions/pages');
export const loadSchedule = () => import('../features/schedule/schedule-page');
export const loadFirstStart = () => import('../features/settings/first-start-page');
export const loadReports = () => import('../features/reports/reports-page');
export const loadRegulation = () => import('../features/regulation/regulation-page');
export const loadSettings = () => import('../features/settings/settings-page');
export const loadSupport = () => import('../features/support/support-page');
export const loadToday = () => import('../features/today/today-page');
export const loadOverlays = () => import('./overlays');

/** Loads the other screens while nobody waits for them. */
export function useOtherScreens(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const others = [
        loadToday,
        loadPeople,
        loadMeetingMode,
        loadSchedule,
        loadReceptions,
        loadSupport,
        loadRegulation,
        loadReports,
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
