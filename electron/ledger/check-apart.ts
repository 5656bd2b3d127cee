import type { Child } from '../child-process';
import type { ChainInUse } from './sound-chain';

/** A process that says nothing for so long hangs: it tells of every piece of the file that it has read. */
const SILENCE_MS = 60_000;

export interface ApartOptions {
  /** Aborted when the journal closes: the process ends with it. */
  readonly closing: AbortSignal;
  readonly log: (message: string) => void;
  readonly silenceMs?: number;
}

/**
 * Has a process of its own verify a ledger's file. False when it found something, could not be started, hangs, or
 * ended without an answer: then it has to be looked at here.
 * @throws the signal's reason when the journal closes meanwhile: nothing is to be looked at any more
 */
export function isSoundApart(
  start: () => Child<ChainInUse>,
  chain: ChainInUse,
  { closing, log, silenceMs = SILENCE_MS }: ApartOptions,
): Promise<boolean> {
  closing.throwIfAborted();
  const child = started(start, log);
  if (child === undefined) return Promise.resolve(false);
  return new Promise<boolean>((resolve, reject) => {
    const hangs = (): void => {
      log('the check of the chain apart hangs and is given up');
      settle(false);
    };
    let timer = setTimeout(hangs, silenceMs);
    const settle = (isSound: boolean): void => {
      leave();
      resolve(isSound);
    };
    const leave = (): void => {
      clearTimeout(timer);
      closing.removeEventListener('abort', stop);
      child.kill();
    };
    const stop = (): void => {
      leave();
      reject(new Error('the journal closes'));
    };
    closing.addEventListener('abort', stop);
    child.onMessage((message) => {
      clearTimeout(timer);
      if (typeof message === 'boolean') settle(message);
      else timer = setTimeout(hangs, silenceMs);
    });
    child.onExit(() => {
      settle(false);
    });
    child.post(chain);
  });
}

function started(
  start: () => Child<ChainInUse>,
  log: ApartOptions['log'],
): Child<ChainInUse> | undefined {
  try {
    return start();
  } catch (error) {
    log(`the check of the chain apart could not start: ${String(error)}`);
    return undefined;
  }
}
