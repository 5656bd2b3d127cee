import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newTally, readTally, withQuestion, type MeetingTally } from '#shared/domain/meeting-tally';
import { MEETING_QUESTION_LIMIT } from '#shared/domain/parent-meeting';
import { emptySchool } from '#shared/domain/school';
import { firstTopics, type Topic } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { NBSP } from '#shared/lib/text';
import { database } from '../../../../../renderer/data/view';
import { MeetingMode } from '../../../../../renderer/features/meetings/mode/meeting-mode';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { meeting, topicOfKey } from '../../../../helpers/meetings';

vi.setConfig({ testTimeout: 30_000 });

const PLANNED = meeting({ date: '2026-01-15' });
const KEY = `meeting-tally-${PLANNED.id}`;
const AT = '2026-01-15T08:42:00.000Z';
const SCHOOL = emptySchool('Asia/Vladivostok');

/** A topic of the school's own. */
function own(n: number): Topic {
  const [first] = firstTopics();
  if (first === undefined) throw new Error('no topics');
  const place = { order: 200 + n, fixed: false, title: `своя тема ${n}` };
  return { ...first, ...place, id: fixedId(9, n), audiences: ['parent'] };
}

describe('the meeting mode', () => {
  let main: FakeMain;
  const onLeave = vi.fn();
  beforeEach(async () => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
    onLeave.mockReset();
    await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
    await database.topic.bulkPut(firstTopics().map((value) => ({ id: value.id, seq: 1, value })));
    await database.meeting.put({ id: PLANNED.id, seq: 5, value: PLANNED });
  });
  afterEach(async () => {
    cleanup();
    vi.unstubAllGlobals();
    await Promise.all([database.topic.clear(), database.meeting.clear(), database.school.clear()]);
  });

  async function open() {
    render(
      <UiRoot>
        <MeetingMode id={PLANNED.id} onLeave={onLeave} />
        <ToastRegion />
      </UiRoot>,
    );
    await screen.findByRole('heading', { name: 'Приём вопросов' });
    return userEvent.setup({ delay: null });
  }

  function kept(): MeetingTally | undefined {
    return readTally(main.drafts.get(KEY)?.content);
  }

  function keep(tally: MeetingTally): void {
    main.drafts.set(KEY, { key: KEY, commit: fixedId(8, 8), at: AT, content: tally });
  }

  function said(): string {
    const mode = within(screen.getByRole('dialog', { name: 'Приём вопросов на собрании' }));
    // Numbers stand with their nouns by a no-break space.
    return mode.getByRole('status').textContent.replaceAll(NBSP, ' ');
  }

  it('keeps each question at once, and lets Backspace and Shift+Backspace work on the last', async () => {
    const user = await open();
    await user.keyboard('1330');
    await waitFor(() => expect(kept()?.questions).toHaveLength(4));
    expect(said()).toBe('другой вопрос: 1. Всего 4 вопроса');
    expect(screen.getByRole('button', { name: /^учёт посещаемости, 2.вопроса/u })).toBeTruthy();
    await user.keyboard('{Backspace}{Backspace}{Shift>}{Backspace}{/Shift}');
    await waitFor(() => {
      const topics = kept()?.questions.map(({ topic }) => topic);
      expect(topics).toEqual([1, 3, 3].map(topicOfKey));
    });
    expect(said()).toBe('Возвращён вопрос: учёт посещаемости. Всего 3 вопроса');
  });

  it('says so when there is nothing to take back, to bring back or to add to', async () => {
    const user = await open();
    await user.keyboard('{Backspace}');
    expect(said()).toMatch(/Пока нет ни одного вопроса/);
    await user.keyboard('{Shift>}{Backspace}{/Shift}');
    expect(said()).toBe('Возвращать нечего');
    await user.keyboard('{Enter}');
    expect(said()).toMatch(/Пока нет ни одного вопроса/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('takes the number pad, and a key that is held down once', async () => {
    const user = await open();
    fireEvent.keyDown(document.body, { code: 'Numpad3', key: '3' });
    // Without NumLock the pad moves.
    fireEvent.keyDown(document.body, { code: 'Numpad3', key: 'PageDown' });
    await user.keyboard('{7>5/}');
    await waitFor(() => {
      const topics = kept()?.questions.map(({ topic }) => topic);
      expect(topics).toEqual([3, 7].map(topicOfKey));
    });
  });

  it('counts what lies beyond the ten digits by the letters below them, in any layout', async () => {
    const more = [1, 2].map(own);
    await database.topic.bulkPut(more.map((value) => ({ id: value.id, seq: 2, value })));
    const user = await open();
    const second = await screen.findByRole('button', { name: /^своя тема 2/ });
    expect(second.getAttribute('aria-keyshortcuts')).toBe('Ц');
    await user.keyboard('[KeyQ][KeyW][KeyW]');
    await waitFor(() => {
      const topics = kept()?.questions.map(({ topic }) => topic);
      expect(topics).toEqual([1, 2, 2].map((n) => own(n).id));
    });
  });

  it('adds words to the last question by Enter; Esc leaves them as they were', async () => {
    const user = await open();
    await user.keyboard('2{Enter}');
    await user.keyboard('Цой В.{Enter}');
    await waitFor(() => expect(kept()?.questions[0]?.name).toBe('Цой В.'));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.keyboard('{Enter}');
    const name = await screen.findByRole('textbox', { name: 'ФИО' });
    await user.clear(name);
    await user.keyboard('Другая 12{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await waitFor(() => expect(kept()?.questions).toMatchObject([{ name: 'Цой В.' }]));
    expect(onLeave).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(main.drafts.has(KEY)).toBe(true);
  });

  it('doesn’t leave while what was counted isn’t kept, and leaves when it is', async () => {
    const user = await open();
    main.refuseDrafts = 'На диске нет места.';
    await user.keyboard('12{Escape}');
    expect(await screen.findByText(/нет места.*отмеченные вопросы пропадут/su)).toBeTruthy();
    expect(onLeave).not.toHaveBeenCalled();
    main.refuseDrafts = null;
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(kept()?.questions).toHaveLength(2);
  });

  it('leaves no draft when nothing was counted', async () => {
    const user = await open();
    await user.keyboard('1{Backspace}{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
    await waitFor(() => expect(main.drafts.has(KEY)).toBe(false));
  });

  it('goes on where it was, and ends with the commit of its draft', async () => {
    const question = { id: fixedId(7, 1), topic: topicOfKey(4), at: AT };
    keep(withQuestion(newTally(AT), question));
    const user = await open();
    expect(said()).toBe('Приём продолжается: 1 вопрос, последний 15.01.2026 в 18:42');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Закончить приём' }));
    await user.type(dialog.getByRole('textbox', { name: 'Присутствовало' }), '27');
    await user.click(dialog.getByRole('button', { name: /^Внести 1.запись в журнал$/u }));
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(main.taken).toMatchObject([
      {
        commit: fixedId(8, 8),
        action: 'meeting.end',
        puts: [
          { table: 'meeting', base: 5, value: { present: 27, state: { from: '18:42' } } },
          { table: 'consultation', id: question.id, base: 0, value: { time: '18:42' } },
        ],
      },
    ]);
    expect(main.drafts.has(KEY)).toBe(false);
  });

  it('keeps the tally when the journal refuses it, and sends it again', async () => {
    const user = await open();
    await user.keyboard('5{Enter}Иванова Анна{Enter}{Control>}{Enter}{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Закончить приём' }));
    const send = dialog.getByRole('button', { name: /^Внести 1.запись в журнал$/u });
    main.refuseNext = { kind: 'disk-full' };
    await user.click(send);
    expect((await dialog.findByRole('alert')).textContent).toMatch(
      /нет места.*Отмеченные вопросы целы/s,
    );
    expect(onLeave).not.toHaveBeenCalled();
    expect(kept()?.questions).toHaveLength(1);
    await user.click(send);
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    // Who gave a name is on record as well, among the parents.
    expect(main.taken[0]?.puts.map(({ table }) => table)).toEqual(['meeting', 'person', 'consultation']); // prettier-ignore
  });

  it.each(['много', '-1', '2.5', '5001'])('doesn’t take «%s» for how many came', async (typed) => {
    const user = await open();
    await user.keyboard('1{Control>}{Enter}{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Закончить приём' }));
    await user.type(dialog.getByRole('textbox', { name: 'Присутствовало' }), typed);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await dialog.findByText('Присутствовало: целое число от 0 до 5000');
    expect(main.taken).toHaveLength(0);
  });

  it('doesn’t send by the Ctrl+Enter that is still held down', async () => {
    const user = await open();
    await user.keyboard('1{Control>}{Enter}{/Control}');
    await screen.findByRole('dialog', { name: 'Закончить приём' });
    const held = { code: 'Enter', key: 'Enter', ctrlKey: true, repeat: true };
    fireEvent.keyDown(document.activeElement ?? document.body, held);
    expect(main.taken).toHaveLength(0);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(main.taken).toHaveLength(1);
  });

  it('ends without a question as held', async () => {
    const user = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Отметить проведённым' }));
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(main.taken[0]?.puts).toMatchObject([{ table: 'meeting', value: { present: null } }]);
  });

  it('counts no more than one commit holds', async () => {
    const ids = Array.from({ length: MEETING_QUESTION_LIMIT }, (_, i) => fixedId(7, i));
    keep(ids.reduce((tally, id) => withQuestion(tally, { id, topic: topicOfKey(1), at: AT }), newTally(AT))); // prettier-ignore
    const user = await open();
    await user.keyboard('1');
    expect(said()).toMatch(/вмещает 500 вопросов/);
    expect(kept()?.questions).toHaveLength(MEETING_QUESTION_LIMIT);
  });

  it('says that a meeting is over', async () => {
    const state = { kind: 'held', from: '18:00', to: '19:00' } as const;
    await database.meeting.put({ id: PLANNED.id, seq: 6, value: { ...PLANNED, state } });
    render(
      <UiRoot>
        <MeetingMode id={PLANNED.id} onLeave={onLeave} />
      </UiRoot>,
    );
    await screen.findByText('Приём на этом собрании закончен');
    await userEvent.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
