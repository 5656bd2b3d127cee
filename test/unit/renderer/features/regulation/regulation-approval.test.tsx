import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { Regulation } from '#shared/domain/regulation';
import {
  asRegulationStatement,
  type RegulationStatement,
} from '#shared/domain/regulation-statement';
import { emptySchool } from '#shared/domain/school';
import type { Bridge, Channels } from '#shared/ipc/contract';
import { fixedId } from '#shared/lib/ids';
import { ok } from '#shared/lib/result';
import { database } from '../../../../../renderer/data/view';
import { RegulationPage } from '../../../../../renderer/features/regulation/regulation-page';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { ownParagraph, regulation, withParagraphs } from '../../../../helpers/regulations';
import { STORED_REGULATION } from '../../../../helpers/stored-statements';

vi.setConfig({ testTimeout: 30_000 });

const AT = '2026-11-23T02:00:00.000Z';
const SCHOOL = emptySchool('Asia/Vladivostok');
const approval = {
  by: 'program',
  statement: '{}',
  key: fixedId(1, 1),
  signature: '0'.repeat(128),
} as const;
const APPROVED = { kind: 'approved', at: AT, zone: 'Asia/Vladivostok', approval } as const;

const CANCELLED = {
  kind: 'cancelled',
  at: AT,
  zone: 'Asia/Vladivostok',
  reason: 'Ошибка',
  approved: null,
} as const;

type Verdict = ApprovalVerdict<RegulationStatement>;
const BROKEN: Verdict = { kind: 'broken', fault: 'content' };

function holding(): Verdict {
  const statement = asRegulationStatement(JSON.parse(STORED_REGULATION));
  if (statement === undefined) throw new Error('the statement is not read any more');
  const by = { ...statement, by: 'program', on: '2026-11-23' } as const;
  return {
    kind: 'holds',
    statement: by,
    checksum: 'ab12'.repeat(16),
    fingerprint: 'cd34'.repeat(16),
  };
}

let main: FakeMain;
/** What the director's window was asked for. */
let errands: Channels['director:open']['request'][];
/** The main process's verdict on every edition. */
let verdict: Verdict;

beforeEach(async () => {
  calmSelection();
  main = fakeMain();
  errands = [];
  verdict = holding();
  const call = (async (channel, request) => {
    if (channel === 'director:open') {
      errands.push(request as Channels['director:open']['request']); // its channel
      return ok(null);
    }
    if (channel !== 'approval:check') return main.bridge.call(channel, request);
    const rows = await database.regulation.toArray();
    return ok(rows.map(({ id }) => ({ regulation: id, verdict })));
  }) as Bridge['call']; // each channel gets its own answer
  vi.stubGlobal('bridge', { ...main.bridge, call });
  await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
});
afterEach(async () => {
  cleanup();
  await Promise.all([database.school.clear(), database.regulation.clear()]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the school's editions, numbered as they come. */
async function open(...editions: readonly Regulation[]) {
  for (const [i, value] of editions.entries())
    await database.regulation.put({
      id: value.id,
      seq: i + 2,
      value: { ...value, edition: i + 1 },
    });
  render(
    <UiRoot>
      <RegulationPage />
      <ToastRegion />
    </UiRoot>,
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('tab', { name: 'Регламент школы' }));
  await screen.findByRole('article', { name: 'Регламент школы' });
  return user;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const state = () => screen.findByRole('region', { name: 'Состояние редакции' });

describe('an edition of the regulation', () => {
  it('that is sent is decided on in the director’s window, and can’t be changed meanwhile', async () => {
    const edition = regulation({ state: { kind: 'submitted', at: AT } });
    const user = await open(edition);
    await user.click(button('Утвердить'));
    await user.click(button('Вернуть на доработку'));
    expect(errands).toEqual([
      { kind: 'approve', regulation: edition.id },
      { kind: 'return', regulation: edition.id },
    ]);
    expect(screen.queryByRole('button', { name: /^Исправить/u })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Новая редакция' })).toBeNull();
    await user.click(button('Утверждён на бумаге'));
    const dialog = await screen.findByRole('dialog', { name: 'Утверждён на бумаге' });
    await user.click(within(dialog).getByRole('button', { name: 'Записать утверждение' }));
    await within(dialog).findByText('Приложите скан подписанного оригинала');
  });

  it('that came back says what to mend, paragraph by paragraph', async () => {
    const paragraph = ownParagraph('Приём по средам.', { kind: 'numbered', number: '4.1' });
    const edition = withParagraphs(regulation(), 4, (all) => [...all, paragraph]);
    const parts = [
      { of: paragraph.key, text: 'По пятницам.' },
      { of: fixedId(9, 9), text: 'Было лучше.' },
    ];
    await open({ ...edition, state: { kind: 'returned', at: AT, remarks: 'Проверьте.', parts } });
    const notice = await screen.findByRole('note');
    expect(notice.textContent).toContain('Проверьте.');
    expect(notice.textContent).toMatch(/п\.\s4\.1: По пятницам\./u);
    expect(notice.textContent).toContain('Абзац, который уже убран: Было лучше.');
  });

  it('that is in force says by whose approval, and is the basis of the next one', async () => {
    const own = ownParagraph('Приём по средам.');
    const edition = withParagraphs(regulation({ state: APPROVED }), 4, () => [own]);
    const user = await open(edition);
    const strip = await state();
    expect(strip.textContent).toMatch(/Действует.*Утверждена в программе 23\.11\.2026.*Орлова/u);
    expect(strip.textContent).toMatch(/Контрольная сумма ab12/u);
    await user.click(within(strip).getByRole('button', { name: 'Отменить редакцию' }));
    expect(errands).toEqual([{ kind: 'cancel', regulation: edition.id }]);
    await user.click(button('Новая редакция'));
    await user.click(button('Составить редакцию'));
    expect(main.taken.at(-1)).toMatchObject({
      action: 'regulation.add',
      puts: [
        { base: 0, value: { edition: null, sections: edition.sections, state: { kind: 'draft' } } },
      ],
    });
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    await user.click(button('Новая редакция'));
    await user.click(screen.getByRole('radio', { name: /Исходный текст/u }));
    await user.click(button('Составить редакцию'));
    const last = main.taken.at(-1)?.puts[0]?.value as Regulation | undefined; // its table
    expect(last?.sections[3]?.paragraphs[0]?.source).toBe('4-1');
  });

  it('whose approval doesn’t hold says so in its place, in the list and nothing of force', async () => {
    verdict = BROKEN;
    await open(regulation({ state: APPROVED }), regulation({ state: APPROVED }));
    const title = await screen.findByText('Утверждение не подтверждается');
    const alert = title.closest('[role=alert]');
    expect(alert?.textContent).toMatch(
      /^Утверждение не подтверждается.*Документы с грифом не печатаются/u,
    );
    expect(screen.queryByText('Действует')).toBeNull();
    const choice = screen.getByRole('combobox', { name: 'Редакция' });
    for (const option of within(choice).getAllByRole('option'))
      expect(option.textContent).toMatch(/утверждение не подтверждается/u);
  });

  it('that nobody needs is cancelled with a reason', async () => {
    const user = await open(regulation());
    await user.click(button('Отменить редакцию'));
    const dialog = await screen.findByRole('dialog', { name: /^Отменить: редакция/u });
    await user.type(within(dialog).getByRole('textbox', { name: 'Причина' }), 'Не нужна');
    await user.click(within(dialog).getByRole('button', { name: 'Отменить редакцию' }));
    await vi.waitFor(() => {
      expect(main.taken.at(-1)).toMatchObject({
        action: 'regulation.cancel',
        puts: [{ value: { state: { kind: 'cancelled', reason: 'Не нужна' } } }],
      });
    });
  });

  it('that was cancelled lends its words to the next one', async () => {
    const own = ownParagraph('Приём по средам.');
    const cancelled = withParagraphs(regulation({ state: CANCELLED }), 4, () => [own]);
    const user = await open(cancelled, regulation({ state: CANCELLED }));
    await user.click(button('Новая редакция'));
    const dialog = await screen.findByRole('dialog', { name: 'Новая редакция регламента' });
    expect(dialog.textContent).toContain('действует исходный текст');
    const choice = within(dialog).getByRole('combobox', { name: 'Какая редакция' });
    const names = within(choice).getAllByRole('option');
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Редакция №\u00A02, отменена',
      'Редакция №\u00A01, отменена',
    ]);
    await user.selectOptions(choice, cancelled.id);
    await user.click(button('Составить редакцию'));
    expect(main.taken.at(-1)).toMatchObject({
      action: 'regulation.add',
      puts: [{ base: 0, value: { sections: cancelled.sections, state: { kind: 'draft' } } }],
    });
  });

  it('that was replaced is compared to the approved one before it, never to a later one', async () => {
    const of = (text: string) =>
      withParagraphs(regulation({ state: APPROVED }), 4, () => [ownParagraph(text)]);
    const [first, second, third] = [of('По вторникам.'), of('По средам.'), of('По пятницам.')];
    const user = await open(first, second, third);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Редакция' }), second.id);
    await user.click(screen.getByRole('tab', { name: 'Сравнение' }));
    await screen.findByRole('radio', { name: 'С редакцией №\u00A01' });
    const words = (role: 'insertion' | 'deletion') =>
      screen.getAllByRole(role).map(({ textContent }) => textContent);
    expect(words('deletion').join(' ')).toContain('По вторникам.');
    expect(words('insertion').join(' ')).toContain('По средам.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Редакция' }), first.id);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('doesn’t take over what was typed into a paragraph of the one before', async () => {
    const own = ownParagraph('Приём по средам.', { kind: 'numbered', number: '4.1' });
    const [before, next] = [regulation(), regulation()].map((each) =>
      withParagraphs(each, 4, () => [own]),
    ) as [Regulation, Regulation]; // two of two
    const user = await open(before);
    await user.click(button(/^Исправить п\.\s4\.1/u));
    await user.type(screen.getByRole('textbox', { name: 'Текст' }), ' И по пятницам.');
    await user.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect([...main.drafts.keys()]).toEqual([expect.stringMatching(/^[a-z0-9-]{1,80}$/u)]);
    });
    cleanup();
    await database.regulation.clear();
    await (await open(next)).click(button(/^Исправить п\.\s4\.1/u));
    const field = await screen.findByRole('textbox', { name: 'Текст' });
    expect((field as HTMLTextAreaElement).value).toBe('Приём по средам.'); // a text area
  });
});
