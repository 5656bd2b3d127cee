import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTerm, type Person, type Term } from '#shared/domain/person';
import type { Action } from '#shared/ledger/actions';
import { refusalText, type CommitAnswer } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { person, put, request } from '../helpers/records';

const TODAY = '2026-11-23';
const director = person(1, { terms: [openTerm('director', '2020-09-01')] });
const teacher = person(2);
let journal: Journal;

beforeEach(async () => {
  journal = await journalOf(await newFolder(), { now: () => `${TODAY}T02:00:00.000Z` });
  const puts = [put('person', director), put('person', teacher)];
  accepted(await journal.ledger.commit(request('person.add', ...puts), AUTHOR));
});
afterAll(removeFolders);

function send(action: Action, ...people: readonly Person[]): Promise<CommitAnswer> {
  const { ledger } = journal;
  const puts = people.map((each) => put('person', each, ledger.index.seqOf('person', each.id)));
  return Promise.resolve(ledger.commit(request(action, ...puts), AUTHOR));
}

async function refused(action: Action, ...people: readonly Person[]): Promise<string> {
  const answer = await send(action, ...people);
  if (answer.kind === 'ok') throw new Error('accepted');
  return refusalText(answer.refusal);
}

function term(from: string, to: string | null): Term {
  return { ...openTerm('director', from), to };
}

describe('terms of office on the ledger', () => {
  it('change by an appointment or the school’s form alone', async () => {
    const left = { ...director, terms: [term('2020-09-01', '2026-11-22')] };
    const appointed = { ...teacher, terms: [term(TODAY, null)] };
    expect(await refused('person.edit', left)).toMatch(/Назначения меняют только/u);
    expect(await refused('person.add', appointed)).toMatch(/Назначения меняют только/u);
    accepted(await send('office.change', left, appointed));
    const ordered = { number: '91', date: TODAY };
    const told = { ...appointed, terms: [{ ...term(TODAY, null), order: ordered }] };
    accepted(await send('school.edit', told));
    accepted(await send('person.edit', { ...told, room: '12' }));
  });

  it.each([
    ['of somebody else', person(3, { terms: [term('2026-09-01', null)] })],
    ['that ends in another', person(3, { terms: [term('2019-09-01', '2020-09-01')] })],
    ['of the own', { ...director, terms: [...director.terms, term('2021-01-01', '2021-02-01')] }],
  ])('do not meet a term %s', async (_whose, value) => {
    expect(await refused('office.change', value)).toMatch(
      /В эти дни те же обязанности исполняет .+: с 01\.09\.2020/u,
    );
  });

  it('do not meet one of the same commit', async () => {
    const two = [3, 4].map((n) => person(n, { terms: [openTerm('consultant', TODAY)] }));
    expect(await refused('person.add', ...two)).toMatch(/те же обязанности исполняет/u);
  });

  it.each([
    ['1901-01-01', '1901-02-01', /не раньше 01\.01\.1990/u],
    ['2030-01-01', null, /не позже чем через два года/u],
    ['2020-02-01', '2020-01-01', /не может быть раньше первого/u],
  ])('are on days that can be: not from %s', async (from, to, words) => {
    expect(await refused('office.change', person(3, { terms: [term(from, to)] }))).toMatch(words);
  });

  it('are not taken away by a merger', async () => {
    const merged = { ...director, terms: [], mergedInto: teacher.id };
    expect(await refused('person.merge', merged)).toMatch(/Назначения меняют только/u);
    expect(await refused('office.change', merged)).toMatch(/Объединить имена можно только/u);
  });
});
