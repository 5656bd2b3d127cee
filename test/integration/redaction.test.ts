import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { newPerson, type Person } from '#shared/domain/person';
import { firstProgramme } from '#shared/domain/programme';
import { REDACTED_NAME } from '#shared/domain/redaction';
import { emptyCalendar } from '#shared/domain/work-calendar';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
import { readRedactionDesk, redact } from '../../electron/access/redact';
import { verdictOn } from '../../electron/access/approvals';
import { CHANGED, type DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { approveShown, PASSPHRASE, submitted, toolsOn } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  FILES,
  journalOf,
  ledgerOf,
  readLedger,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { consultation, put, request, training } from '../helpers/records';
import { regulation } from '../helpers/regulations';
import { NAME, named, redactPerson, SURNAME, visitOf, writtenForms } from '../helpers/redactions';

let folder: string;
let journal: Journal;
let tools: DirectorTools;
let person: Person;

beforeEach(async () => {
  ({ folder, journal, tools, person } = await named({
    position: 'учитель химии',
    phone: '8 914 555-44-33',
  }));
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function add(value: Consultation): Promise<Consultation> {
  const { states } = accepted(
    await journal.ledger.commit(request('consultation.add', put('consultation', value)), AUTHOR),
  );
  return states[0]?.value as Consultation;
}

const write = async (action: Action, ...puts: readonly PutRequest[]): Promise<unknown> =>
  accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR));

async function reopen(): Promise<string[]> {
  const said: string[] = [];
  await journal.close();
  journal = await journalOf(folder, { log: (message) => said.push(message) });
  tools = toolsOn(journal, folder);
  return said;
}

const current = async (id: string): Promise<Consultation> =>
  (await journal.ledger.current('consultation', id))?.value as Consultation;

/** Files of the data folder in which a text stands in any form. */
async function filesWith(text: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(unlessReplaced);
    if (writtenForms(text).some((form) => bytes.includes(form))) found.push(entry.name);
  }
  return found;
}

/** A file that was just being put in another's place is looked at under its last name. */
function unlessReplaced(error: unknown): Buffer {
  if (error instanceof Error && 'path' in error && String(error.path).endsWith('.new'))
    return Buffer.alloc(0);
  throw error;
}

async function expectGone(): Promise<void> {
  expect([...(await filesWith(NAME)), ...(await filesWith(SURNAME))]).toEqual([]);
}

async function expectSound(): Promise<void> {
  await journal.verifyAll();
  expect(journal.ledger.status).toMatchObject({ readOnly: null, damage: null });
  expect((await readLedger(ledgerOf(folder))).damage).toEqual([]);
}

describe('«Обезличить»', () => {
  it('takes the name out of every record and every byte of the ledger; numbers and counts stay', async () => {
    const own = await add(visitOf(person.id));
    const amended = { ...own, answer: `Показано, Ярославцевой всё понятно.` };
    const { seq } = (await journal.ledger.current('consultation', own.id)) ?? { seq: 0 };
    accepted(
      await journal.ledger.commit(
        request('consultation.amend', put('consultation', amended, seq)),
        AUTHOR,
      ),
    );
    const other = await add(consultation(1, { question: 'Как у З.П. Ярославцевой в 8 «Б»?' }));
    const stranger = await add(consultation(2));
    await mkdir(tools.draftFolder, { recursive: true });
    const draft = {
      key: 'consultation-new',
      commit: randomUUID(),
      at: new Date().toISOString(),
      content: { question: `Для ${NAME}` },
    };
    await writeFile(path.join(tools.draftFolder, 'consultation-new.json'), JSON.stringify(draft));
    const kept = { ...draft, key: 'school', content: 'другое' };
    await writeFile(path.join(tools.draftFolder, 'school.json'), JSON.stringify(kept));
    const before = await readLedger(ledgerOf(folder));

    expect(await readRedactionDesk(tools, person.id)).toMatchObject({
      ok: true,
      preview: {
        name: NAME,
        counts: { people: 1, visits: 1, mentions: 1, others: 0, states: 4, drafts: 1 },
      },
    });
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });

    await expectGone();
    await expectSound();
    expect(await readdir(tools.draftFolder)).toEqual(['school.json']);
    expect(await current(own.id)).toMatchObject({
      number: own.number,
      date: own.date,
      visitors: [{ person: person.id, name: REDACTED_NAME, position: '' }],
      answer: 'Показано, [обезличено] всё понятно.',
    });
    expect(await current(other.id)).toMatchObject({
      visitors: other.visitors,
      question: 'Как у [обезличено] в 8 «Б»?',
    });
    expect(await journal.ledger.history('consultation', stranger.id)).toHaveLength(1);
    expect(await current(stranger.id)).toEqual(stranger);
    expect((await journal.ledger.current('person', person.id))?.value).toMatchObject({
      name: REDACTED_NAME,
      redacted: true,
      position: '',
      phone: '',
    });
    const after = await readLedger(ledgerOf(folder));
    expect(after.lines.slice(0, before.lines.length).map(({ header }) => header)).toEqual(
      before.lines.map(({ header }) => header),
    );
    await reopen();
    await expectSound();
    expect(
      journal.ledger.index.seqOf('redaction', after.lines.at(-1)?.header.puts[0]?.id ?? ''),
    ).toBe(after.lines.length);
  });

  it('goes on writing and reading at once, and after a start from the old head', async () => {
    const own = await add(visitOf(person.id));
    await redactPerson(tools, person.id);
    const next = await add(consultation(1));
    expect(next.number?.n).toBe((own.number?.n ?? 0) + 1);
    await reopen();
    await expectSound();
    expect(await current(next.id)).toEqual(next);
  });

  it('leaves approvals holding: they name the head before them by its hash', async () => {
    await add(visitOf(person.id));
    const edition = await submitted(journal);
    expect(await approveShown(tools, edition.id)).toEqual({ kind: 'done' });
    await redactPerson(tools, person.id);
    await reopen();
    expect(
      await verdictOn(
        journal.ledger,
        { table: 'schedule', id: edition.id },
        tools.attachmentFolder,
      ),
    ).toMatchObject({
      kind: 'holds',
    });
  });

  it('takes every spelling that was merged into the person', async () => {
    const spelling = newPerson(randomUUID(), 'staff', 'Ярославцева З.П.');
    const { seq } = accepted(
      await journal.ledger.commit(request('person.add', put('person', spelling)), AUTHOR),
    );
    const merged = { ...spelling, mergedInto: person.id };
    accepted(
      await journal.ledger.commit(request('person.merge', put('person', merged, seq)), AUTHOR),
    );
    await add(visitOf(spelling.id, 'Ярославцева З.П.'));
    expect(await redactPerson(tools, spelling.id)).toEqual({ kind: 'done' });
    await expectGone();
    expect((await journal.ledger.all('person')).filter(({ redacted }) => redacted)).toHaveLength(2);
  });

  it('finds a name after a line feed, a tab and a quotation mark, in records and in drafts', async () => {
    const texts = ['\n', '\t', '"'].map((sign) => `Вопрос.${sign}Ярославцева просила`);
    await mkdir(tools.draftFolder, { recursive: true });
    const others: Consultation[] = [];
    for (const [i, text] of texts.entries()) {
      others.push(await add(consultation(1, { question: text })));
      const draft = path.join(tools.draftFolder, `slot-${String(i)}.json`);
      await writeFile(draft, JSON.stringify({ text }));
    }
    expect(await readRedactionDesk(tools, person.id)).toMatchObject({
      preview: { counts: { mentions: 3, drafts: 3 } },
    });
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });
    await expectGone();
    const questions = await Promise.all(others.map(async ({ id }) => (await current(id)).question));
    expect(questions).toEqual(texts.map((text) => text.replace('Ярославцева', '[обезличено]')));
  });

  it('tells of programmes and of the regulation to be changed by hand, and of the calendar that stays', async () => {
    const programme = firstProgramme();
    const [item] = programme.items;
    const items = item === undefined ? [] : [{ ...item, title: `кабинет ${SURNAME}` }];
    await write('programme.edit', put('programme', { ...programme, items }));
    await write(
      'regulation.add',
      put('regulation', regulation({ title: `Регламент, ${SURNAME}` })),
    );
    const entered = { id: randomUUID(), enteredOn: null, withdrawnOn: null };
    const off = { ...entered, kind: 'school', from: '2026-10-05', to: '2026-10-05' } as const;
    const dayOff = { ...off, name: 'Юбилей школы', basis: `приказ, ${SURNAME}` };
    await write('calendar.edit', put('calendar', { ...emptyCalendar(), daysOff: [dayOff] }));
    expect(await readRedactionDesk(tools, person.id)).toMatchObject({
      preview: { byHand: 2, isInCalendar: true },
    });
  });

  it('takes position and reasons of absence out of the person’s training, and two templates of the name', async () => {
    const away = { id: randomUUID(), from: '2026-10-06', to: null, reason: 'больничный' };
    const learnt = training(person.id, { position: 'учитель астрономии', absences: [away] });
    await write('training.add', put('training', learnt));
    const snippet = { v: 1, text: `Для ${NAME}`, archived: false } as const;
    const snippets = ['Ярославцева', 'Ярославцевой'].map((name) => {
      return { ...snippet, id: randomUUID(), name };
    });
    await write('snippet.edit', ...snippets.map((one) => put('snippet', one)));
    const desk = await readRedactionDesk(tools, person.id);
    expect(desk).toMatchObject({ preview: { trainings: 1, counts: { others: 3, states: 4 } } });
    expect(desk.ok ? desk.preview.categories : []).toContain('absences');
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });
    await expectGone();
    for (const text of ['больничный', 'астрономии']) expect(await filesWith(text)).toEqual([]);
    const kept = await journal.ledger.current('training', learnt.id);
    expect(kept?.value).toMatchObject({ startedOn: learnt.startedOn, items: learnt.items });
    await expectSound();
  });

  it('names in the act whatever was held: subjects, how a training ended, texts of any record', async () => {
    const categories = async (): Promise<readonly string[]> => {
      const desk = await readRedactionDesk(tools, person.id);
      return desk.ok ? desk.preview.categories : [];
    };
    const { seq } = (await journal.ledger.current('person', person.id)) ?? { seq: 0 };
    await write('person.edit', put('person', { ...person, subjects: 'астрономия' }, seq));
    expect(await categories()).toEqual(['name', 'position', 'subjects', 'phone']);
    const other = newPerson(randomUUID(), 'staff', 'Щербак Пётр Ильич');
    await write('person.add', put('person', { ...other, room: `у ${SURNAME}` }));
    expect(await categories()).toContain('texts');
    const learnt = training(person.id);
    const first = accepted(
      await journal.ledger.commit(request('training.add', put('training', learnt)), AUTHOR),
    );
    expect(await categories()).not.toContain('outcome');
    const state = { kind: 'cancelled', reason: 'болеет' } as const;
    await write('training.end', put('training', { ...learnt, state }, first.seq));
    expect(await categories()).toContain('outcome');
  });

  it('leaves a namesake alone', async () => {
    const namesake = newPerson(randomUUID(), 'staff', 'Ярославцев Пётр Ильич');
    accepted(await journal.ledger.commit(request('person.add', put('person', namesake)), AUTHOR));
    const of = await add(
      visitOf(namesake.id, namesake.name, { question: 'Ярославцев спросил про отчёт' }),
    );
    await add(visitOf(person.id, NAME, { answer: 'Ярославцевой показано' }));
    await redactPerson(tools, person.id);
    expect(await current(of.id)).toEqual(of);
    expect(await filesWith(NAME)).toEqual([]);
    expect(await filesWith('Ярославцевой')).toEqual([]);
  });

  it.each([false, true])('takes every case of a name, with a namesake: %s', async (isBorne) => {
    const lion = newPerson(randomUUID(), 'staff', 'Лев Павел Дзё');
    const name = { ...lion.declined.name, dative: 'Льву Павлу Дзяо' };
    const { seq } = accepted(
      await journal.ledger.commit(
        request('person.add', put('person', { ...lion, declined: { ...lion.declined, name } })),
        AUTHOR,
      ),
    );
    const renamed = { ...lion, name: 'Лев Дмитрий Львович' };
    await write('person.edit', put('person', renamed, seq));
    if (isBorne)
      await write('person.add', put('person', newPerson(randomUUID(), 'staff', 'Лев Пётр')));
    const said = ['Льва Дмитрия Львовича', 'со Львом Д.Л.', 'Дмитрию Львовичу', 'Льву Павлу Дзяо'];
    const { id } = await add(consultation(1, { question: said.join('; ') }));
    await redactPerson(tools, lion.id);
    const one = '[обезличено]';
    expect((await current(id)).question).toBe(`${one}; со ${one}; ${one}; ${one}`);
  });

  it('refuses an officer, somebody unknown, somebody anonymised, a stale desk and a wrong passphrase', async () => {
    const director = journal.ledger.index.officers()[0];
    expect(await redactPerson(tools, director?.id ?? '')).toMatchObject({ kind: 'refused' });
    expect(await redactPerson(tools, randomUUID())).toMatchObject({ kind: 'refused' });
    tools.role.end();
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'passphrase-needed' });
    expect(
      await redactPerson(tools, person.id, { passphrase: 'не тот пароль, совсем' }),
    ).toMatchObject({ kind: 'wrong-passphrase' });
    expect(await filesWith(NAME)).toEqual([FILES.ledger]);
    expect(await redactPerson(tools, person.id, { passphrase: PASSPHRASE })).toEqual({
      kind: 'done',
    });
    expect(await redactPerson(tools, person.id)).toMatchObject({ kind: 'refused' });
  });

  it('sent again after its answer was lost it is acknowledged, not repeated', async () => {
    const commit = randomUUID();
    expect(await redactPerson(tools, person.id, { commit })).toEqual({ kind: 'done' });
    const { seq } = journal.ledger.head;
    expect(await redactPerson(tools, person.id, { commit })).toEqual({ kind: 'done' });
    expect(journal.ledger.head.seq).toBe(seq);
  });

  it('refuses when a record was written while it read the ledger, and takes it the next time', async () => {
    const desk = await readRedactionDesk(tools, person.id);
    const eachText = journal.ledger.eachText.bind(journal.ledger);
    const reading = vi.spyOn(journal.ledger, 'eachText').mockImplementationOnce(async (visit) => {
      await eachText(visit);
      await add(consultation(1, { question: 'Просила Ярославцева' }));
    });
    const order = { person: person.id, basis: 'demand', passphrase: null } as const;
    const seen = desk.ok ? desk.seen : '';
    const onProgress = (): void => undefined;
    const deed = { ...order, commit: randomUUID(), seen, onProgress };
    expect(await redact(tools, deed)).toEqual({ kind: 'refused', message: CHANGED });
    expect(reading).toHaveBeenCalledOnce();
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });
    await expectGone();
  });

  it('one after the other in the same records', async () => {
    const second = newPerson(randomUUID(), 'staff', 'Преображенский Иннокентий Фомич');
    accepted(await journal.ledger.commit(request('person.add', put('person', second)), AUTHOR));
    const both = visitOf(person.id);
    const group = await add({
      ...both,
      visitors: [
        ...both.visitors,
        { person: second.id, name: second.name, position: 'завуч', className: '' },
      ],
    });
    await redactPerson(tools, person.id);
    await redactPerson(tools, second.id);
    await expectGone();
    expect(await filesWith('Преображенский')).toEqual([]);
    await reopen();
    await expectSound();
    expect((await current(group.id)).visitors.map(({ name }) => name)).toEqual([
      REDACTED_NAME,
      REDACTED_NAME,
    ]);
    expect(new Set((await replayFile(ledgerOf(folder))).keys()).size).toBeGreaterThan(5);
  });
});
