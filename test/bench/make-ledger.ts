import { closeSync, openSync, writeSync } from 'node:fs';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import { writeLine, type NewState } from '#shared/ledger/chain';
import type { Action } from '#shared/ledger/actions';
import { NO_HASH } from '#shared/ledger/commit';
import { fixedId } from '#shared/lib/ids';
import { sha256 } from '../../electron/ledger/sha256';
import { consultations, people } from './consultations';

interface Written {
  readonly action: Action;
  readonly at: string;
  readonly states: readonly Omit<NewState, 'salt'>[];
}

function* commits(count: number): Generator<Written> {
  const records = [
    { table: 'school', value: emptySchool('Asia/Vladivostok') },
    ...firstTopics().map((topic) => ({ table: 'topic', value: topic })),
    ...people(count).map((person) => ({ table: 'person', value: person })),
  ];
  const states = records.map(({ table, value }) => ({ table, id: value.id, base: 0, value }));
  yield { action: 'journal.start', at: '2010-09-01T00:00:00.000Z', states };
  for (const value of consultations(count)) {
    const at = value.registeredAt ?? '';
    const state = { table: 'consultation', id: value.id, base: 0, value };
    yield { action: 'consultation.add', at, states: [state] };
  }
}

/** Writes a ledger with so many consultations, a line each, through the program's own writer. */
export function makeLedger(file: string, count: number): void {
  const handle = openSync(file, 'w');
  const by = { role: 'consultant', person: null } as const;
  let prev = NO_HASH;
  let seq = 0;
  let batch: string[] = [];
  for (const { action, at, states } of commits(count)) {
    seq += 1;
    const commit = fixedId(8, seq);
    const salted = states.map((state, i) => ({
      ...state,
      salt: sha256(`${String(seq)} ${String(i)}`).slice(0, 32),
    }));
    const line = writeLine({ seq, commit, at, by, action, states: salted }, prev, sha256);
    prev = line.hash;
    batch.push(line.text);
    if (batch.length === 1_000) {
      writeSync(handle, `${batch.join('\n')}\n`);
      batch = [];
    }
  }
  if (batch.length > 0) writeSync(handle, `${batch.join('\n')}\n`);
  closeSync(handle);
}
