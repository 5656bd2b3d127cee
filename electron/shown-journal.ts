import { rm } from 'node:fs/promises';
import type { ExampleAnswer } from '#shared/ipc/contract';
import { isExamplePage } from './app-protocol';
import type { Handlers } from './ipc/answer';
import type { Log } from './log';

/** A journal that is open with all that belongs to it: its drafts, its documents, what serves its calls. */
export interface OpenedJournal {
  readonly handlers: Handlers;
  /** Records the head and lets the lock go. */
  close(): Promise<unknown>;
}

/** Enters and leaves the example. */
export interface ExampleSwitch {
  open(): Promise<ExampleAnswer>;
  close(): Promise<ExampleAnswer>;
}

/** The journal that the window shows: the real one, or the example in its place. */
export interface ShownJournal {
  /**
   * What serves a page's calls; undefined for the page of a journal that isn't shown any more, while it goes:
   * what is real must not get into the example, nor the other way round.
   */
  readonly handlersFor: (pageUrl: string) => Handlers | undefined;
  readonly example: ExampleSwitch;
  close(): Promise<void>;
}

/** What an opened journal knows of the others. */
export interface Surroundings {
  /** False from the moment when another journal is shown. */
  readonly isShown: () => boolean;
  readonly isExample: boolean;
  readonly example: ExampleSwitch;
}

/** What showing a journal takes. */
export interface ShownJournalParts {
  readonly dataFolder: string;
  readonly exampleFolder: string;
  /** Begins to open a folder's journal. */
  readonly open: (folder: string, surroundings: Surroundings) => OpenedJournal;
  readonly writeExample: (folder: string) => Promise<ExampleAnswer>;
  /** Opens the window anew on the journal that is shown now. */
  readonly reload: (isExample: boolean) => void;
  readonly log: Log;
}

/**
 * Shows the real journal; the example only until it is left or the program ends. One switch at a time: the
 * journal that comes is there before the one that goes is closed, so a new page's calls find it.
 */
export function showJournal(parts: ShownJournalParts): ShownJournal {
  const { dataFolder, exampleFolder, log } = parts;
  const inTurn = turnsAfter(removeFolder(exampleFolder, log)); // one may be left by a power cut
  const example: ExampleSwitch = { open: () => inTurn(enter), close: () => inTurn(leave) };
  const open = (folder: string): OpenedJournal => {
    const isShown = (): boolean => shown === opened;
    const around = { isShown, isExample: folder === exampleFolder, example };
    const opened: OpenedJournal = parts.open(folder, around);
    return opened;
  };
  let shown = open(dataFolder);
  let isExample = false;
  const exchange = async (folder: string): Promise<void> => {
    const before = shown;
    shown = open(folder);
    isExample = folder === exampleFolder;
    await before.close();
    if (!isExample) await removeFolder(exampleFolder, log);
    setImmediate(parts.reload, isExample); // after the answer
  };
  const enter = async (): Promise<ExampleAnswer> => {
    if (isExample) return { ok: true };
    const written = await parts.writeExample(exampleFolder);
    if (written.ok) await exchange(exampleFolder);
    return written;
  };
  const leave = async (): Promise<ExampleAnswer> => {
    if (isExample) await exchange(dataFolder);
    return { ok: true };
  };
  return {
    handlersFor: (url) => (isExamplePage(url) === isExample ? shown.handlers : undefined),
    example,
    close: () =>
      inTurn(async () => {
        await shown.close();
        if (isExample) await removeFolder(exampleFolder, log);
      }),
  };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs one work after the other. */
function turnsAfter(first: Promise<unknown>): InTurn {
  let queue = first;
  return (work) => {
    const result = queue.then(work);
    queue = result.catch(() => undefined); // the caller gets the error
    return result;
  };
}

/** The example is worth nothing: what can't be removed now is removed at the next start. */
async function removeFolder(folder: string, log: Log): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    log(`the example's folder was not removed: ${String(error)}`);
  }
}
