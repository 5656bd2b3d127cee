import { afterAll, beforeEach, expect, it } from 'vitest';
import { FIRST_PROGRAMME_ID, firstProgramme, type Programme } from '#shared/domain/programme';
import { fixedId } from '#shared/lib/ids';
import { refusalText } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

afterAll(removeFolders);

let journal: Journal;
beforeEach(async () => {
  journal = await journalOf(await newFolder());
  return () => journal.close();
});

/** Writes a programme. @returns why it was refused, '' when it was taken */
async function edit(programme: Programme): Promise<string> {
  const base = journal.ledger.index.seqOf('programme', programme.id);
  const wanted = request('programme.edit', put('programme', programme, base));
  const answer = await journal.ledger.commit(wanted, AUTHOR);
  return answer.kind === 'ok' ? '' : refusalText(answer.refusal);
}

const boarding: Programme = {
  ...firstProgramme(),
  id: fixedId(20, 1),
  title: 'Для воспитателей',
  positions: ['воспитатель'],
};

it('programmes join the first one, which is known before it is on the ledger', async () => {
  expect(await edit(boarding)).toBe('');
  expect(await edit({ ...firstProgramme(), title: 'Первая неделя' })).toBe('');
  const kept = await journal.ledger.current('programme', FIRST_PROGRAMME_ID);
  expect(kept?.value).toMatchObject({ title: 'Первая неделя' });
});

it('programmes that contradict each other are refused, whoever sends them', async () => {
  expect(await edit(boarding)).toBe('');
  const twin = { ...boarding, id: fixedId(20, 2), title: 'Ещё одна', positions: ['Воспитатель'] };
  expect(await edit(twin)).toContain('уже есть в программе «Для воспитателей»');
  expect(await edit({ ...firstProgramme(), archived: true })).toContain('остальных должностей');
  expect(await edit({ ...twin, positions: [] })).toContain('укажите должности');
  expect(await edit({ ...boarding, items: [] })).toBe('В программе нужна хотя бы одна тема');
});
