import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import { fakeClockLibrary } from '../../build/system.mjs';
import { readLedger } from '../helpers/journals';
import { rechain } from '../helpers/forged';
import { expectHidden, expectVisible } from '../helpers/see';
import {
  approveFirst,
  openDirector,
  PASSPHRASE,
  submitEdition,
  submitNextEdition,
} from './pages/approval';
import { callAnything } from './pages/bridge';
import { deskForEachTest, type Desk } from './pages/desk';

const desk = deskForEachTest();
const REFUSED = { ok: false, error: 'refused' };

/** The environment in which the whole program sees another clock. */
function clock(offset: string): { env: Record<string, string> } {
  const library = fakeClockLibrary();
  if (library === undefined) throw new Error('libfaketime is not installed');
  return { env: { LD_PRELOAD: library, FAKETIME: offset } };
}

function ledgerOf({ userDataDir }: Desk): string {
  return path.join(userDataDir, 'data/ledger.jsonl');
}

/** The newest edition as it stands in the file, with its line. */
async function newestEdition(desk: Desk): Promise<{ value: Schedule; seq: number }> {
  const { lines } = await readLedger(ledgerOf(desk));
  const found = lines.flatMap(({ header, body }) =>
    header.puts.map((put, i) => ({ put, seq: header.seq, value: body[i]?.value as Schedule })),
  );
  const last = found.filter(({ put }) => put.table === 'schedule').at(-1);
  if (last === undefined) throw new Error('there is no edition');
  return last;
}

describe('a window that has turned hostile', () => {
  it('can neither approve nor get a stamp, whatever it asks for', async () => {
    await desk().start();
    await submitEdition(desk());
    const { value, seq } = await newestEdition(desk());
    const { page } = desk();
    const deed = { commit: randomUUID(), base: seq, seen: '0'.repeat(64) };
    const approval = {
      by: 'program',
      statement: '{}',
      key: randomUUID(),
      signature: '0'.repeat(128),
    };
    const approved = { ...value, state: { kind: 'approved', at: null, zone: null, approval } };
    const put = { table: 'schedule', id: value.id, base: seq, value: approved };
    const commit = (action: string): unknown => ({ commit: randomUUID(), action, puts: [put] });
    for (const [channel, request] of [
      ['desk:read', null],
      ['desk:approve', { ...deed, passphrase: PASSPHRASE }],
      ['desk:approve', { ...deed, passphrase: null }],
      ['desk:return', { ...deed, passphrase: PASSPHRASE, remarks: 'нет', parts: [] }],
      ['desk:cancel', { ...deed, passphrase: PASSPHRASE, reason: 'не нужна' }],
      ['ledger:commit', commit('schedule.return')],
      ['desk:make-key', { commit: randomUUID(), reason: 'first', passphrase: PASSPHRASE }],
      ['ledger:commit', commit('schedule.approve')],
      ['ledger:commit', commit('schedule.approve-on-paper')],
      ['ledger:commit', commit('director-key')],
    ] as const) {
      expect(await callAnything(page, channel, request), channel).toEqual(REFUSED);
    }
    for (const action of ['schedule.edit', 'schedule.submit', 'schedule.withdraw']) {
      expect(await callAnything(page, 'ledger:commit', commit(action)), action).toMatchObject({
        ok: true,
        value: { kind: 'refused' },
      });
    }
    const content = '%PDF-1.7';
    const dropped = {
      name: 'скан.pdf',
      content: new TextEncoder().encode(content),
      count: 0,
      bytes: 0,
    };
    expect(await callAnything(page, 'request:drop-file', dropped)).toMatchObject({
      value: { kind: 'picked' },
    });
    const kept = createHash('sha256').update(content).digest('hex');
    for (const sha256 of ['a'.repeat(64), kept]) {
      const scan = { sha256, name: 'скан.pdf', bytes: content.length };
      const deeds = { commit: randomUUID(), schedule: value.id, base: seq, date: '2026-01-01' };
      expect(await callAnything(page, 'approval:on-paper', { ...deeds, scan })).toMatchObject({
        value: { kind: 'refused' },
      });
    }
    expect((await newestEdition(desk())).value.state.kind).toBe('submitted');
    expect(await callAnything(page, 'approval:check', null)).toEqual({ ok: true, value: [] });
  });

  it('can change nothing of what was approved or sent back, nor cancel it', async () => {
    await desk().start();
    await submitEdition(desk());
    const { page } = desk();
    const first = await newestEdition(desk());
    const parts = [{ of: first.value.slots[0]?.id ?? '', text: 'Не то время' }];
    const director = await openDirector(desk(), 'Вернуть на доработку');
    await director.makeKey(PASSPHRASE);
    await director.remarkButton('Среда 14:30–15:15').press('Enter');
    await director.page.keyboard.type('Не то время');
    await director.closedBy(() => director.button('Вернуть на доработку').press('Enter'));
    const returned = await newestEdition(desk());
    expect(returned.value.state).toMatchObject({ kind: 'returned', remarks: '', parts });
    const send = (action: string, value: object, base: number): Promise<unknown> => {
      const put = { table: 'schedule', id: first.value.id, base, value };
      return callAnything(page, 'ledger:commit', { commit: randomUUID(), action, puts: [put] });
    };
    const praise = { ...returned.value.state, remarks: 'Всё хорошо', parts: [] };
    await send('schedule.edit', { ...returned.value, state: praise }, returned.seq);
    const mended = await newestEdition(desk());
    expect(mended.value.state).toEqual(returned.value.state);

    const sent = { ...mended.value, state: { kind: 'submitted', at: null } };
    await send('schedule.submit', sent, mended.seq);
    await expectVisible(desk().schedule.step('Утвердить'));
    const approving = await openDirector(desk(), 'Утвердить');
    await approving.closedBy(() => approving.button('Утвердить').press('Enter'));
    const { value, seq } = await newestEdition(desk());
    const gone = { kind: 'cancelled', at: null, zone: null, reason: 'не нужна', approved: null };
    for (const [action, state] of [
      ['schedule.cancel', gone],
      ['schedule.edit', { kind: 'draft' }],
      ['schedule.edit', value.state],
      ['schedule.withdraw', { kind: 'withdrawn', at: null }],
    ] as const) {
      expect(await send(action, { ...value, slots: [], state }, seq), action).toMatchObject({
        value: { kind: 'refused' },
      });
    }
    expect(await newestEdition(desk())).toMatchObject({ value, seq });
    expect(await callAnything(page, 'approval:check', null)).toMatchObject({
      value: [{ verdict: { kind: 'holds' } }],
    });
  });

  it('gets nothing by opening the director’s page in a frame or by itself', async () => {
    await desk().start();
    await submitEdition(desk());
    const { app, page } = desk();
    const framed = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.addEventListener('load', () => {
            const inside = frame.contentDocument;
            resolve(inside === null ? 'closed' : inside.body.innerText);
          });
          frame.src = 'app://journal/director.html';
          document.body.append(frame);
        }),
    );
    expect(framed).not.toMatch(/Пароль/u);
    await page.evaluate(() => window.open('app://journal/director.html'));
    expect(app.windows()).toHaveLength(1);
  });
});

describe('wrong passphrases', () => {
  it(
    'make one wait, over restarts and with the clock set back or forth',
    { timeout: 180_000 },
    async () => {
      await desk().start();
      await submitEdition(desk());
      await approveFirst(desk());
      await submitNextEdition(desk());
      await desk().stop();
      let tried = 0;
      for (const offset of ['+0', '-30d', '+30d', '-1y']) {
        await desk().start(clock(offset));
        await desk().shell.open('График');
        await desk().schedule.choose('Редакция № 2, на утверждении');
        const director = await openDirector(desk(), 'Утвердить');
        for (let turn = 0; turn < 3 && tried < 10; turn += 1, tried += 1) {
          await director.passphrase.fill(`неверный пароль ${String(tried)}`);
          await director.passphrase.press('Enter');
          await expectVisible(director.page.getByText(/Пароль не подошёл/u));
        }
        await director.closedBy(() => director.button('Закрыть окно').press('Enter'));
        await desk().stop();
      }
      expect(tried).toBe(10);
      await desk().start();
      await desk().shell.open('График');
      await desk().schedule.choose('Редакция № 2, на утверждении');
      const director = await openDirector(desk(), 'Утвердить');
      await expectVisible(director.page.getByText(/Следующая попытка через/u));
      await director.passphrase.fill(PASSPHRASE);
      await director.passphrase.press('Enter');
      await expectVisible(director.page.getByText(/Следующая попытка через/u));
      expect((await newestEdition(desk())).value.state.kind).toBe('submitted');
    },
  );
});

describe('the director’s role', () => {
  it('ends by itself after five minutes', async () => {
    // Thirty times as fast: five minutes are ten seconds.
    await desk().start(clock('+0 x30'));
    await submitEdition(desk());
    await approveFirst(desk());
    const role = desk().page.getByText(/Роль руководителя/u);
    await expectVisible(role);
    await role.waitFor({ state: 'hidden', timeout: 60_000 });
    await submitNextEdition(desk());
    const director = await openDirector(desk(), 'Утвердить');
    await expectVisible(director.passphrase);
  });
});

describe('an approved edition that was changed past the program', () => {
  it('is red and gets no stamp, even in a chain that fits', async () => {
    await desk().start();
    await submitEdition(desk());
    await approveFirst(desk());
    await desk().stop();
    await rechain(path.join(desk().userDataDir, 'data'), ({ table, value }) => {
      const { slots = [] } = value as { slots?: { room: string }[] };
      for (const slot of table === 'schedule' ? slots : []) slot.room = '205';
    });
    await rm(path.join(desk().userDataDir, 'IndexedDB'), { recursive: true, force: true });
    await desk().start();
    const { page, shell, schedule } = desk();
    await shell.open('График');
    const alarm = page.getByRole('alert').filter({ hasText: 'Утверждение не подтверждается' });
    await expectVisible(alarm);
    await expect.poll(() => schedule.shownEdition()).toMatch(/утверждение не подтверждается/u);
    await schedule.posterButton.press('Enter');
    const words = (await alarm.textContent())
      ?.replace('Утверждение не подтверждается', '')
      .replace('Отменить редакцию', '')
      .trim();
    await expectVisible(schedule.poster.getByText(words ?? '', { exact: true }));
    await expectHidden(schedule.poster.getByRole('group', { name: 'Лист' }));
    await expectHidden(schedule.poster.getByText(/Страница 1/u));
  });
});
