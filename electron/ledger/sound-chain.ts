import { ChainCheck, EMPTY_HEAD, type Head } from './chain-check';
import { openOnDisk } from './ledger-file';
import { scanInto } from './open-ledger';
import { RuleIndex } from './rule-index';

/** A ledger's file up to a head that is in use, and what the rules have learned from it by then. */
export interface ChainInUse {
  readonly path: string;
  readonly head: Head;
  /** Fingerprint of the rule index. */
  readonly index: string;
}

/**
 * Verifies a ledger's file from its first line to the head and makes its rule index anew. True when all of it
 * is sound and the same as what is in use; false says nothing of what is wrong.
 * @param onProgress gets the offset up to which the file was read
 * @throws the file system's error
 */
export async function isChainSound(
  { path, head, index: inUse }: ChainInUse,
  onProgress: (offset: number) => void = () => undefined,
): Promise<boolean> {
  const check = new ChainCheck(EMPTY_HEAD);
  const index = new RuleIndex();
  const handle = await openOnDisk(path, 'r');
  try {
    await scanInto(handle, { check, index, from: EMPTY_HEAD, to: head.offset, onProgress });
  } finally {
    await handle.close();
  }
  const isWhole = check.damage.length === 0 && index.unreadable === 0;
  return isWhole && check.head.hash === head.hash && index.fingerprint() === inUse;
}
