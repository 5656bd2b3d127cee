// Entry of the process that verifies the whole ledger in the background: it takes seconds and tens of megabytes,
// which the main process has better use for. It reads the one file that it is told of.
import { isChainSound, type ChainInUse } from './sound-chain';

process.parentPort.once('message', ({ data }) => {
  // Only our own main process holds the other end. What can't be read, the main process will see for itself.
  void isChainSound(data as ChainInUse, tellAlive)
    .catch(() => false)
    .then((isSound) => {
      process.parentPort.postMessage(isSound);
    });
});

/** Who waits for the answer takes a process that says nothing for one that hangs. */
function tellAlive(offset: number): void {
  process.parentPort.postMessage(offset);
}
