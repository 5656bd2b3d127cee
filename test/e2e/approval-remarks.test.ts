import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectHidden, expectText, expectVisible } from '../helpers/see';
import { approveFirst, openDirector, PASSPHRASE, submitEdition } from './pages/approval';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

describe('an edition on its way between two roles', () => {
  it('comes back with remarks on its parts, kept while typed, which lead to them', async () => {
    await desk().start();
    await submitEdition(desk());
    const first = await openDirector(desk(), 'Вернуть на доработку');
    await first.makeKey(PASSPHRASE);
    await first.remarkButton('Среда 14:30–15:15').press('Enter');
    await first.page.keyboard.type('Перенесите на вторник');
    await expectVisible(first.page.getByText('Первая редакция'));
    await first.closedBy(() => first.button('Закрыть окно').press('Enter'));
    const again = await openDirector(desk(), 'Вернуть на доработку');
    const remark = again.page.getByRole('textbox', { name: /^Замечание: Среда 14:30–15:15/u });
    await expect.poll(() => remark.inputValue()).toBe('Перенесите на вторник');
    await again.closedBy(() => again.button('Вернуть на доработку').press('Enter'));

    const remarks = (): Locator =>
      desk().page.getByRole('list', { name: 'Замечания к приёмам и исключениям' });
    await expectText(remarks(), /Среда 14:30–15:15.*Перенесите на вторник/su);
    await desk().restart();
    await desk().shell.open('График');
    await expectText(remarks(), /Перенесите на вторник/u);
    await desk().page.getByRole('tab', { name: 'История' }).press('Enter');
    await expectVisible(desk().page.getByText(/Редакция возвращена на доработку/u));
    await remarks()
      .getByRole('button', { name: /^Показать приём: Среда/u })
      .press('Enter');
    const tab = desk().page.getByRole('tab', { name: 'Приёмы', selected: true });
    await expectVisible(tab);
  });

  it('shows what it changes on both sides, and is cancelled by the director with a reason', async () => {
    await desk().start();
    await submitEdition(desk());
    await approveFirst(desk());
    const { page, schedule } = desk();
    await schedule.beginNext('Действующая редакция');
    await schedule.add({ weekday: 'Пятница', start: '1600', end: '1700', audience: 'Родители' });
    await schedule.step('Что изменится').press('Enter');
    const change = { name: /^Добавлен нет Пятница 16:00–17:00/u };
    await expectVisible(page.getByRole('dialog').getByRole('row', change));
    await page.keyboard.press('Escape');
    await schedule.step('Отправить на утверждение').press('Enter');
    const approving = await openDirector(desk(), 'Утвердить');
    await expectVisible(
      approving.page.getByRole('heading', { name: /Что изменилось с редакции/u }),
    );
    await expectVisible(approving.page.getByRole('row', change));
    await approving.closedBy(() => approving.button('Утвердить').press('Enter'));

    await expect.poll(() => schedule.shownEdition()).toMatch(/№\s2, действует/u);
    const cancelling = await openDirector(desk(), 'Отменить редакцию');
    await expectVisible(cancelling.page.getByText(/действует редакция №\s1/u));
    await cancelling.button('Отменить редакцию').press('Enter');
    await expectVisible(cancelling.page.getByText('Укажите причину', { exact: false }));
    await cancelling.page.getByRole('textbox', { name: 'Причина' }).fill('Не та редакция');
    await cancelling.closedBy(() => cancelling.button('Отменить редакцию').press('Enter'));
    await expectText(schedule.state, /Отменена .*Не та редакция.*последний день/su);
    await expectHidden(schedule.step('Отменить редакцию'));
    await page.getByRole('tab', { name: 'История' }).press('Enter');
    await expectVisible(page.getByText('Причина: Не та редакция'));
  });
});
