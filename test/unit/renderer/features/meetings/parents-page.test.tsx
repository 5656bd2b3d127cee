import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { meetingDraftKey } from '../../../../../renderer/data/meetings';
import { database } from '../../../../../renderer/data/view';
import { wishMeeting } from '../../../../../renderer/features/meetings/meeting-wish';
import { ParentsPage } from '../../../../../renderer/features/meetings/parents-page';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { meeting } from '../../../../helpers/meetings';
import { person } from '../../../../helpers/records';

vi.setConfig({ testTimeout: 30_000 });

const TODAY = '2026-11-23';
const SCHOOL = emptySchool('Asia/Vladivostok');
const TEACHER = person(1);
const COMING = meeting({ date: '2026-12-03', classes: ['5А'] });
const HELD = meeting({
  date: '2026-11-12',
  classes: ['7Б'],
  state: { kind: 'held', from: '18:05', to: '19:00' },
});

/** The search worker answers nothing here: figures are tested where they are counted. */
class SilentWorker {
  onmessage = null;
  postMessage(): void {
    return undefined;
  }
  terminate(): void {
    return undefined;
  }
}

let main: FakeMain;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${TODAY}T02:00:00Z`) });
  vi.stubGlobal('Worker', SilentWorker);
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
  await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
  await database.person.put({ id: TEACHER.id, seq: 2, value: TEACHER });
});
afterEach(async () => {
  act(() => {
    wishMeeting(false);
  });
  cleanup();
  const { school, person: people, meeting: meetings } = database;
  await Promise.all([school.clear(), people.clear(), meetings.clear()]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open() {
  const onReception = vi.fn();
  render(
    <UiRoot>
      <ParentsPage
        people={<p>Кто назвал себя</p>}
        onReception={onReception}
        arrival={null}
        onArrive={vi.fn()}
      />
      <ToastRegion />
    </UiRoot>,
  );
  await screen.findByRole('grid', { name: 'Родительские собрания' });
  return { user: userEvent.setup({ delay: null }), onReception };
}

async function put(...values: readonly (typeof COMING)[]): Promise<void> {
  await database.meeting.bulkPut(values.map((value, i) => ({ id: value.id, seq: i + 3, value })));
}

function rowOf(name: RegExp) {
  return within(screen.getByRole('row', { name }));
}

describe('«Родители»', () => {
  it('teaches while there is no meeting, and writes the first one down', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Внести первое собрание' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Новое собрание' }));
    await user.type(dialog.getByRole('combobox', { name: 'Класс' }), '8 «Б», 9А');
    await user.type(dialog.getByRole('textbox', { name: 'Повестка' }), 'Итоги четверти');
    await user.type(dialog.getByRole('textbox', { name: 'Присутствовало' }), '24');
    await user.type(dialog.getByRole('combobox', { name: 'Кто провёл' }), 'щерб');
    await user.click(await screen.findByRole('option', { name: /Щербак/u }));
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]).toMatchObject({
      action: 'meeting.add',
      puts: [
        {
          ...{ table: 'meeting', base: 0 },
          value: {
            ...{ date: TODAY, time: '18:00', classes: ['8 «Б»', '9А'], present: 24 },
            ...{ ledBy: { person: TEACHER.id, name: TEACHER.name }, state: { kind: 'planned' } },
          },
        },
      ],
    });
  });

  it('leads from a row to its reception, and goes on with one that was begun', async () => {
    await put(COMING, HELD, meeting({ date: '2026-11-20', classes: ['9А'] }));
    const key = meetingDraftKey(COMING.id);
    const at = `${TODAY}T01:00:00.000Z`;
    main.drafts.set(key, { key, commit: person().id, at, content: {} });
    const { user, onReception } = await open();
    expect(await screen.findByRole('row', { name: /5А.*Идёт приём/u })).toBeTruthy();
    await user.click(rowOf(/5А/u).getByRole('button', { name: 'Продолжить приём' }));
    expect(onReception).toHaveBeenLastCalledWith(COMING.id);
    expect(screen.getByRole('row', { name: /9А.*Приём не начат/u })).toBeTruthy();
    expect(rowOf(/9А/u).getByRole('button', { name: 'Начать приём' })).toBeTruthy();
    expect(rowOf(/7Б.*Проведено/u).getByRole('button', { name: 'Протокол' })).toBeTruthy();
  });

  it('mends a meeting that was held without holding it again', async () => {
    await put(HELD);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Исправить' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Исправить собрание' }));
    await user.type(dialog.getByRole('textbox', { name: 'Присутствовало' }), '18');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    const [sent] = main.taken[0]?.puts ?? [];
    expect(main.taken[0]?.action).toBe('meeting.edit');
    expect(sent).toMatchObject({ base: 3, value: { ...HELD, present: 18 } });
  });

  it('doesn’t offer another date for a meeting that was held', async () => {
    await put(HELD);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Исправить' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Исправить собрание' }));
    const date = within(dialog.getByRole('group', { name: /^Дата/u }));
    for (const part of date.getAllByRole('spinbutton'))
      expect(part.getAttribute('aria-disabled')).toBe('true');
  });

  it('doesn’t annul a meeting whose questions are being counted', async () => {
    await put(COMING);
    const key = meetingDraftKey(COMING.id);
    const draft = { key, commit: person().id, at: `${TODAY}T01:00:00.000Z`, content: {} };
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Аннулировать' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Аннулировать собрание/u }));
    // The reception begins after the list was drawn.
    main.drafts.set(key, draft);
    await user.type(dialog.getByRole('textbox', { name: 'Причина' }), 'перенесено');
    await user.click(dialog.getByRole('button', { name: 'Аннулировать' }));
    expect(await dialog.findByText(/Сначала закончите его/u)).toBeTruthy();
    cleanup();
    const { user: later } = await open();
    await screen.findByRole('row', { name: /Идёт приём/u });
    await later.click(screen.getByRole('button', { name: 'Аннулировать' }));
    expect(await screen.findByText(/Сначала закончите его/u)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(main.taken).toEqual([]);
  });

  it('annuls with a reason only', async () => {
    await put(COMING);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Аннулировать' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Аннулировать собрание/u }));
    const deed = dialog.getByRole('button', { name: 'Аннулировать' });
    await user.click(deed);
    expect(dialog.getByText(/Укажите причину/u)).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Причина' }), 'перенесено');
    await user.click(deed);
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]).toMatchObject({
      action: 'meeting.annul',
      puts: [{ value: { state: { kind: 'annulled', reason: 'перенесено' } } }],
    });
  });
});
