import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { resolvePerson, spellingsOf, type Person, openTerm } from '#shared/domain/person';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer } from '#shared/ledger/commit';
import { refusalText } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { person, put, request } from '../helpers/records';

afterAll(removeFolders);

/** A journal with people in it; `send` writes a new state of one of them. */
async function journalWith(people: readonly Person[]) {
  const journal = await journalOf(await newFolder());
  accepted(
    await journal.ledger.commit(
      request('person.add', ...people.map((each) => put('person', each))),
      AUTHOR,
    ),
  );
  const send = async (
    action: Action,
    id: string,
    change: Partial<Person>,
  ): Promise<CommitAnswer> => {
    const state = await journal.ledger.current('person', id);
    const value = { ...(state?.value as Person), ...change };
    return journal.ledger.commit(request(action, put('person', value, state?.seq)), AUTHOR);
  };
  return { journal, send };
}

function refusal(answer: CommitAnswer): string {
  if (answer.kind === 'ok') throw new Error('accepted');
  return refusalText(answer.refusal);
}

const peopleOf = (journal: Journal): Promise<readonly Person[]> => journal.ledger.all('person');

describe('two spellings of a name', () => {
  const [full, short, director] = [
    person(2),
    person(2, { name: 'Елкина М.П.' }),
    person(1, { terms: [openTerm('director', '2026-09-01')] }),
  ] as const;

  it('become one person and two again', async () => {
    const { journal, send } = await journalWith([full, short, director]);
    accepted(await send('person.merge', short.id, { mergedInto: full.id }));
    const merged = await peopleOf(journal);
    expect(resolvePerson(merged, short.id)?.id).toBe(full.id);
    expect(spellingsOf(merged, full.id)).toEqual([full.id, short.id]);
    accepted(await send('person.unmerge', short.id, { mergedInto: null }));
    expect(await peopleOf(journal)).toEqual([full, short, director]);
    await journal.close();
  });

  it('are refused with a sentence when they can’t be one', async () => {
    const { journal, send } = await journalWith([full, short, director]);
    const merge = async (id: string, target: string): Promise<string> =>
      refusal(await send('person.merge', id, { mergedInto: target }));
    expect(await merge(short.id, short.id)).toMatch(/^Объединять не с кем/);
    expect(await merge(short.id, '00000009-0000-4000-8000-000000000009')).toMatch(
      /^Объединять не с кем/,
    );
    expect(await merge(director.id, full.id)).toMatch(/назначен консультантом или руководителем/);
    expect(refusal(await send('person.edit', short.id, { mergedInto: full.id }))).toMatch(
      /только со страницы человека/,
    );
    accepted(await send('person.merge', short.id, { mergedInto: full.id }));
    // Neither in a circle, nor on to another one, nor under the hand.
    expect(await merge(full.id, short.id)).toMatch(/уже объединено/);
    expect(await merge(short.id, director.id)).toMatch(/только со страницы человека/);
    expect(refusal(await send('person.edit', short.id, { name: 'Другая' }))).toMatch(
      /уже объединено/,
    );
    await journal.close();
  });

  it('are known to be merged after a restart, with the checkpoint and without it', async () => {
    const folder = await newFolder();
    let journal = await journalOf(folder);
    const first = accepted(
      await journal.ledger.commit(
        request('person.add', put('person', full), put('person', short), put('person', director)),
        AUTHOR,
      ),
    );
    const merging = put('person', { ...short, mergedInto: full.id }, first.seq);
    accepted(await journal.ledger.commit(request('person.merge', merging), AUTHOR));
    await journal.close();
    journal = await journalOf(folder);
    expect(journal.ledger.index.mergedInto(short.id)).toBe(full.id);
    const circle = put('person', { ...full, mergedInto: short.id }, first.seq);
    const answer = await journal.ledger.commit(request('person.merge', circle), AUTHOR);
    expect(refusal(answer)).toMatch(/уже объединено/);
    await journal.close();
  });

  it('never make a circle and never lose anybody, whatever is merged and parted', async () => {
    const everybody = Array.from({ length: 5 }, (_, i) => person(i));
    const step = fc.record({ who: fc.nat(4), whom: fc.nat(4), isMerge: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { journal, send } = await journalWith(everybody);
        for (const { who, whom, isMerge } of steps) {
          const [id = '', target = ''] = [everybody[who]?.id, everybody[whom]?.id];
          const mergedInto = isMerge ? target : null;
          await send(isMerge ? 'person.merge' : 'person.unmerge', id, { mergedInto });
        }
        const people = await peopleOf(journal);
        const heads = people.filter(({ mergedInto }) => mergedInto === null);
        const all = heads.flatMap(({ id }) => spellingsOf(people, id));
        expect([...all].sort()).toEqual(everybody.map(({ id }) => id).sort());
        await journal.close();
      }),
      { numRuns: 12 },
    );
  });
});
