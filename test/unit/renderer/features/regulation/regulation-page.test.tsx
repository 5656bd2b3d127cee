import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIXED_PARTS, type Regulation } from '#shared/domain/regulation';
import { emptySchool } from '#shared/domain/school';
import { database } from '../../../../../renderer/data/view';
import { RegulationPage } from '../../../../../renderer/features/regulation/regulation-page';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { ownParagraph, regulation, withParagraphs } from '../../../../helpers/regulations';

// A whole text with its buttons is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

const SCHOOL = { ...emptySchool('Asia/Vladivostok'), address: 'г. Артём, ул. Мира, 1' };
let main: FakeMain;
beforeEach(async () => {
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
  await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
});
afterEach(async () => {
  cleanup();
  await Promise.all([database.school.clear(), database.regulation.clear()]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(address?: string) {
  const page = (at: string | undefined) => (
    <UiRoot>
      <RegulationPage address={at} />
      <ToastRegion />
    </UiRoot>
  );
  const { rerender } = render(page(address));
  await screen.findByRole('article', { name: 'Исходный текст' });
  return {
    user: userEvent.setup({ delay: null }),
    goTo: (at: string) => {
      rerender(page(at));
    },
  };
}

/** Opens an edition that is on the ledger. */
async function openOwn(edition: Regulation) {
  await database.regulation.put({ id: edition.id, seq: 7, value: { ...edition, edition: 1 } });
  const { user } = await open();
  await user.click(screen.getByRole('tab', { name: 'Регламент школы' }));
  await screen.findByRole('article', { name: 'Регламент школы' });
  return user;
}

/** What was sent last, with the base of its put. */
function sent(): { action: string | undefined; base: number | undefined; value: Regulation } {
  const { action, puts } = main.taken.at(-1) ?? {};
  const put = puts?.[0];
  expect(put?.table).toBe('regulation');
  return { action, base: put?.base, value: put?.value as Regulation };
}

const current = () => document.querySelector('[aria-current=location][data-address]');

describe('«Исходный текст»', () => {
  it('goes to the paragraph of its address, marks it and says how it is cited', async () => {
    const { goTo } = await open('2.2.1');
    await waitFor(() => expect(document.activeElement).toBe(current()));
    expect(current()?.textContent).toMatch(/^п\.\u00A02\.2\.1.*обучение новых сотрудников/u);
    goTo('6-3');
    await waitFor(() => expect(current()?.textContent).toMatch(/п\.\u00A06, абз\.\u00A03/u));
    goTo('note-2');
    await waitFor(() => expect(current()?.textContent).toMatch(/прим\.\u00A02/u));
  });

  it('keeps the place in the other text, and the focus with the tabs', async () => {
    const edition = regulation();
    await database.regulation.put({ id: edition.id, seq: 7, value: edition });
    const { user } = await open('5');
    await waitFor(() => expect(document.activeElement).toBe(current()));
    const tab = screen.getByRole('tab', { name: 'Исходный текст' });
    tab.focus();
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('article', { name: 'Регламент школы' });
    expect(current()?.getAttribute('data-address')).toBe('5');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Регламент школы' }));
  });

  it('has its contents as links: six sections, three numbered paragraphs, two notes', async () => {
    await open();
    const contents = within(screen.getByRole('navigation', { name: 'Содержание' }));
    const links = contents.getAllByRole('link').map((link) => link.getAttribute('href'));
    const places = ['1', '2', '2.2.1', '2.2.2', '2.2.3', '3', '4', '5', '6', 'note-1', 'note-2'];
    expect(links).toEqual(places.map((place) => `#/regulation/${place}`));
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(6);
    expect(screen.getAllByRole('list').length).toBeGreaterThan(3);
  });

  it('is searched by words in any form; Enter goes round, the field keeps the focus', async () => {
    const { user } = await open();
    const field = screen.getByRole('searchbox', { name: 'Поиск' });
    await user.type(field, 'звонки');
    const status = screen.getByText(/^Найдено/u);
    expect(status.textContent).toBe('Найдено: 2\u00A0места');
    expect([...document.querySelectorAll('mark')].map((m) => m.textContent)).toEqual([
      'звонок',
      'звонок',
    ]);
    for (const [place, words] of [
      ['3-4', 'Место 1 из 2'],
      ['5-1', 'Место 2 из 2'],
      ['3-4', 'Место 1 из 2'],
    ] as const) {
      await user.keyboard('{Enter}');
      expect(current()?.getAttribute('data-address')).toBe(place);
      expect(status.textContent).toBe(words);
      expect(document.activeElement).toBe(field);
    }
    await user.clear(field);
    await user.type(field, 'шахматы');
    expect(status.textContent).toBe('Ничего не нашлось');
  });
});

describe('«Регламент школы»', () => {
  it('begins as the source, with the place of the school’s address', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('tab', { name: 'Регламент школы' }));
    await user.click(await screen.findByRole('button', { name: 'Составить первую редакцию' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    const { action, base, value } = sent();
    expect([action, base]).toEqual(['regulation.add', 0]);
    expect(value).toMatchObject({ city: 'г. Артём', fixed: FIXED_PARTS });
  });

  it('lets sections 1–4 be written, and says why 5, 6 and the notes are not', async () => {
    await openOwn(regulation());
    expect(screen.getByText(/школа изменить их не может \(примечание 2\)/u)).toBeTruthy();
    const buttons = screen.getAllByRole('button').map((b) => b.getAttribute('aria-label') ?? '');
    expect(buttons).toContain('Исправить п.\u00A02.2.1');
    expect(buttons.filter((name) => /п\.\u00A0[56]|прим|раздела? [56]/u.test(name))).toEqual([]);
  });

  it('changes a paragraph, with its number checked and the source’s words one press away', async () => {
    const user = await openOwn(regulation());
    await user.click(screen.getByRole('button', { name: /^Исправить п\.\s2\.2\.1$/u }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Исправить абзац, раздел 2' }));
    const text = dialog.getByRole('textbox', { name: 'Текст' });
    expect(document.activeElement).toBe(text);
    await user.clear(text);
    await user.type(text, 'обучение в срок 3 дня');
    await user.click(dialog.getByRole('button', { name: 'Вернуть исходный текст' }));
    expect(text).toHaveProperty('value', expect.stringMatching(/5 рабочих дней/u));
    await user.clear(text);
    await user.type(text, 'обучение в срок 3 дня');
    const number = dialog.getByRole('textbox', { name: /^Номер/u });
    await user.clear(number);
    await user.type(number, '5.1');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await dialog.findByText('Номер пункта в разделе 2 начинается с «2.»')).toBeTruthy();
    expect(main.taken).toEqual([]);
    await user.clear(number);
    await user.type(number, '2.1');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    const { action, base, value } = sent();
    expect([action, base]).toEqual(['regulation.edit', 7]);
    expect(value.sections[1]?.paragraphs[1]).toMatchObject({
      kind: 'numbered',
      number: '2.1',
      text: 'обучение в срок 3 дня',
      source: '2.2.1',
    });
    expect(main.drafts.size).toBe(0);
  });

  it('adds one at the end of a section, and keeps what was typed when the form is closed', async () => {
    const user = await openOwn(regulation());
    const add = screen.getByRole('button', { name: 'Добавить абзац в раздел 4' });
    await user.click(add);
    const dialog = await screen.findByRole('dialog', { name: 'Новый абзац, раздел 4' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Текст' }), 'По средам');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(main.drafts.size).toBe(1));
    await user.click(add);
    const again = within(await screen.findByRole('dialog'));
    expect(await again.findByDisplayValue('По средам')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(sent().value.sections[3]?.paragraphs).toMatchObject([
      { source: '4-1' },
      { kind: 'plain', number: '', text: 'По средам', source: null },
    ]);
  });

  it('moves a paragraph, takes one out, and puts it back', async () => {
    const edition = regulation();
    const user = await openOwn(edition);
    const place = screen.getByRole('group', { name: /^Место: п\.\s2\.2\.2, абз\.\s1$/u });
    await user.click(within(place).getByRole('button', { name: 'Ниже' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    const sources = () => sent().value.sections[1]?.paragraphs.map(({ source }) => source);
    expect(sources()?.slice(2, 5)).toEqual(['2.2.2', '2.2.2-2', '2.2.2-1']);
    await user.click(screen.getByRole('button', { name: /^Убрать п\.\s2\.2$/u }));
    const back = await screen.findByRole('button', { name: 'Вернуть' });
    expect(sources()).not.toContain('2.2');
    const without = sent().value;
    await database.regulation.put({ id: edition.id, seq: 8, value: without });
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Убрать п\.\s2\.2$/u })).toBeNull(),
    );
    await user.click(back);
    await waitFor(() => expect(main.taken).toHaveLength(3));
    expect(sent().base).toBe(8);
    expect(sources()).toEqual(edition.sections[1]?.paragraphs.map(({ source }) => source));
  });

  it('is sent to the director, and can then only be read or taken back', async () => {
    const edition = regulation();
    const user = await openOwn(edition);
    await user.click(screen.getByRole('button', { name: 'Отправить на утверждение' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(sent()).toMatchObject({
      action: 'regulation.submit',
      value: { state: { kind: 'submitted', at: null } },
    });
    const state = { kind: 'submitted', at: '2026-11-23T02:00:00.000Z' } as const;
    await database.regulation.put({ id: edition.id, seq: 8, value: { ...edition, state } });
    const withdraw = await screen.findByRole('button', { name: 'Отозвать' });
    expect(screen.getByText('На утверждении с 23.11.2026, 12:00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Исправить/u })).toBeNull();
    await user.click(withdraw);
    await waitFor(() => expect(main.taken).toHaveLength(2));
    expect(sent().action).toBe('regulation.withdraw');
  });

  it('takes its requisites', async () => {
    const user = await openOwn(regulation());
    await user.click(screen.getByRole('button', { name: 'Реквизиты' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Реквизиты' }));
    await user.clear(dialog.getByRole('textbox', { name: /^Название документа/u }));
    await user.type(dialog.getByRole('textbox', { name: 'Номер приказа' }), '75');
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect(await dialog.findByText('Укажите название документа')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /^Название документа/u }), 'Регламент');
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(sent().value).toMatchObject({
      title: 'Регламент',
      order: { number: '75', date: null },
      city: 'г. Владивосток',
    });
  });
});

describe('«Сравнение»', () => {
  it('shows what was taken out and what was added, by more than their colour', async () => {
    const first = regulation();
    const changed = withParagraphs(first, 2, (all) =>
      all
        .filter(({ source }) => source !== '2.2.2-5')
        .map((p) => (p.source === '2.2.1' ? { ...p, text: p.text.replace('5', '3') } : p)),
    );
    const edition = withParagraphs(changed, 4, (all) => [...all, ownParagraph('По средам.')]);
    const user = await openOwn(edition);
    await user.click(screen.getByRole('tab', { name: 'Сравнение' }));
    expect(await screen.findByText(/изменено 1\s.*добавлено 1\s.*убрано 1\s/u)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Только отличия' }));
    const panel = screen.getByRole('tabpanel');
    const said = (role: 'insertion' | 'deletion') =>
      within(panel)
        .getAllByRole(role)
        .map((each) => each.textContent)
        .slice(1); // the first one is the legend's
    expect(said('deletion')).toEqual(['5', '- проведения уроков;']);
    expect(said('insertion')).toEqual(['3', 'По средам.']);
    expect(panel.textContent).not.toMatch(/Общие положения/u);
    for (const word of ['изменён', 'убран', 'добавлен'])
      expect(within(panel).getByText(word)).toBeTruthy();
  });
});
