import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckGroup } from '../../../../renderer/ui/check-group';
import { ChoiceGroup } from '../../../../renderer/ui/choice-group';
import { DateField, TimeField } from '../../../../renderer/ui/date-field';
import { SelectField } from '../../../../renderer/ui/select-field';
import { TextArea, TextField } from '../../../../renderer/ui/text-field';
import { UiRoot } from '../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../helpers/calm-selection';

afterEach(cleanup);

const ignore = () => undefined;

describe('text fields', () => {
  it('are named by the label alone, although required and in error', () => {
    render(
      <>
        <TextField label="ФИО" value="" onChange={ignore} isRequired error="Укажите ФИО." />
        <TextArea label="Вопрос" value="" onChange={ignore} isRequired hint="Как его задали" />
        <SelectField
          label="Тема"
          value="a"
          onChange={ignore}
          options={[{ value: 'a', label: 'А' }]}
          isRequired
        />
      </>,
    );
    const name = screen.getByRole('textbox', { name: 'ФИО' });
    expect(name.getAttribute('aria-required')).toBe('true');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(name.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('Укажите ФИО.');
    expect(screen.getByLabelText('Вопрос', { exact: true }).tagName).toBe('TEXTAREA');
    expect(screen.getByRole('combobox', { name: 'Тема' })).toBeTruthy();
  });

  it('show the count near the limit only', () => {
    const { rerender } = render(
      <TextArea label="Вопрос" value="а" onChange={ignore} maxLength={200} />,
    );
    expect(screen.queryByText(/из 200/)).toBeNull();
    rerender(<TextArea label="Вопрос" value={'а'.repeat(190)} onChange={ignore} maxLength={200} />);
    expect(screen.getByText('190 из 200')).toBeTruthy();
  });
});

const WHO = [
  { value: 'staff', label: 'Сотрудник' },
  { value: 'parent', label: 'Родитель' },
] as const;

describe('a choice of one', () => {
  it('is a group by its label with radios by theirs', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(
      <ChoiceGroup
        label="Кто обратился"
        role="radiogroup"
        value="staff"
        onChange={onChange}
        options={WHO}
        isRequired
      />,
    );
    expect(screen.getByRole('radiogroup', { name: 'Кто обратился' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Сотрудник' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Родитель' }));
    expect(onChange).toHaveBeenCalledWith('parent');
  });

  it('describes an option without changing its name', () => {
    render(
      <ChoiceGroup
        label="Как считать"
        role="group"
        value=""
        onChange={ignore}
        options={[{ value: 'a', label: 'Со дня вступления', hint: 'Сам день считается.' }]}
      />,
    );
    expect(screen.getByRole('group', { name: 'Как считать' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Со дня вступления' })).toBeTruthy();
  });
});

describe('a choice of several', () => {
  const TOPICS = [
    { value: 't1', label: 'учёт расписания', keyHint: 'Alt+1' },
    { value: 't2', label: 'учёт посещаемости', keyHint: 'Ctrl+2' },
  ];

  it('keeps the order of the options and the letters of the labels', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(<CheckGroup label="Тема" values={['t2']} onChange={onChange} options={TOPICS} />);
    expect(screen.getByRole('group', { name: 'Тема' })).toBeTruthy();
    const first = screen.getByRole('checkbox', { name: 'учёт расписания' });
    expect(first.getAttribute('aria-keyshortcuts')).toBe('Alt+1');
    await user.click(first);
    expect(onChange).toHaveBeenLastCalledWith(['t1', 't2']);
    const second = screen.getByRole('checkbox', { name: 'учёт посещаемости' });
    expect(second.getAttribute('aria-keyshortcuts')).toBe('Control+2');
    await user.click(second);
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});

function DateSample({ onChange }: { onChange: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <UiRoot>
      <DateField
        label="Дата"
        value={value}
        isRequired
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
      <TimeField label="Время" value="09:05" onChange={onChange} />
    </UiRoot>
  );
}

describe('a date', () => {
  beforeEach(calmSelection);

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is typed straight through, day first, and years on the way stay inside', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(<DateSample onChange={onChange} />);
    await user.tab();
    await user.keyboard('23112026');
    expect(onChange.mock.calls).toEqual([['2026-11-23']]);
  });

  it('takes two digits of a year for this century', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(<DateSample onChange={onChange} />);
    await user.tab();
    await user.keyboard('030926');
    expect(onChange).not.toHaveBeenCalled();
    await user.tab();
    await user.tab();
    expect(onChange.mock.calls).toEqual([['2026-09-03']]);
  });

  it('has one element by its label, and a button that does not repeat it', () => {
    render(<DateSample onChange={ignore} />);
    expect(screen.getAllByLabelText('Дата', { exact: true })).toHaveLength(1);
    expect(screen.getByRole('group', { name: 'Дата' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Время' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Открыть календарь' })).toBeTruthy();
  });
});
