import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import type { Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import type { Opened } from '../../../../../renderer/features/schedule/edition-dialogs';
import { EditionView } from '../../../../../renderer/features/schedule/edition-view';
import { PublicationDeeds } from '../../../../../renderer/features/schedule/publication/publication-deeds';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { slot } from '../../../../helpers/editions';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { publication } from '../../../../helpers/publications';

const EDITION = fixedId(6, 1);
const MEETING = [slot(1), slot(2, { start: '15:00', end: '16:00' })];

vi.setConfig({ testTimeout: 30_000 });

let main: FakeMain;
beforeEach(() => {
  vi.setSystemTime('2026-11-23T02:00:00.000Z');
  calmSelection();
  localStorage.clear();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The window goes on showing the row that it was given: what was taken has not come to it yet. */
function Edition({ slots, state }: { slots: readonly Slot[]; state: Schedule['state'] }) {
  const [opened, setOpened] = useState<Opened>(null);
  const value: Schedule = { ...newSchedule(EDITION, '2026-09-01'), slots: [...slots], state };
  const [row] = useState({ id: EDITION, seq: 7, value });
  return (
    <EditionView
      {...{ row, opened, setOpened }}
      standing="draft"
      verdict={undefined}
      verdicts={undefined}
      today="2026-11-23"
      zone="Asia/Vladivostok"
      isLocked={false}
      onShow={() => undefined}
    />
  );
}

function open(slots: readonly Slot[], state: Schedule['state'] = { kind: 'draft' }) {
  render(
    <UiRoot>
      <Edition {...{ slots, state }} />
      <ToastRegion />
    </UiRoot>,
  );
  return userEvent.setup({ delay: null });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('a step of an edition', () => {
  it('is taken once by a double click, and by one more before its state is seen', async () => {
    const user = open([slot(1)]);
    await user.dblClick(button('Отправить на утверждение'));
    expect(await screen.findByText(/отправлена на утверждение/)).toBeTruthy();
    await user.click(button('Отправить на утверждение'));
    expect(main.taken.map(({ action }) => action)).toEqual(['schedule.submit']);
  });

  it('can be tried again when it was not taken', async () => {
    const user = open([slot(1)]);
    main.refuseNext = { kind: 'disk-full' };
    await user.click(button('Отправить на утверждение'));
    expect(await screen.findByText(/На диске нет места/)).toBeTruthy();
    await user.click(button('Отправить на утверждение'));
    expect(await screen.findByText(/отправлена на утверждение/)).toBeTruthy();
  });

  it('is taken once when receptions meet and it is sent as it is', async () => {
    const user = open(MEETING);
    await user.click(button('Отправить на утверждение'));
    await user.dblClick(await screen.findByRole('button', { name: 'Отправить как есть' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await user.click(button('Отправить на утверждение'));
    await user.click(await screen.findByRole('button', { name: 'Отправить как есть' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(main.taken.map(({ action }) => action)).toEqual(['schedule.submit']);
  });

  it('is taken back once', async () => {
    const user = open([slot(1)], { kind: 'submitted', at: '2026-11-22T02:00:00.000Z' });
    await user.dblClick(button('Отозвать'));
    expect(await screen.findByText(/отозвана, её снова можно менять/)).toBeTruthy();
    await user.click(button('Отозвать'));
    expect(main.taken.map(({ action }) => action)).toEqual(['schedule.withdraw']);
  });
});

describe('«Отменить снятие»', () => {
  it('is done once by a double click', async () => {
    const value = publication(1, { takenDown: '2026-10-01' });
    const row = { id: value.id, seq: 7, value };
    render(
      <UiRoot>
        <PublicationDeeds
          {...{ row, rows: [row] }}
          isLocked={false}
          opened={null}
          setOpened={() => undefined}
        />
        <ToastRegion />
      </UiRoot>,
    );
    const user = userEvent.setup({ delay: null });
    await user.dblClick(button('Отменить снятие'));
    expect(await screen.findByText(/Снятие отменено/)).toBeTruthy();
    await user.click(button('Отменить снятие'));
    expect(main.taken).toHaveLength(1);
  });
});
