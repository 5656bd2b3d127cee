import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import type { Standing } from '#shared/domain/schedule-standing';
import type { DocumentRequest } from '#shared/ipc/contract';
import {
  EditionDocumentDialog,
  type EditionDocument,
} from '../../../../../renderer/features/schedule/edition-documents';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { approvedAt, edition } from '../../../../helpers/editions';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const APPROVED = approvedAt('2026-08-20T02:00:00.000Z');
const CANCELLED: ApprovalState = {
  kind: 'cancelled',
  at: '2026-10-01T02:00:00.000Z',
  zone: 'Asia/Vladivostok',
  reason: 'новый приказ',
  approved: null,
};

let main: FakeMain;
/** Kinds of documents that can't be made. */
let broken: readonly DocumentRequest['kind'][];
beforeEach(() => {
  broken = [];
  main = fakeMain();
  main.make = ({ kind }) =>
    broken.includes(kind)
      ? { ok: false, message: 'Шрифты не найдены.' }
      : { ok: true, token: kind, format: 'pdf', bytes: new Uint8Array(), warnings: [] };
  vi.stubGlobal('bridge', main.bridge);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(what: EditionDocument, standing: Standing, state: ApprovalState = APPROVED): void {
  render(
    <UiRoot>
      <EditionDocumentDialog
        {...{ what, standing }}
        schedule={edition(1, { state })}
        today="2026-11-23"
        onClose={() => undefined}
      />
    </UiRoot>,
  );
}

describe('a document of an edition by which no help is given any more', () => {
  it.each(['poster', 'page', 'calendar', 'word'] as const)('says so: %s', async (what) => {
    open(what, 'replaced');
    expect(await screen.findByText(/^Редакция заменена: на стенд и на сайт её/)).toBeTruthy();
    cleanup();
    open(what, 'over');
    expect(await screen.findByText(/^Срок действия редакции истёк: на стенд/)).toBeTruthy();
    cleanup();
    open(what, 'cancelled', CANCELLED);
    expect(await screen.findByText(/^Редакция отменена.+на стенд и на сайт её/)).toBeTruthy();
    expect(screen.queryByText(/не утверждена/)).toBeNull();
    cleanup();
    open(what, 'in-force');
    await screen.findByRole('button', { name: 'Печать' });
    expect(screen.queryByText(/не размещайте/)).toBeNull();
  });
});

describe('«Календарь .ics»', () => {
  const disabled = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');

  it('prints nothing until the original is there, says why it is not, and lets the file be saved', async () => {
    broken = ['schedule-original'];
    open('calendar', 'in-force');
    expect(await screen.findByText(/не получился оригинал.+Шрифты не найдены\./)).toBeTruthy();
    await waitFor(() => expect(disabled('Сохранить')).toBe(false));
    expect(disabled('Печать')).toBe(true);
  });

  it('offers both when both are made', async () => {
    open('calendar', 'in-force');
    await screen.findByText(/печатает оригинал этой редакции/);
    await waitFor(() => expect(disabled('Печать')).toBe(false));
    expect(disabled('Сохранить')).toBe(false);
  });
});
