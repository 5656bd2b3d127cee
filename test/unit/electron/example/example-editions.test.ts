import { emptySchool } from '#shared/domain/school';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exceptionIssue } from '#shared/domain/exception-rules';
import { exceptionWarnings } from '#shared/domain/exception-warnings';
import { EXAMPLE_PASSPHRASE } from '#shared/domain/example';
import type { Consultation } from '#shared/domain/consultation';
import type { DirectorKey } from '#shared/domain/director-key';
import type { Schedule } from '#shared/domain/schedule';
import { exceptionStanding } from '#shared/domain/exception-standing';
import { publicationStanding } from '#shared/domain/publication-standing';
import { scheduleChanges } from '#shared/domain/schedule-changes';
import type { Piece } from '#shared/domain/word-changes';
import { editionInForce, inForceFrom, standingOf } from '#shared/domain/schedule-standing';
import type { DirectorDesk } from '#shared/ipc/access';
import type { Line } from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import { dateAt, weekdayOf } from '#shared/lib/iso-date';
import { verdictOn } from '../../../../electron/access/approvals';
import { approve, readDesk } from '../../../../electron/access/director';
import { keysOf } from '../../../../electron/access/director-keys';
import { openSealedKey } from '../../../../electron/access/sealed-key';
import { exampleSteps } from '../../../../electron/example/example-steps';
import { minuteOf } from '../../../../electron/example/example-times';
import { writeExample } from '../../../../electron/example/write-example';
import type { Journal } from '../../../../electron/ledger/journal';
import { onDesk, toolsOn } from '../../../helpers/deeds';
import {
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
} from '../../../helpers/journals';

const ZONE = 'Asia/Vladivostok';
const NOW = Date.parse('2026-11-23T01:00:00.000Z');
const TODAY = dateAt(NOW, ZONE);

afterAll(removeFolders);

async function written(): Promise<string> {
  const folder = await newFolder();
  const options = { folder, timeZone: ZONE, log: () => undefined, now: NOW };
  expect(await writeExample(options)).toEqual({ ok: true });
  return folder;
}

describe('the editions of the written example', () => {
  let folder: string;
  let journal: Journal;
  let all: readonly Schedule[];
  beforeAll(async () => {
    folder = await written();
    journal = await journalOf(folder);
    all = await journal.ledger.all('schedule');
    return () => journal.close();
  });

  function inForce(): Schedule {
    const edition = editionInForce(all, TODAY);
    if (edition === undefined) throw new Error('nothing is in force');
    return edition;
  }

  async function consultations(): Promise<readonly Consultation[]> {
    return (await journal.ledger.all('consultation')).filter(({ annulled }) => annulled === null);
  }

  function desk(): Promise<DirectorDesk | null> {
    const tools = { ...toolsOn(journal, folder), now: () => NOW };
    const draft = all.find(({ state }) => state.kind === 'draft');
    return readDesk(tools, { kind: 'approve', schedule: draft?.id ?? '' });
  }

  it('are one that was sent back, mended and approved, and a draft that is yet to begin', async () => {
    const steps = await journal.ledger.history('schedule', inForce().id);
    expect(steps.map(({ action, by }) => [action, by.role])).toEqual([
      ['schedule.add', 'consultant'],
      ['schedule.submit', 'consultant'],
      ['schedule.return', 'director'],
      ['schedule.edit', 'consultant'],
      ['schedule.submit', 'consultant'],
      ['schedule.approve', 'director'],
    ]);
    expect(inForce()).toMatchObject({ edition: 1, state: { kind: 'approved' } });
    expect(all.map((each) => standingOf(each, all, TODAY))).toEqual(['in-force', 'draft']);
  });

  it('hold by the key that the told passphrase opens', async () => {
    const verdict = await verdictOn(
      journal.ledger,
      { table: 'schedule', id: inForce().id },
      folder,
    );
    const [info] = await keysOf(journal.ledger);
    expect(verdict).toMatchObject({
      kind: 'holds',
      fingerprint: info?.fingerprint,
      statement: { by: 'program', director: { name: 'Орлова Людмила Ивановна' } },
    });
    const [key] = (await journal.ledger.all('directorKey')) as readonly [DirectorKey];
    expect(await openSealedKey(key, EXAMPLE_PASSPHRASE)).toBeDefined();
    expect(await openSealedKey(key, `${EXAMPLE_PASSPHRASE}.`)).toBeUndefined();
  });

  it('have been in force as long as help has been given, mostly in their receptions', async () => {
    const edition = inForce();
    const from = inForceFrom(edition);
    const given = await consultations();
    expect(given.every(({ date }) => date >= (from ?? ''))).toBe(true);
    const spoken = given.filter(({ channel }) => !['meeting', 'email'].includes(channel));
    const isIn = ({ date, time, audience }: Consultation): boolean =>
      edition.slots.some(
        (slot) =>
          slot.weekday === weekdayOf(date) &&
          minuteOf(slot.start) <= minuteOf(time) &&
          minuteOf(time) < minuteOf(slot.end) &&
          (slot.audience === 'parents') === (audience === 'parent'),
      );
    expect(spoken.filter(isIn).length / spoken.length).toBeGreaterThan(0.75);
    const free = edition.exceptions.filter((each) => each.kind === 'none');
    expect(free.length).toBeGreaterThan(1);
    const onFree = given.filter((one) => free.some((f) => f.from <= one.date && one.date <= f.to));
    expect(onFree).toEqual([]);
  });

  it('hang where the schedule must, from the day of the approval, and nothing cries', async () => {
    const publications = await journal.ledger.all('publication');
    const { places, deeds } = publicationStanding(publications, all, TODAY);
    expect(places.map(({ publication: { place }, standing }) => [place, standing])).toEqual([
      ['stand', 'in-force'],
      ['stand', 'in-force'],
      ['site', 'in-force'],
    ]);
    expect(places.map(({ publication }) => publication.on).sort()[0]).toBe(inForceFrom(inForce()));
    expect(deeds).toEqual([]);
  });

  it('show the director what changes', async () => {
    const { before, content } = onDesk(await desk());
    if (before.kind !== 'edition') throw new Error('nothing to compare');
    expect(before.content.edition).toBe(1);
    const { receptions, facts } = scheduleChanges(before.content, content);
    const line = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
    expect(receptions.map(({ kind, was, is }) => [kind, line(was), line(is)])).toEqual([
      [
        'changed',
        expect.stringMatching(/^Пятница 13:30–14:30, новые сотрудники/u),
        expect.stringMatching(/^Пятница 14:00–15:00, новые сотрудники/u),
      ],
      ['added', '', expect.stringMatching(/^Четверг 17:00–18:00, родители/u)],
    ]);
    expect(facts.map(({ field }) => field)).toEqual(['Срок действия']);
  });

  it('can be approved once the draft is sent', async () => {
    const draft = all.find(({ state }) => state.kind === 'draft');
    if (draft === undefined) throw new Error('there is no draft');
    const value: Schedule = { ...draft, state: { kind: 'submitted', at: null } };
    const base = journal.ledger.index.seqOf('schedule', draft.id);
    const [commit, decided] = [crypto.randomUUID(), crypto.randomUUID()];
    const puts = [{ table: 'schedule', id: draft.id, base, value } as const];
    await journal.ledger.commit(
      { commit, action: 'schedule.submit', puts },
      { role: 'consultant', person: null },
    );
    const tools = toolsOn(journal, folder);
    const shown = (await readDesk(tools, { kind: 'approve', schedule: draft.id }))?.edition;
    const seen = { base: shown?.base ?? 0, seen: shown?.seen ?? '' };
    const decision = { commit: decided, schedule: draft.id, ...seen };
    expect(await approve(tools, { ...decision, passphrase: 'не тот пароль' })).toMatchObject({
      kind: 'wrong-passphrase',
    });
    expect(await approve(tools, { ...decision, passphrase: EXAMPLE_PASSPHRASE })).toEqual({
      kind: 'done',
    });
    expect(
      await verdictOn(journal.ledger, { table: 'schedule', id: draft.id }, folder),
    ).toMatchObject({ kind: 'holds' });
    tools.role.end();
  });
});

// New year, after the holidays, spring, summer, before and in autumn's vacation, a leap day.
describe.each([
  '2026-11-23',
  '2027-01-09',
  '2026-04-03',
  '2026-06-16',
  '2026-07-15',
  '2026-08-20',
  '2026-10-24',
  '2026-10-27',
  '2026-12-26',
  '2028-02-29',
])('the schedule of the example of %s', (today) => {
  const editions = exampleSteps(today, ZONE).flatMap((step) =>
    step.kind === 'commit' && step.puts[0]?.table === 'schedule'
      ? [step.puts[0].value as Schedule]
      : [],
  );
  const [mended, next] = [editions[2], editions[4]];
  if (mended === undefined || next === undefined) throw new Error('editions are missing');

  it('has exceptions behind and ahead, of receptions that there are', () => {
    const where = mended.exceptions.map((each) => exceptionStanding(each, today));
    expect(where).toContain('past');
    expect(where.filter((each) => each === 'coming')).toHaveLength(2);
    expect(mended.exceptions.map(({ kind }) => kind)).toContain('moved');
    for (const each of [...mended.exceptions, ...next.exceptions]) {
      const edition = mended.exceptions.includes(each) ? mended : next;
      expect(exceptionIssue(each, edition.slots, emptySchool(ZONE))).toBeNull();
      expect(
        exceptionWarnings(each, edition, { today: edition.validFrom, school: emptySchool(ZONE) }),
      ).toEqual([]);
    }
  });

  it('goes on with a draft from a Monday after the next vacation', () => {
    const coming = mended.exceptions.findLast(({ kind }) => kind === 'none');
    expect(weekdayOf(next.validFrom)).toBe(1);
    expect(coming?.kind === 'none' && coming.to < next.validFrom).toBe(true);
    expect(coming?.kind === 'none' && coming.from > today).toBe(true);
  });
});

/** A line without what is drawn by lot each time: ids of commits, salts, keys, signatures, hashes. */
function told({ header, body }: Line): unknown {
  const { at, by, action, puts } = header;
  const values = body.map((each) => {
    const value = each?.value as AnyRecord; // written by the ledger a moment ago
    if ('publicKey' in value) return { ...value, id: '', publicKey: '', sealed: '' };
    if (!('state' in value) || value.state.kind !== 'approved') return value;
    const statement = value.state.approval.statement.replace(/"hash":"[0-9a-f]{64}"/u, '');
    return { ...value, state: { ...value.state, approval: { statement } } };
  });
  const tables = puts.map(({ table, base }) => ({ table, base }));
  return { at, by, action, tables, values };
}

describe('writing the example twice on one day', () => {
  it('gives the same but for keys and what follows from them', async () => {
    const [first, second] = await Promise.all([
      readLedger(ledgerOf(await written())),
      readLedger(ledgerOf(await written())),
    ]);
    expect(first.lines.slice(1).map(told)).toEqual(second.lines.slice(1).map(told));
    expect(first.lines.at(-1)?.header.hash).not.toBe(second.lines.at(-1)?.header.hash);
  });
});
