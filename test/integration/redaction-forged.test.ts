import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson } from '#shared/domain/person';
import { readRedactionDesk } from '../../electron/access/redact';
import { firstKey, staffed, submitted, toolsOn } from '../helpers/deeds';
import { forgeLedger, strangeKey, type LooseLedger } from '../helpers/forged-redactions';
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
} from '../helpers/journals';
import { consultation, put, request } from '../helpers/records';
import { NAME, redactPerson, visitOf } from '../helpers/redactions';

/** A journal with a redaction that holds, to be forged in copies. */
let honest: string;
/** A consultation that doesn't name the person. */
let stranger: string;

beforeAll(async () => {
  honest = await newFolder();
  const journal = await journalOf(honest);
  const tools = toolsOn(journal, honest);
  await staffed(journal);
  await firstKey(tools);
  const person = newPerson(randomUUID(), 'staff', NAME);
  const other = consultation(1);
  stranger = other.id;
  const puts = [put('consultation', visitOf(person.id)), put('consultation', other)];
  accepted(await journal.ledger.commit(request('person.add', put('person', person)), AUTHOR));
  accepted(await journal.ledger.commit(request('consultation.add', ...puts), AUTHOR));
  await submitted(journal);
  expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });
  await journal.close();
});
afterAll(removeFolders);

/** Where a record's only state stands. */
function placeOf({ lines }: LooseLedger, table: string, id?: string): [number, number] {
  for (const { header } of lines) {
    const at = header.puts.findIndex((one) => one.table === table && (id ?? one.id) === one.id);
    if (at >= 0) return [header.seq, at];
  }
  throw new Error(`no ${table}`);
}

function erase(ledger: LooseLedger, [seq, at]: [number, number]): void {
  const body = ledger.lines[seq - 1]?.body;
  if (body !== undefined) body[at] = null;
}

/** Erases one more state, names it in the redaction and signs that with the director's own key. */
async function eraseMore(ledger: LooseLedger, place: [number, number]): Promise<void> {
  erase(ledger, place);
  const erased = [...ledger.statement.erased, [place[0], [place[1]]] as [number, number[]]];
  ledger.sign(await ledger.directorKey(), { erased });
}

/** What somebody may do to the file; each leaves bodies missing that nothing lawful names. */
const FORGERIES: readonly (readonly [string, (ledger: LooseLedger) => Promise<void> | void])[] = [
  ['no redaction at all', (ledger) => void ledger.lines.pop()],
  [
    'a body that the redaction doesn’t name',
    (ledger) => erase(ledger, placeOf(ledger, 'consultation', stranger)),
  ],
  [
    'a signature of zeros',
    (ledger) => {
      const { redaction } = ledger;
      const [kept] = redaction.body;
      const value = { ...(kept?.value as object), signature: '0'.repeat(128) };
      redaction.body[0] = { salt: kept?.salt ?? '', value };
    },
  ],
  ['another key’s signature', (ledger) => ledger.sign(strangeKey())],
  [
    'a key that came after what it signs',
    (ledger) => {
      const at = ledger.lines.findIndex(({ header }) => header.action === 'director-key');
      const [key] = ledger.lines.splice(at, 1);
      if (key !== undefined) ledger.lines.push(key);
    },
  ],
  [
    'more than was signed, named without a new signature',
    (ledger) => {
      const place = placeOf(ledger, 'consultation', stranger);
      erase(ledger, place);
      const { redaction, statement } = ledger;
      const kept = redaction.body[0];
      const more = { ...statement, erased: [...statement.erased, [place[0], [place[1]]]] };
      const value = { ...(kept?.value as object), statement: JSON.stringify(more) };
      redaction.body[0] = { salt: kept?.salt ?? '', value };
    },
  ],
  [
    'a record that gets no new state, named and signed',
    (ledger) => eraseMore(ledger, placeOf(ledger, 'consultation', stranger)),
  ],
  [
    'a record of a table that is never erased, named, signed and renewed',
    async (ledger) => {
      const [seq, at] = placeOf(ledger, 'schedule');
      const line = ledger.lines[seq - 1];
      const [header, body] = [line?.header.puts[at], line?.body[at]];
      if (header === undefined || body === undefined) throw new Error('no edition');
      ledger.redaction.header.puts.push(header);
      ledger.redaction.body.push(body);
      await eraseMore(ledger, [seq, at]);
    },
  ],
  ['the director’s key itself', (ledger) => erase(ledger, placeOf(ledger, 'directorKey'))],
  ['the school', (ledger) => eraseMore(ledger, placeOf(ledger, 'school'))],
  [
    'the redaction in another place of the chain',
    (ledger) => {
      const before = ledger.lines.at(-2);
      if (before === undefined) throw new Error('too short');
      const copy = structuredClone(before);
      copy.header.commit = randomUUID();
      ledger.lines.splice(-1, 0, copy);
    },
  ],
  ['a redaction that the consultant made', (ledger) => void (ledger.redaction.header.by = AUTHOR)],
  [
    'a person who keeps the name',
    (ledger) => {
      const at = ledger.redaction.header.puts.findIndex(({ table }) => table === 'person');
      const kept = ledger.redaction.body[at];
      const value = { ...(kept?.value as object), name: NAME, redacted: false };
      ledger.redaction.body[at] = { salt: kept?.salt ?? '', value };
    },
  ],
  ['the redaction’s own record', (ledger) => void (ledger.redaction.body[0] = null)],
  [
    'the redaction under another action',
    (ledger) => void (ledger.redaction.header.action = 'person.edit'),
  ],
];

describe('a body that is missing', () => {
  it('is excused by the redaction that names it', async () => {
    const folder = await copyJournal(honest, [FILES.ledger]);
    await forgeLedger(folder, () => undefined);
    expect(await readFile(ledgerOf(folder), 'utf8')).toBe(await readFile(ledgerOf(honest), 'utf8'));
    const journal = await journalOf(folder);
    expect(journal.ledger.status).toMatchObject({ readOnly: null, damage: null });
    await journal.close();
  });

  it.each(FORGERIES)('is damage with %s', async (_what, forge) => {
    const folder = await copyJournal(honest, [FILES.ledger]);
    await forgeLedger(folder, forge);
    const { damage } = await readLedger(ledgerOf(folder));
    expect(damage.map(({ fault }) => fault)).toContain('missing-body');
    const journal = await journalOf(folder);
    expect(journal.ledger.status.damage).toMatch(/повреждён/u);
    await journal.close();
  });

  it('names a person whom the desk no longer offers', async () => {
    const folder = await copyJournal(honest, [FILES.ledger]);
    const journal = await journalOf(folder);
    const [person] = (await journal.ledger.all('person')).filter(({ redacted }) => redacted);
    expect(await readRedactionDesk(toolsOn(journal, folder), person?.id ?? '')).toMatchObject({
      ok: false,
    });
    await journal.close();
  });
});
