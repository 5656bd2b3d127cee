import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Regulation } from '#shared/domain/regulation';
import { FIXED_CHANGED } from '#shared/domain/regulation-rules';
import type { Action } from '#shared/ledger/actions';
import { refusalText, type Author } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';
import { ownParagraph, regulation, withParagraphs } from '../helpers/regulations';

afterAll(removeFolders);

let journal: Journal;
let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder);
  return () => journal.close();
});

/** Sends an edition. @returns why it was refused, '' when it was taken */
async function send(action: Action, edition: Regulation, by: Author = AUTHOR): Promise<string> {
  const base = journal.ledger.index.seqOf('regulation', edition.id);
  const answer = await journal.ledger.commit(request(action, put('regulation', edition, base)), by);
  return answer.kind === 'ok' ? '' : refusalText(answer.refusal);
}

async function kept(id: string): Promise<Regulation | undefined> {
  return (await journal.ledger.current('regulation', id))?.value as Regulation | undefined; // its table
}

/** The edition with another word in п. 5. */
function forged(edition: Regulation): Regulation {
  const fixed = edition.fixed.map((part) =>
    part.address === '5-1' ? { ...part, text: part.text.replace('платный', 'бесплатный') } : part,
  );
  return { ...edition, fixed };
}

const DIRECTOR: Author = { role: 'director', person: null };
const submitted = (edition: Regulation): Regulation => ({
  ...edition,
  state: { kind: 'submitted', at: null },
});
const withdrawn = (edition: Regulation): Regulation => ({
  ...edition,
  state: { kind: 'withdrawn', at: null },
});

const cancelled = (edition: Regulation): Regulation => ({
  ...edition,
  state: { kind: 'cancelled', at: null, zone: null, reason: 'Не нужна', approved: null },
});

describe('п. 5, 6 and the notes in the ledger', () => {
  it('are refused in every state and by whoever sends them', async () => {
    const edition = regulation();
    expect(await send('regulation.add', forged(edition))).toBe(FIXED_CHANGED);
    expect(await kept(edition.id)).toBeUndefined();
    expect(await send('regulation.add', edition)).toBe('');
    for (const by of [AUTHOR, DIRECTOR, { role: 'program', person: null } as const]) {
      for (const action of ['regulation.edit', 'regulation.submit', 'school.edit'] as const) {
        expect(await send(action, forged(edition), by)).toBe(FIXED_CHANGED);
        expect(await send(action, forged(submitted(edition)), by)).toBe(FIXED_CHANGED);
      }
    }
    expect(await send('regulation.submit', submitted(edition))).toBe('');
    expect(await send('regulation.withdraw', forged(withdrawn(edition)))).toBe(FIXED_CHANGED);
    expect((await kept(edition.id))?.fixed).toEqual(edition.fixed);
  });
});

describe('an edition of the regulation', () => {
  it('is numbered by the ledger, keeps its number, and the next one goes on after a restart', async () => {
    const edition = regulation();
    expect(await send('regulation.add', { ...edition, edition: 77 })).toBe('');
    expect((await kept(edition.id))?.edition).toBe(1);
    expect(await send('regulation.edit', { ...edition, edition: 5, city: 'Артём' })).toBe('');
    expect(await kept(edition.id)).toMatchObject({ edition: 1, city: 'Артём' });
    await journal.close();
    journal = await journalOf(folder);
    const next = regulation();
    expect(await send('regulation.add', next)).toMatch(/бывает одна редакция регламента\.$/u);
    expect(await send('regulation.cancel', cancelled(edition))).toBe('');
    expect(await send('regulation.add', next)).toBe('');
    expect((await kept(next.id))?.edition).toBe(2);
  });

  it('goes from the draft to the director and back, at the times of the ledger', async () => {
    const edition = regulation();
    await send('regulation.add', edition);
    const changed = withParagraphs(edition, 2, (all) => [...all, ownParagraph('Ещё одно.')]);
    expect(await send('regulation.edit', changed)).toBe('');
    expect(await send('regulation.submit', submitted(changed))).toBe('');
    expect((await kept(edition.id))?.state).toMatchObject({
      kind: 'submitted',
      at: expect.stringMatching(/^\d{4}-/u) as string,
    });
    expect(await send('regulation.edit', submitted(edition))).toMatch(/так поступить нельзя/u);
    expect(await send('regulation.withdraw', withdrawn(edition))).toMatch(/Сначала отзовите/u);
    expect(await send('regulation.withdraw', withdrawn(changed))).toBe('');
    expect(await send('regulation.edit', withdrawn(edition))).toBe('');
    expect(await send('regulation.submit', submitted(edition))).toBe('');
    expect((await kept(edition.id))?.sections).toEqual(edition.sections);
  });

  it('takes no step that isn’t there, and none under another name', async () => {
    const edition = regulation();
    expect(await send('regulation.add', submitted(edition))).toMatch(/начинается с черновика/u);
    expect(await send('school.edit', edition)).toMatch(/начинается с черновика/u);
    await send('regulation.add', edition);
    expect(await send('regulation.edit', submitted(edition))).toMatch(/так поступить нельзя/u);
    expect(await send('regulation.submit', edition)).toMatch(/так поступить нельзя/u);
    const cancelled = {
      kind: 'cancelled',
      at: null,
      zone: null,
      reason: 'нет',
      approved: null,
    } as const;
    expect(await send('regulation.edit', { ...edition, state: cancelled })).toMatch(
      /так поступить/u,
    );
    await send('regulation.submit', submitted(edition));
    const approval = {
      by: 'program',
      statement: '{}',
      key: edition.id,
      signature: '0'.repeat(128),
    } as const;
    const approved = {
      ...edition,
      state: { kind: 'approved', at: null, zone: null, approval } as const,
    };
    for (const action of ['regulation.edit', 'regulation.submit', 'schedule.approve'] as const) {
      expect(await send(action, approved, DIRECTOR)).toMatch(/так поступить нельзя/u);
    }
    expect((await kept(edition.id))?.state.kind).toBe('submitted');
  });

  it('isn’t put before the director with nothing of the school’s own in it', async () => {
    const edition = regulation();
    const sections = edition.sections.map((each) => ({ ...each, paragraphs: [] }));
    const empty = { ...edition, sections };
    await send('regulation.add', empty);
    expect(await send('regulation.submit', submitted(empty))).toMatch(/утверждать нечего/u);
    const some = withParagraphs(empty, 1, () => [ownParagraph('Общее.')]);
    expect(await send('regulation.edit', some)).toBe('');
    expect(await send('regulation.submit', submitted(some))).toBe('');
  });

  it('may be as large as its limits let it', async () => {
    const edition = withParagraphs(regulation(), 1, () =>
      Array.from({ length: 19 }, () => ownParagraph('Щ'.repeat(10_000))),
    );
    expect(await send('regulation.add', edition)).toBe('');
    expect((await kept(edition.id))?.sections[0]?.paragraphs).toHaveLength(19);
  });
});
