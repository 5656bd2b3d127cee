import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { REDACTED_NAME } from '#shared/domain/redaction';
import { readLedger, replayFile } from '../helpers/journals';
import { answerSaveDialogs } from '../helpers/launch';
import { readPdf } from '../helpers/read-pdf';
import { NAME } from '../helpers/redactions';
import { expectVisible } from '../helpers/see';
import { workplaces } from '../helpers/workplace';
import { approveFirst, PASSPHRASE, submitEdition } from './pages/approval';
import { callAnything } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { filesWithName, openRedaction, orderRedaction, writePerson } from './pages/redaction';

const desk = deskForEachTest();
const newPlace = workplaces();
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A plain copy of a data folder, as somebody makes it on a flash drive. */
async function copyOf(dataFolder: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-copy-'));
  folders.push(folder);
  await cp(dataFolder, folder, { recursive: true });
  return folder;
}

describe('«Обезличить»', () => {
  it('leaves the name in no file of the profile and of a fresh copy; all else holds', async () => {
    await desk().start();
    const { userDataDir } = desk();
    const person = await writePerson(desk().page, 3);
    await submitEdition(desk());
    await approveFirst(desk());
    await desk().shell.open('Журнал');
    await expectVisible(desk().page.getByRole('row').filter({ hasText: NAME }).first());
    // The browser writes its storage down in its own time.
    await expect
      .poll(() => filesWithName(path.join(userDataDir, 'Local Storage')), { timeout: 20_000 })
      .not.toEqual([]);
    await desk().restart();
    const before = await filesWithName(userDataDir);
    for (const place of ['data', 'IndexedDB', 'Local Storage'])
      expect(
        before.filter((file) => file.startsWith(place)),
        place,
      ).not.toEqual([]);

    const director = await openRedaction(desk().program, person);
    await director.passphrase.fill(PASSPHRASE);
    await orderRedaction(director, true);
    await expectVisible(director.page.getByText(/Страница 1/u));
    const act = path.join(userDataDir, 'act.pdf');
    await answerSaveDialogs(desk().program, act);
    await director.button('Сохранить').press('Enter');
    await expectVisible(director.page.getByText(/Акт сохранён/u));
    const [sheet, ...more] = await readPdf(await readFile(act));
    expect(more).toEqual([]);
    expect(sheet?.text.replaceAll(/\s+/gu, ' ')).toMatch(/АКТ № 1 .*требование субъекта/u);
    expect(sheet?.text).not.toContain('Ярославцев');
    await director.closedBy(() => director.button('Закрыть окно').press('Enter'));

    expect(await filesWithName(userDataDir)).toEqual([]);
    await expectVisible(desk().page.getByRole('heading', { name: REDACTED_NAME, level: 1 }));
    const copy = await copyOf(path.join(userDataDir, 'data'));
    expect(await filesWithName(copy)).toEqual([]);
    const { damage, lines } = await readLedger(path.join(copy, 'ledger.jsonl'));
    expect(damage).toEqual([]);
    expect(lines.flatMap(({ body }) => body).filter((body) => body === null)).toHaveLength(4);
    const states = [...(await replayFile(path.join(copy, 'ledger.jsonl'))).values()];
    const consultations = states.filter(({ table }) => table === 'consultation');
    expect(
      consultations.map(({ value }) => ('number' in value ? value.number?.n : undefined)).sort(),
    ).toEqual([1, 2, 3]);

    await desk().restart();
    await desk().shell.open('Журнал');
    await expectVisible(desk().page.getByRole('row').filter({ hasText: REDACTED_NAME }).first());
    expect(await callAnything(desk().page, 'approval:check', null)).toMatchObject({
      value: [{ verdict: { kind: 'holds' } }],
    });
    await expect
      .poll(() => readFile(path.join(userDataDir, 'logs/main.log'), 'utf8'), { timeout: 20_000 })
      .toMatch(/chain verified: \d+ lines, 0 damaged\n?$/u);
    expect(await filesWithName(userDataDir)).toEqual([]);
  });

  it('cleans the view of another account that shares the journal, at its next start', async () => {
    const shared = await mkdtemp(path.join(tmpdir(), 'zhurnal-shared-'));
    folders.push(shared);
    const [first, second] = [await newPlace(), await newPlace()];
    await first.keepDataIn(shared);
    await second.keepDataIn(shared);
    const person = await writePerson(await first.start(), 2);
    await first.stop();
    const page = await second.start();
    await page.keyboard.press('Control+2');
    await expectVisible(page.getByRole('row').filter({ hasText: NAME }).first());
    await second.stop();
    expect(await filesWithName(second.profile)).not.toEqual([]);
    await first.start();
    const director = await openRedaction(first.program, person);
    await orderRedaction(director, false);
    await expectVisible(director.page.getByText(/Страница 1/u));
    await first.stop();
    const again = await second.start();
    await expectVisible(again.getByRole('navigation').first());
    await expect.poll(() => filesWithName(second.profile), { timeout: 20_000 }).toEqual([]);
  });
});

describe('a window that has turned hostile', () => {
  it('can’t anonymise anybody, nor put a redaction on the ledger, nor bring a name back', async () => {
    await desk().start();
    const { page, userDataDir } = desk();
    const person = await writePerson(page, 1);
    const before = await readLedger(path.join(userDataDir, 'data/ledger.jsonl'));
    const seen = '0'.repeat(64);
    const order = { commit: randomUUID(), seen, basis: 'demand', passphrase: PASSPHRASE };
    const commit = (action: string, table: string, value: object): unknown => ({
      commit: randomUUID(),
      action,
      puts: [{ table, id: person.id, base: table === 'person' ? 2 : 0, value }],
    });
    const anonymous = { ...person, name: REDACTED_NAME, redacted: true };
    const forged = {
      v: 1,
      id: person.id,
      statement: '{}',
      key: randomUUID(),
      signature: 'a'.repeat(128),
    };
    for (const [channel, request] of [
      ['desk:redact', order],
      ['desk:progress', null],
      ['desk:read', null],
      ['ledger:commit', commit('redact', 'person', anonymous)],
    ] as const) {
      const answer = await callAnything(page, channel, request);
      expect(answer, channel).toEqual({ ok: false, error: 'refused' });
    }
    for (const request of [
      commit('person.edit', 'person', anonymous),
      commit('person.edit', 'redaction', forged),
    ]) {
      expect(await callAnything(page, 'ledger:commit', request)).toMatchObject({
        ok: true,
        value: { kind: 'refused' },
      });
    }
    expect(await readLedger(path.join(userDataDir, 'data/ledger.jsonl'))).toEqual(before);
  });
});
