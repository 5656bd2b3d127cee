import { useEffect, useRef, type RefObject } from 'react';
import { editionText } from '#shared/domain/schedule';
import type { StateKind } from '#shared/domain/schedule-approval';
import type { Row } from '../../data/database';
import { useDirectorNews } from '../../data/director-news';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { useOncePerState } from '../../platform/one-at-a-time';
import { useToast } from '../../ui/toast';
import type { EditionPen } from './drawing/edition-pen';
import type { Opened } from './edition-dialogs';
import { moveSchedule } from './save-schedule';
import type { Steps } from './state-props';
import { graveConflicts, useSubmit } from './submit-dialog';
import { useExceptionDays } from './use-exception-days';

/**
 * A step takes its own button away, and with it the focus: it goes on at the tabs of the edition, where a second
 * Enter does no harm.
 */
export function useFocusAfterStep(state: StateKind): RefObject<HTMLDivElement | null> {
  const edition = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement !== document.body) return;
    edition.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [state]);
  return edition;
}

/** Says what the director has decided in the window of their own. */
export function useNewsFromDirector(row: Row<'schedule'>): void {
  const toast = useToast();
  useDirectorNews(row.value.state.kind, (words) => {
    toast.show({ text: `${editionText(row.value)} ${words}` });
  });
}

/** The steps from one state to the next. The director's are taken in the director's own window. */
export function useSteps(
  row: Row<'schedule'>,
  pen: EditionPen,
  setOpened: (opened: Opened) => void,
): Steps {
  const toast = useToast();
  const oncePerState = useOncePerState();
  const { school } = useExceptionDays();
  const openDirector = useDirectorWindow(row);
  const submit = useSubmit(row, pen, oncePerState);
  const withdraw = async (): Promise<void> => {
    await oncePerState(row.seq, async () => {
      const problem = await moveSchedule(row, { kind: 'withdrawn', at: null }, newId());
      const text = `${editionText(row.value)} отозвана, её снова можно менять`;
      toast.show(problem === null ? { text } : { tone: 'error', text: problem });
      return problem === null;
    });
  };
  const openDialog = (kind: 'cancel' | 'paper' | 'scan') => (): void => {
    setOpened({ kind });
  };
  return {
    submit: () => {
      if (graveConflicts(row.value, school).length === 0) void submit();
      else setOpened({ kind: 'submit' });
    },
    submitAsIs: submit,
    withdraw: () => void withdraw(),
    approve: openDirector('approve'),
    sendBack: openDirector('return'),
    cancel: openDialog('cancel'),
    cancelApproved: openDirector('cancel'),
    onPaper: openDialog('paper'),
    showScan: openDialog('scan'),
  };
}

/** Opens the director's window on an edition. */
function useDirectorWindow(row: Row<'schedule'>): (kind: DirectorStep) => () => void {
  const toast = useToast();
  return (kind) => () => {
    call('director:open', { kind, schedule: row.id }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
}

type DirectorStep = 'approve' | 'return' | 'cancel';
