import { randomUUID } from 'node:crypto';
import { access, rename } from 'node:fs/promises';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import { writeLine } from '#shared/ledger/chain';
import { NO_HASH } from '#shared/ledger/commit';
import { dirname } from 'node:path';
import { syncFolder, writeSynced } from '../files/atomic-write';
import { newSalt, sha256 } from './sha256';

/** True when a file is there. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false; // no such file, which is the question
  }
}

/**
 * Begins a journal: one line with the school still to be filled in and the topics that every journal
 * has. The file appears under its name only when it is whole and on the disk.
 * @throws the file system's error
 */
export async function beginLedger(path: string, timeZone: string, at: string): Promise<void> {
  const school = emptySchool(timeZone);
  const records = [
    { table: 'school', value: school },
    ...firstTopics().map((topic) => ({ table: 'topic', value: topic })),
  ];
  const states = records.map(({ table, value }) => ({
    table,
    id: value.id,
    base: 0,
    salt: newSalt(),
    value,
  }));
  const by = { role: 'program', person: null } as const;
  const content = { seq: 1, commit: randomUUID(), at, by, action: 'journal.start', states };
  const line = writeLine(content, NO_HASH, sha256);
  await writeSynced(`${path}.new`, `${line.text}\n`);
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
}
