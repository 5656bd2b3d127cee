import {
  createContext,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Schedule } from '#shared/domain/schedule';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../../data/database';
import { newId } from '../../../platform/clock';
import { useToast } from '../../../ui/toast';
import { saveEdition, saveSchedule } from '../save-schedule';
import { EditionPen } from './edition-pen';

const PenContext = createContext<EditionPen | null>(null);

type PenRoomProps = {
  row: Row<'schedule'>;
  /** Draws the edition as the pen shows it. */
  children: (row: Row<'schedule'>, pen: EditionPen) => ReactNode;
};

/** Where an edition is drawn in: its steps live as long as it stays open. */
export function PenRoom({ row, children }: PenRoomProps) {
  const toast = useToast();
  const [pen] = useState(
    () =>
      new EditionPen(row, {
        newId,
        send: (seq, value, commit) => saveEdition({ ...row, seq }, value, commit),
        tell: (problem) => {
          toast.show({ tone: 'error', text: problem });
        },
      }),
  );
  useEffect(() => {
    pen.follow(row);
  }, [pen, row]);
  useEffect(() => {
    const flush = (): void => {
      pen.flush();
    };
    // Nothing waits for a further nudge when the window closes or is left.
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [pen]);
  const { schedule, seq } = useSyncExternalStore(pen.subscribe, pen.view);
  return <PenContext value={pen}>{children({ id: row.id, seq, value: schedule }, pen)}</PenContext>;
}

/** Writes what a form says of an edition; where it is drawn in, as a step that can be taken back. */
type SaveStep = (
  row: Row<'schedule'>,
  value: Schedule,
  commit: Id,
  /** What is done, after «Отменено:». */
  words: string,
) => Promise<string | null>;

/** How a form of the open edition is saved. @returns null when it was taken, else a sentence */
export function useSaveStep(): SaveStep {
  const pen = useContext(PenContext);
  return (row, value, commit, words) =>
    pen === null ? saveSchedule(row, value, commit) : pen.save(row.seq, value, commit, words);
}
