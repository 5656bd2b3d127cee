import { randomUUID, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { DirectorKey } from '#shared/domain/director-key';
import { newPerson, type Person } from '#shared/domain/person';
import type { RecordState } from '#shared/ledger/commit';
import { REDACTED_NAME } from '#shared/domain/redaction';
import { firstKey, PASSPHRASE, staffed, toolsOn } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  copyJournal,
  FILES,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { openSealedKey } from '../../electron/access/sealed-key';
import type { Journal } from '../../electron/ledger/journal';
import { consultation, put, request } from '../helpers/records';
import { redactPerson, visitOf } from '../helpers/redactions';

const RUNS = 10;
const NAMES = [
  'Ярославцева Зинаида Прокопьевна',
  'Преображенский Иннокентий Фомич',
  'Гусейнов Рашид Алиевич',
  'Цой Виктория Олеговна',
] as const;
/** How each of them may be named in a text. */
const SAID = ['Ярославцевой З.П.', 'И. Ф. Преображенским', 'гусейнову', 'Цоем'] as const;

afterAll(removeFolders);

const who = fc.nat({ max: NAMES.length - 1 });
/** A consultation: who came, whom its text names, how often it is amended. */
const written = fc.record({
  visitors: fc.uniqueArray(who, { minLength: 0, maxLength: 3 }),
  said: fc.option(who, { nil: null }),
  amended: fc.nat({ max: 2 }),
});
const model = fc.record({
  records: fc.array(written, { minLength: 1, maxLength: 8 }),
  redacted: fc.uniqueArray(who, { minLength: 1, maxLength: NAMES.length }),
});

interface Model {
  readonly records: readonly { visitors: number[]; said: number | null; amended: number }[];
  readonly redacted: readonly number[];
}

interface Written {
  readonly id: string;
  readonly concerns: ReadonlySet<number>;
  readonly states: readonly RecordState[];
}

async function writeRecord(
  { ledger }: Journal,
  people: readonly Person[],
  { visitors, said, amended }: { visitors: number[]; said: number | null; amended: number },
): Promise<Written> {
  const text = said === null ? 'Вопрос об отчёте' : `Вопрос вместе с ${SAID[said] ?? ''}`;
  const came = visitors.map((i) => visitOf(people[i]?.id ?? '', NAMES[i]).visitors).flat();
  const strangers = consultation(0).visitors;
  const value = consultation(0, { visitors: came.length > 0 ? came : strangers, question: text });
  let { seq } = accepted(
    await ledger.commit(request('consultation.add', put('consultation', value)), AUTHOR),
  );
  for (let i = 0; i < amended; i += 1) {
    const next = { ...value, answer: `Ответ ${String(i)}` };
    ({ seq } = accepted(
      await ledger.commit(request('consultation.amend', put('consultation', next, seq)), AUTHOR),
    ));
  }
  const concerns = new Set([...visitors, ...(said === null ? [] : [said])]);
  return { id: value.id, concerns, states: await ledger.history('consultation', value.id) };
}

/** A journal with its director's key, to begin each run with: making and opening a key takes half a second. */
async function preparedJournal(): Promise<{ folder: string; key: KeyObject }> {
  const folder = await newFolder();
  const journal = await journalOf(folder);
  await staffed(journal);
  const id = await firstKey(toolsOn(journal, folder));
  const state = await journal.ledger.current('directorKey', id);
  const key = await openSealedKey(state?.value as DirectorKey, PASSPHRASE);
  await journal.close();
  if (key === undefined) throw new Error('the key did not open');
  return { folder, key };
}

/** Writes what the model says, redacts, and compares. */
async function tryOut(
  journal: Journal,
  folder: string,
  key: KeyObject,
  { records, redacted }: Model,
): Promise<void> {
  const { ledger } = journal;
  const tools = toolsOn(journal, folder);
  tools.role.begin(ledger.index.idsOf('directorKey')[0] ?? '', key);
  const people = NAMES.map((name) => newPerson(randomUUID(), 'staff', name));
  const puts = people.map((person) => put('person', person));
  accepted(await ledger.commit(request('person.add', ...puts), AUTHOR));
  const all: Written[] = [];
  for (const one of records) all.push(await writeRecord(journal, people, one));
  for (const i of redacted)
    expect(await redactPerson(tools, people[i]?.id ?? '')).toEqual({ kind: 'done' });
  const replayed = await replayFile(ledgerOf(folder));
  for (const { id, concerns, states } of all) {
    const now = await ledger.history('consultation', id);
    const isConcerned = redacted.some((i) => concerns.has(i));
    expect(now).toEqual(isConcerned ? [now.at(-1)] : states);
    expect(now.at(-1)?.value).toMatchObject(anonymous(states.at(-1), redacted, people));
    expect(replayed.get(`consultation:${id}`)).toEqual(now.at(-1));
  }
  await journal.verifyAll();
  expect(ledger.status).toMatchObject({ readOnly: null, damage: null });
  const { damage, lines } = await readLedger(ledgerOf(folder));
  expect(damage).toEqual([]);
  const text = lines.map(({ body }) => JSON.stringify(body)).join('\n');
  for (const i of redacted) expect(text).not.toMatch(new RegExp(SURNAMES[i] ?? '', 'iu'));
}

// Each run syncs some twenty commits to the disk.
describe('after redacting any set of people', { timeout: 120_000 }, () => {
  it('every other record has its states, the others name nobody, the replay is the ledger', async () => {
    const { folder: prepared, key } = await preparedJournal();
    await fc.assert(
      fc.asyncProperty(model, async (one) => {
        const folder = await copyJournal(prepared, [FILES.ledger]);
        const journal = await journalOf(folder);
        try {
          await tryOut(journal, folder, key, one);
        } finally {
          await journal.close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

const SURNAMES = ['ярославцев', 'преображенск', 'гусейнов', '(?<!\\p{L})цо[йяюе]'] as const;

/** What a record must have become. */
function anonymous(
  state: RecordState | undefined,
  redacted: readonly number[],
  people: readonly Person[],
): object {
  const value = state?.value;
  if (value === undefined || !('visitors' in value)) throw new Error('no consultation');
  const gone = new Set(redacted.map((i) => people[i]?.id));
  const { id, number, registeredAt, date, time, topics, outcome, answer } = value;
  const visitors = value.visitors.map((visitor) =>
    visitor.person !== null && gone.has(visitor.person)
      ? { person: visitor.person, name: REDACTED_NAME, position: '', className: '' }
      : visitor,
  );
  const said = redacted
    .map((i) => SAID[i])
    .find((one) => one !== undefined && value.question.includes(one));
  const question = said === undefined ? value.question : 'Вопрос вместе с [обезличено]';
  return { id, number, registeredAt, date, time, topics, outcome, answer, visitors, question };
}
