import { describe, expect, it } from 'vitest';
import { standardQuestion } from '#shared/domain/meeting-questions';
import { firstTopics } from '#shared/domain/topic';
import { meeting } from '../helpers/meetings';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { keptDraft, recordsOf } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { addMeeting, MeetingScreen } from './pages/meeting';

const desk = deskForEachTest();

/** Twenty-three questions of an evening, and the seventeen that came after the power had gone. */
const BEFORE = '12334567890777332211098';
const AFTER = '11123334445556667';
const PLANNED = meeting({ date: '2026-01-01' });
const QUESTION = 'Почему не видно отметку за контрольную?';

/** How many questions of a meeting lie on the disk. */
async function kept(): Promise<number> {
  const draft = await keptDraft(desk().page, `meeting-tally-${PLANNED.id}`);
  return draft.match(/"topic":/g)?.length ?? 0;
}

describe('the meeting mode', () => {
  it('counts forty questions by keys, is killed in the middle, goes on and ends in the journal', async () => {
    await desk().start();
    await addMeeting(desk().page, PLANNED);
    const first = new MeetingScreen(desk().page);
    await first.open(PLANNED);
    await first.count(BEFORE);
    await expectText(first.said, /Всего 23.вопроса/);
    await expect.poll(kept, { timeout: 1_000 }).toBe(23);
    await desk().kill();

    await desk().start();
    const { page } = desk();
    const mode = new MeetingScreen(page);
    await mode.open(PLANNED);
    await expectText(mode.said, /Приём продолжается: 23.вопроса, последний в.\d\d:\d\d/);
    await mode.count(AFTER);
    await expectText(mode.said, /Всего 40.вопросов/);
    await page.keyboard.press('Backspace');
    await expectText(mode.said, /Убран последний вопрос: вход и восстановление доступа/);
    await page.keyboard.press('Shift+Backspace');
    await expectText(mode.said, /Всего 40.вопросов/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Иванова Анна');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await expectHidden(mode.field('ФИО'));
    await mode.end('27', /Внести 40.записей в журнал/);
    await expectHidden(mode.frame);

    await page.keyboard.press('Control+2');
    await expectText(page.locator('body'), /40.записей/);
    const records = await recordsOf(page, 'consultation');
    expect(records).toHaveLength(40);
    expect(records.every(({ links }) => links.meeting === PLANNED.id)).toBe(true);
    const numbers = records.map(({ number }) => number?.n ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const [i, topic] of firstTopics().entries()) {
      const digit = String((i + 1) % 10);
      const pressed = (BEFORE + AFTER).split(digit).length - 1;
      const ofTopic = records.filter(({ topics }) => topics[0] === topic.id);
      expect(ofTopic).toHaveLength(pressed);
      const own = ofTopic.filter(({ question }) => question === standardQuestion(topic));
      expect(own).toHaveLength(digit === '7' ? pressed - 1 : pressed);
    }
    const [named] = records.filter(({ question }) => question === QUESTION);
    expect(named?.visitors).toMatchObject([{ name: 'Иванова Анна', className: '8 «Б»' }]);

    await desk().restart();
    const again = new MeetingScreen(desk().page);
    await desk().page.evaluate((id) => {
      location.hash = `#/parents/meeting/${id}`;
    }, PLANNED.id);
    await expectVisible(again.frame.getByText('Приём на этом собрании закончен'));
    await expectCount(again.frame.getByRole('listitem'), 0);
  });

  it('is worked by the mouse, keeps the keys wherever the focus was, and fills the screen until it is left', async () => {
    await desk().start();
    const { app, page } = desk();
    await addMeeting(page, PLANNED);
    const mode = new MeetingScreen(page);
    await mode.open(PLANNED);
    const isFull = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    await expect.poll(isFull).toBe(true);
    await mode.topic('учёт посещаемости').click();
    await mode.topic('другой вопрос').click();
    await expectText(mode.said, /Всего 2.вопроса/);
    // Enter is still the key of the last question, not of the topic that was pressed.
    await page.keyboard.press('Enter');
    await mode.field('ФИО').fill('Цой');
    await page.keyboard.press('Escape');
    await expectHidden(mode.field('ФИО'));
    expect(await keptDraft(page, `meeting-tally-${PLANNED.id}`)).not.toContain('Цой');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await mode.count('3');
    await expectText(mode.said, /посещаемости: 2. Всего 3.вопроса/);
    await page.keyboard.press('Escape');
    await expectHidden(mode.frame);
    await expect.poll(isFull).toBe(false);
    expect(await kept()).toBe(3);
    await pressKeys(page, 'Control+K');
    const command = page.getByRole('searchbox', { name: 'Команда' });
    await command.fill('родительское собрание');
    await expectVisible(page.getByRole('menuitem', { name: 'Новое собрание' }));
    await command.press('Enter');
    await expectVisible(page.getByRole('dialog', { name: 'Новое собрание' }));
  });
});
