import { open, readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { LedgerHandle, OpenHandle } from '../../electron/ledger/ledger-file';
import {
  accepted,
  AUTHOR,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
} from '../helpers/journals';
import { addition } from '../helpers/records';

/** What goes wrong with the next write; undefined when all is well. */
interface Trouble {
  fault: 'full' | 'half-full' | 'sync' | 'write' | undefined;
  /** The disk stays away: the file can't be opened for writing any more. */
  gone: boolean;
  /** What the next reading waits for. */
  pause?: Promise<void> | undefined;
  /** What became of the file, in order. */
  went?: ('read' | 'closed')[];
}

class DiskError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`${code}: injected`);
    this.code = code;
  }
}

/** Real files, but for one fault at a time. */
function failing(trouble: Trouble): OpenHandle {
  return async (path, flags): Promise<LedgerHandle> => {
    if (trouble.gone && flags === 'r+') throw new DiskError('EIO');
    const handle = await open(path, flags);
    const write = async (
      bytes: Buffer,
      offset: number,
      length: number,
      position: number,
    ): Promise<{ bytesWritten: number; buffer: Buffer }> => {
      const { fault } = trouble;
      if (fault === 'full') throw new DiskError('ENOSPC');
      if (fault === 'write') {
        trouble.fault = undefined;
        throw new DiskError('EIO');
      }
      if (fault !== 'half-full') return handle.write(bytes, offset, length, position);
      // As a real disk does: what still fits is written, the next call fails.
      trouble.fault = 'full';
      return handle.write(bytes, offset, Math.ceil(length / 2), position);
    };
    const datasync = async (): Promise<void> => {
      if (trouble.fault !== 'sync') return handle.datasync();
      trouble.fault = undefined;
      throw new DiskError('EIO');
    };
    const read = async (
      ...place: [Buffer, number, number, number]
    ): Promise<{ bytesRead: number; buffer: Buffer }> => {
      const { pause } = trouble;
      trouble.pause = undefined;
      await pause;
      const answer = await handle.read(...place);
      trouble.went?.push('read');
      return answer;
    };
    const close = async (): Promise<void> => {
      trouble.went?.push('closed');
      await handle.close();
    };
    return {
      // The ledger calls only this one of read's forms.
      read: read as LedgerHandle['read'],
      // The ledger calls only this one of write's forms.
      write: write as LedgerHandle['write'],
      datasync,
      truncate: handle.truncate.bind(handle),
      stat: handle.stat.bind(handle),
      close,
    };
  };
}

afterAll(removeFolders);

describe('a disk that fails', () => {
  it.each([
    ['full', 'disk-full'],
    ['half-full', 'disk-full'],
    ['write', 'disk-error'],
    ['sync', 'disk-error'],
  ] as const)('(%s) refuses the commit, keeps nothing of it, and goes on', async (fault, kind) => {
    const trouble: Trouble = { fault: undefined, gone: false };
    const folder = await newFolder();
    const journal = await journalOf(folder, { openHandle: failing(trouble) });
    accepted(await journal.ledger.commit(addition(1), AUTHOR));
    const before = await readFile(ledgerOf(folder));
    const sent = addition(2);
    for (let i = 0; i < 3; i += 1) {
      trouble.fault = fault;
      expect(await journal.ledger.commit(sent, AUTHOR)).toEqual({
        kind: 'refused',
        refusal: { kind },
      });
      expect(await readFile(ledgerOf(folder))).toEqual(before);
      expect(journal.ledger.status.readOnly).toBeNull();
    }
    trouble.fault = undefined;
    const answer = await journal.ledger.commit(sent, AUTHOR);
    expect(answer).toMatchObject({ kind: 'ok', repeated: false });
    expect(accepted(answer).states[0]?.value).toMatchObject({ number: { n: 2 } });
    await journal.close();
    const { lines, damage } = await readLedger(ledgerOf(folder));
    expect(damage).toEqual([]);
    expect(lines).toHaveLength(3);
  });

  it('for good stops writing and leaves reading', async () => {
    const trouble: Trouble = { fault: undefined, gone: false };
    const folder = await newFolder();
    const journal = await journalOf(folder, { openHandle: failing(trouble) });
    const [kept] = accepted(await journal.ledger.commit(addition(1), AUTHOR)).states;
    trouble.fault = 'write';
    trouble.gone = true;
    const answer = await journal.ledger.commit(addition(2), AUTHOR);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'read-only' } });
    expect(journal.ledger.status.readOnly).toMatch(/^Диск перестал принимать записи/u);
    expect(await journal.ledger.current('consultation', kept?.id ?? '')).toEqual(kept);
    await journal.close();
  });

  it('is recovered from when nobody reads: a reading that has begun goes on to its end', async () => {
    const trouble: Trouble = { fault: undefined, gone: false };
    const journal = await journalOf(await newFolder(), { openHandle: failing(trouble) });
    accepted(await journal.ledger.commit(addition(1), AUTHOR));
    const { states } = await journal.ledger.read(1, 2);
    trouble.went = [];
    let goOn: () => void = () => undefined;
    trouble.pause = new Promise((resolve) => {
      goOn = resolve;
    });
    const reading = journal.ledger.read(1, 2);
    trouble.fault = 'write';
    const refusal = journal.ledger.commit(addition(2), AUTHOR);
    await vi.waitFor(() => expect(trouble.fault).toBeUndefined());
    goOn();
    expect((await reading).states).toEqual(states);
    expect(await refusal).toMatchObject({ refusal: { kind: 'disk-error' } });
    expect(trouble.went.slice(0, 2)).toEqual(['read', 'closed']);
    await journal.close();
  });

  it('tells the window when writing stops', async () => {
    const trouble: Trouble = { fault: undefined, gone: false };
    const told: (string | null)[] = [];
    const journal = await journalOf(await newFolder(), {
      openHandle: failing(trouble),
      onStatus: ({ readOnly }) => void told.push(readOnly),
    });
    trouble.fault = 'write';
    trouble.gone = true;
    await journal.ledger.commit(addition(), AUTHOR);
    expect(told).toEqual([journal.ledger.status.readOnly]);
    await journal.close();
  });
});
