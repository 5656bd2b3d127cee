import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Consultation } from '#shared/domain/consultation';
import { orderKey } from '#shared/domain/order-key';
import { NO_FILTERS } from '#shared/domain/journal-filters';
import type { OutFilters, WantedRecords } from '#shared/ipc/journal-out';
import { randomUUID } from 'node:crypto';
import { carryOut } from '../../electron/journal-out/out-job';
import {
  JournalOut,
  type JournalOutOptions,
  type Outgoing,
} from '../../electron/journal-out/journal-out';
import type { OutChild } from '../../electron/journal-out/run-order';
import { accepted, AUTHOR, journalOf, ledgerOf, newFolder } from './journals';
import { packageFonts } from './posters';
import { put, request } from './records';

const { period: _period, ...ANY } = NO_FILTERS;
/** Filters of the whole journal. */
export const EVERYTHING: OutFilters = { ...ANY, from: null, to: null };

/** A real ledger on the disk with these records, written by the program; what they became. */
export async function journalWith(records: readonly Consultation[]) {
  const folder = await newFolder();
  const journal = await journalOf(folder);
  const kept: Consultation[] = [];
  for (const record of records) {
    const fresh = { ...record, id: randomUUID(), number: null, registeredAt: null };
    const action = request('consultation.add', put('consultation', fresh));
    const { states } = accepted(await journal.ledger.commit(action, AUTHOR));
    const [state] = states;
    if (state !== undefined) kept.push(state.value as Consultation);
  }
  return { folder, journal, records: kept };
}

/** The found set of these records, in their order. */
export function found(records: readonly Consultation[], filters = EVERYTHING): WantedRecords {
  return { kind: 'found', orders: Float64Array.from(records, orderKey), filters };
}

/** An outgoing process that does its work in this one: what it would do, without a program around it. */
export function childHere(): OutChild {
  let onMessage: (message: unknown) => void = () => undefined;
  return {
    post: (order) => {
      const failed = (error: unknown) => ({
        kind: 'failed' as const,
        code: '',
        reason: String(error),
      });
      void carryOut(order, onMessage).catch(failed).then(onMessage);
    },
    onMessage: (listener) => {
      onMessage = listener;
    },
    onExit: () => undefined,
    kill: () => undefined,
  };
}

/** A process that is told to begin and never ends by itself. */
export function endless() {
  let exit: (code: number) => void = () => undefined;
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let isKilled = false;
  const spawn = (): OutChild => ({
    post: begun,
    onMessage: () => undefined,
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      isKilled = true;
    },
  });
  return { spawn, hasBegun, crash: () => exit(9), wasKilled: () => isKilled };
}

/** A folder with the fonts as the build lays them. */
async function fontFolder(): Promise<string> {
  const folder = await newFolder();
  for (const [name, bytes] of Object.entries(await packageFonts())) {
    await writeFile(path.join(folder, name), bytes);
  }
  return folder;
}

/** The ways out of a journal, with everything that was told. */
export async function waysOut(
  { folder, journal }: Pick<Awaited<ReturnType<typeof journalWith>>, 'folder' | 'journal'>,
  change: Partial<JournalOutOptions> = {},
) {
  const workFolder = path.join(await newFolder(), 'work');
  const told: number[] = [];
  const went: Outgoing[] = [];
  const out = new JournalOut({
    spawn: childHere,
    ledger: () => {
      const { offset, seq, hash } = journal.ledger.head;
      return Promise.resolve({ path: ledgerOf(folder), bytes: offset, seq, hash });
    },
    fontFolder: await fontFolder(),
    isExample: false,
    workFolder,
    tell: ({ done }) => told.push(done),
    onOut: (outgoing) => went.push(outgoing),
    onSaved: () => undefined,
    log: () => undefined,
    now: () => Date.parse('2026-11-23T00:00:00.000Z'),
    ...change,
  });
  return { out, told, went, left: () => readdir(workFolder, { recursive: true }) };
}
