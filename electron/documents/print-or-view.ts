// The ways of a document to paper: the printer, else a viewer, else a sentence.
import type { FileAnswer } from '#shared/ipc/contract';

/** What printing does to the world. */
export interface PrintOutlets {
  readonly countPrinters: () => Promise<number>;
  /** Draws the sheets and opens the system's dialog. @returns Chromium's reason when nothing went to a printer */
  readonly print: () => Promise<string | undefined>;
  /** Hands the document to the system's viewer. @returns the system's reason when it refuses */
  readonly view: () => Promise<string | undefined>;
  readonly log: (message: string) => void;
}

/** Why a document did not go to a printer. */
type Obstacle = Extract<FileAnswer, { kind: 'shown' }>['why'];

/** The answer of `print` when there are more sheets than can be drawn for the printer. */
export const MANY_SHEETS = 'many sheets';

// The words with which Chromium says that the user changed their mind.
const CALLED_OFF = /cancel/iu;

const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'no-printer': 'Принтер не найден',
  'not-printed': 'Напечатать не получилось',
  'many-sheets': 'Для печати отсюда листов слишком много',
};

async function attempt(
  what: string,
  { log }: PrintOutlets,
  deed: () => Promise<string | undefined>,
): Promise<string | undefined> {
  try {
    return await deed();
  } catch (error) {
    // The next way to paper is open whatever has become of this one.
    log(`${what}: ${String(error)}`);
    return String(error);
  }
}

async function wayOut(why: Obstacle, outlets: PrintOutlets): Promise<FileAnswer> {
  const problem = await attempt('a document could not be shown', outlets, outlets.view);
  if (problem === undefined) return { kind: 'shown', why };
  outlets.log(`the system's viewer did not open: ${problem}`);
  return {
    kind: 'failed',
    message: `${OBSTACLE_WORDS[why]}, и программа просмотра не открылась. Записи журнала в сохранности. Сохраните файл и напечатайте его на другом компьютере.`,
  };
}

/**
 * Prints by the system's dialog; without a printer, or when that fails, hands the file to a viewer. «Done» means that
 * the system has taken the document: neither Chromium nor the system tells what becomes of it at the printer.
 */
export async function printOrView(outlets: PrintOutlets): Promise<FileAnswer> {
  if ((await outlets.countPrinters()) === 0) return wayOut('no-printer', outlets);
  const reason = await attempt('a document could not be printed', outlets, outlets.print);
  if (reason === undefined) return { kind: 'done', path: null };
  if (reason === MANY_SHEETS) return wayOut('many-sheets', outlets);
  if (CALLED_OFF.test(reason)) return { kind: 'cancelled' };
  outlets.log(`printing failed: ${reason}`);
  return wayOut('not-printed', outlets);
}
