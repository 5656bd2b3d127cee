import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import { TermDialog } from '../../../../../renderer/features/settings/offices/term-dialog';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const TODAY = '2026-11-23';
const ANNA = newPerson(fixedId(3, 1), 'staff', 'Ковалёва Анна Сергеевна');

describe('«Исправить назначение»', () => {
  let main: FakeMain;
  beforeEach(() => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  async function open(from: string) {
    const term = openTerm('substitute', from);
    const person: Person = { ...ANNA, terms: [term] };
    const onClose = vi.fn();
    render(
      <UiRoot>
        <TermDialog
          held={{ person, index: 0, term }}
          order={term.order}
          rows={[{ id: person.id, seq: 7, value: person }]}
          today={TODAY}
          onClose={onClose}
        />
      </UiRoot>,
    );
    const dialog = within(await screen.findByRole('dialog'));
    return { user: userEvent.setup({ delay: null }), dialog, onClose };
  }
  const order = { name: 'Номер приказа' };

  it('keeps what was typed of one appointment for this one alone', async () => {
    const first = await open('2026-11-02');
    await first.user.type(first.dialog.getByRole('textbox', order), '90');
    await first.user.click(first.dialog.getByRole('button', { name: 'Отмена' }));
    await waitFor(() => expect(main.drafts.size).toBe(1));
    cleanup();
    const next = await open('2026-11-16');
    await next.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]).toMatchObject({
      puts: [{ value: { terms: [{ order: { number: '' } }] } }],
    });
  });

  it('forgets it with an appointment that is taken out', async () => {
    const { user, dialog, onClose } = await open('2026-11-02');
    await user.type(dialog.getByRole('textbox', order), '90');
    await waitFor(() => expect(main.drafts.size).toBe(1));
    await user.click(dialog.getByRole('button', { name: 'Убрать назначение' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken[0]).toMatchObject({ puts: [{ value: { terms: [] } }] });
    expect(main.drafts.size).toBe(0);
  });
});
