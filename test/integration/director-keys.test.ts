import { openTerm, type Person } from '#shared/domain/person';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyReason } from '#shared/domain/director-key';
import type { Schedule } from '#shared/domain/schedule';
import type { DeskAnswer } from '#shared/ipc/access';
import type { FailuresByKey } from '../../electron/access/back-off';
import { verdictOn } from '../../electron/access/approvals';
import { readDesk } from '../../electron/access/director';
import { keysOf, makeKey } from '../../electron/access/director-keys';
import { ROLE_SECONDS } from '../../electron/access/director-role';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { approveShown, deskOf, firstKey, officer, PASSPHRASE, staffed } from '../helpers/deeds';
import { submitted, toolsOn, type Uptime } from '../helpers/deeds';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

const OTHER = 'совсем другой пароль из слов';

let folder: string;
let journal: Journal;
let uptime: Uptime;
let memory: { kept?: FailuresByKey };
let tools: DirectorTools;

beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder);
  uptime = { seconds: 1_000 };
  memory = {};
  tools = toolsOn(journal, folder, { uptime, memory });
});
afterEach(() => journal.close());
afterAll(removeFolders);

function newKey(reason: KeyReason, passphrase = OTHER, commit = randomUUID()): Promise<DeskAnswer> {
  return makeKey(tools, { commit, reason, passphrase });
}

/** A second start of the program on the same journal. */
function restart(): void {
  tools = toolsOn(journal, folder, { uptime, memory });
}

const approvedBy = async (id: string): Promise<unknown> => {
  const { state } = (await journal.ledger.current('schedule', id))?.value as Schedule; // its table
  return state.kind === 'approved' && state.approval.by === 'program'
    ? state.approval.key
    : state.kind;
};

describe("the director's key", () => {
  it('is made once as the first, opens the role and names the director', async () => {
    const { director } = await staffed(journal);
    expect(await keysOf(journal.ledger)).toEqual([]);
    const id = await firstKey(tools);
    expect(tools.role.opened()?.id).toBe(id);
    expect(await newKey('first')).toMatchObject({ kind: 'refused' });
    const [key, ...more] = await keysOf(journal.ledger);
    expect(more).toEqual([]);
    expect(key).toMatchObject({ id, reason: 'first', name: director.name, position: 'Директор' });
    expect(key?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(key)).not.toContain('box');
  });

  it.each(['new-director', 'lost-passphrase'] as const)(
    'is no %s before the first',
    async (reason) => {
      expect(await newKey(reason)).toMatchObject({ kind: 'refused' });
      expect(await keysOf(journal.ledger)).toEqual([]);
    },
  );

  it('is one, however many first ones are asked for at once', async () => {
    const answers = await Promise.all([newKey('first'), newKey('first')]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const [key, ...more] = await keysOf(journal.ledger);
    expect(more).toEqual([]);
    expect(tools.role.opened()?.id).toBe(key?.id);
  });

  it('asked for again after a lost answer is not made twice, and opens no key of nobody', async () => {
    const commit = randomUUID();
    await newKey('first', PASSPHRASE, commit);
    tools.role.end();
    expect(await newKey('first', PASSPHRASE, commit)).toEqual({ kind: 'done' });
    expect(await keysOf(journal.ledger)).toHaveLength(1);
    expect(tools.role.opened()).toBeUndefined();
  });

  it('made anew after a lost passphrase signs from then on; what the old one signed holds', async () => {
    await staffed(journal);
    const first = await firstKey(tools);
    const before = await submitted(journal);
    await approveShown(tools, before.id);
    expect(await newKey('lost-passphrase')).toEqual({ kind: 'done' });
    const [newest, oldest] = await keysOf(journal.ledger);
    expect(oldest?.id).toBe(first);
    const after = await submitted(journal);
    expect(await approveShown(tools, after.id)).toEqual({ kind: 'done' });
    expect(await approvedBy(after.id)).toBe(newest?.id);
    const verdicts = await Promise.all(
      [before, after].map(({ id }) =>
        verdictOn(journal.ledger, { table: 'schedule', id: id }, folder),
      ),
    );
    expect(verdicts).toMatchObject([
      { kind: 'holds', fingerprint: oldest?.fingerprint },
      { kind: 'holds', fingerprint: newest?.fingerprint },
    ]);
    // The old passphrase opens nothing any more.
    tools.role.end();
    const third = await submitted(journal);
    const old = await approveShown(tools, third.id, { passphrase: PASSPHRASE });
    expect(old).toEqual({ kind: 'wrong-passphrase', waitSeconds: 0 });
  });

  it('of a director who left opens nothing for the new one', async () => {
    const { director } = await staffed(journal);
    await firstKey(tools);
    const { id } = await submitted(journal);
    const left = {
      ...director,
      terms: [{ ...openTerm('director', '2020-09-01'), to: '2020-12-31' }],
    } as const;
    const next: Person = {
      ...officer('director', 'Гусейнов Рашид Алиевич'),
      terms: [openTerm('director', '2021-01-01')],
    };
    const base = journal.ledger.index.seqOf('person', director.id);
    const puts = [put('person', left as never, base), put('person', next)];
    accepted(await journal.ledger.commit(request('school.edit', ...puts), AUTHOR));
    expect(await approveShown(tools, id)).toMatchObject({ kind: 'refused' });
    expect(tools.role.opened()).toBeUndefined();
    expect(await approveShown(tools, id, { passphrase: PASSPHRASE })).toMatchObject({
      kind: 'refused',
    });
    expect(await newKey('new-director')).toEqual({ kind: 'done' });
    expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
    const verdict = await verdictOn(journal.ledger, { table: 'schedule', id: id }, folder);
    expect(verdict).toMatchObject({ kind: 'holds', statement: { director: { name: next.name } } });
  });
});

describe("the director's role", () => {
  it('lasts for a second deed without the passphrase, and five minutes only', async () => {
    await staffed(journal);
    await firstKey(tools);
    tools.role.end();
    const [one, two, three] = [
      await submitted(journal),
      await submitted(journal),
      await submitted(journal),
    ];
    expect(await approveShown(tools, one.id)).toEqual({ kind: 'passphrase-needed' });
    expect(await approveShown(tools, one.id, { passphrase: PASSPHRASE })).toEqual({ kind: 'done' });
    uptime.seconds += ROLE_SECONDS - 1;
    expect(await approveShown(tools, two.id)).toEqual({ kind: 'done' });
    uptime.seconds += 1;
    expect(await approveShown(tools, three.id)).toEqual({ kind: 'passphrase-needed' });
    expect(await approvedBy(three.id)).toBe('submitted');
  });

  it('ends on another journal, where other keys are', async () => {
    await staffed(journal);
    await firstKey(tools);
    const elsewhere = await journalOf(await newFolder());
    try {
      await staffed(elsewhere);
      const { id } = await submitted(elsewhere);
      const there = { ...tools, ledger: elsewhere.ledger };
      const desk = await readDesk(there, { kind: 'approve', schedule: id });
      expect(desk).toMatchObject({ key: null, role: { kind: 'consultant' } });
      expect(await approveShown(there, id)).toMatchObject({ kind: 'refused' });
      expect(tools.role.opened()).toBeUndefined();
    } finally {
      await elsewhere.close();
    }
  });
});

describe('a wrong passphrase', () => {
  it('costs nothing three times, then waits that a restart and the clock do not shorten', async () => {
    await staffed(journal);
    await firstKey(tools);
    tools.role.end();
    const { id } = await submitted(journal);
    const wrong = (): Promise<DeskAnswer> => approveShown(tools, id, { passphrase: OTHER });
    expect(await wrong()).toEqual({ kind: 'wrong-passphrase', waitSeconds: 0 });
    expect(await wrong()).toEqual({ kind: 'wrong-passphrase', waitSeconds: 0 });
    expect(await wrong()).toEqual({ kind: 'wrong-passphrase', waitSeconds: 5 });
    restart();
    tools = { ...tools, now: () => Date.now() + 86_400_000 };
    expect(await wrong()).toEqual({ kind: 'wait', waitSeconds: 5 });
    // While it waits the right one isn't tried either, and nothing is counted.
    const right = { passphrase: PASSPHRASE };
    expect(await approveShown(tools, id, right)).toEqual({ kind: 'wait', waitSeconds: 5 });
    uptime.seconds += 5;
    restart();
    expect((await readDesk(tools, { kind: 'approve', schedule: id }))?.waitSeconds).toBe(0);
    expect(await approveShown(tools, id, right)).toEqual({ kind: 'done' });
    expect(memory.kept).toEqual({});
  });

  it('counts for each of many tries at once, and only so many are tried', async () => {
    await staffed(journal);
    const key = await firstKey(tools);
    tools.role.end();
    const { id } = await submitted(journal);
    const tries = Array.from({ length: 8 }, () => approveShown(tools, id, { passphrase: OTHER }));
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      ...Array<string>(5).fill('wait'),
      ...Array<string>(3).fill('wrong-passphrase'),
    ]);
    expect(memory.kept?.[key]?.count).toBe(3);
  });
});

describe('a journal that is only read', () => {
  it('says so before a passphrase is tried, and makes no key', async () => {
    await staffed(journal);
    await firstKey(tools);
    tools.role.end();
    const { id } = await submitted(journal);
    const { seen } = await deskOf(tools, id);
    journal.ledger.stopWriting('Журнал открыт только для чтения.', null);
    const desk = await readDesk(tools, { kind: 'approve', schedule: id });
    expect(desk).toMatchObject({ readOnly: 'Журнал открыт только для чтения.', edition: { seen } });
    const refused = { kind: 'refused', message: 'Журнал открыт только для чтения.' };
    expect(await approveShown(tools, id, { passphrase: OTHER })).toEqual(refused);
    expect(await newKey('lost-passphrase')).toEqual(refused);
    expect(memory.kept).toBeUndefined();
  });
});
