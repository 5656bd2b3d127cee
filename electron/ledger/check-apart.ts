import type { Child } from '../child-process';
import type { ChainInUse } from './sound-chain';

/**
 * Has a process of its own verify a ledger's file. False when it found something, or ended without an answer: then
 * it has to be looked at here.
 */
export function isSoundApart(start: () => Child<ChainInUse>, chain: ChainInUse): Promise<boolean> {
  const child = start();
  return new Promise((resolve) => {
    child.onMessage((answer) => {
      resolve(answer === true);
      child.kill();
    });
    child.onExit(() => {
      resolve(false);
    });
    child.post(chain);
  });
}
