import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { accepted, AUTHOR, newFolder, removeFolders } from '../helpers/journals';
import { childHere, endless, found, waysOut } from '../helpers/outgoing';
import { put, request } from '../helpers/records';
import { named, redactPerson, visitOf, type Named } from '../helpers/redactions';

let school: Named;
beforeEach(async () => {
  school = await named();
});
afterEach(() => school.journal.close());
afterAll(removeFolders);

it('a redaction ends what is going out of the journal and lets go of tables that wait for a place', async () => {
  const { journal, tools, person } = school;
  const own = put('consultation', visitOf(person.id));
  const { states } = accepted(
    await journal.ledger.commit(request('consultation.add', own), AUTHOR),
  );
  const records = found(states.map(({ value }) => value as Consultation)); // what was put a line above
  const running = endless();
  let spawn = childHere;
  const { out, left } = await waysOut(school, { spawn: () => spawn() });
  const table = (): Parameters<typeof out.exportTable>[0] => ({
    job: randomUUID(),
    format: 'csv',
    records,
  });
  const nowhere = path.join(await newFolder(), 'gone', 'a.csv');
  const kept = table();
  expect(await out.exportTable(kept, () => Promise.resolve(nowhere))).toMatchObject({
    isKept: true,
  });
  spawn = running.spawn;
  const answer = out.exportTable(table(), () => Promise.resolve(nowhere));
  await running.hasBegun;

  const stopOutgoing = (): Promise<void> => out.close();
  expect(await redactPerson({ ...tools, stopOutgoing }, person.id)).toEqual({ kind: 'done' });
  expect(running.wasKilled()).toBe(true);
  expect(await answer).toEqual({ kind: 'cancelled' });
  expect(await left()).toEqual([]);
  expect(await out.exportAgain(kept.job, () => Promise.resolve(nowhere))).toMatchObject({
    isKept: false,
  });
});
