import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { CheckGroup } from '../../../../renderer/ui/check-group';
import { UiRoot } from '../../../../renderer/ui/ui-root';

afterEach(cleanup);

const OPTIONS = ['А', 'Б', 'В', 'Г', 'Д'].map((label) => ({ value: label, label }));

function Form({ chosen }: { chosen: string[] }) {
  const [values, setValues] = useState(chosen);
  return (
    <UiRoot>
      <input aria-label="До" />
      <CheckGroup
        label="Тема"
        isOneStop
        columns={2}
        values={values}
        onChange={setValues}
        options={OPTIONS}
        onOtherKey={({ key }) => {
          if (key === 'ж') document.querySelector<HTMLElement>('[aria-label=Найти]')?.focus();
        }}
      >
        <input aria-label="Найти" />
      </CheckGroup>
      <input aria-label="После" />
    </UiRoot>
  );
}

/** The name of what has the focus. */
function focused(): string {
  const field = document.activeElement as HTMLInputElement | null;
  return field?.getAttribute('aria-label') ?? field?.value ?? '';
}

async function start(...chosen: string[]) {
  render(<Form chosen={chosen} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox', { name: 'До' }));
  await user.keyboard('{Tab}');
  return user;
}

it('is one stop of Tab, and arrows go through it by its columns', async () => {
  const user = await start();
  expect(focused()).toBe('А');
  const way: string[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'ArrowUp', 'Home', 'ArrowUp']) {
    await user.keyboard(`{${key}}`);
    way.push(focused());
  }
  expect(way).toEqual(['Б', 'Г', 'В', 'Д', 'В', 'А', 'А']);
  await user.keyboard('{ArrowRight} {Tab}');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Б' }).checked).toBe(true);
  expect(focused()).toBe('Найти');
  await user.keyboard('{Tab}');
  expect(focused()).toBe('После');
  await user.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
  expect(focused()).toBe('Б');
});

it('is entered at what is chosen', async () => {
  await start('Г');
  expect(focused()).toBe('Г');
});

it('lets a letter go into the field that takes the focus', async () => {
  const user = await start();
  await user.keyboard('ж');
  expect(focused()).toBe('Найти');
});
