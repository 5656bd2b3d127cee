import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyCalendar } from '#shared/domain/work-calendar';
import type { CalendarDesk } from '../../../../../../renderer/features/settings/calendar/calendar-desk';
import {
  YearSection,
  type ShownYear,
} from '../../../../../../renderer/features/settings/calendar/year-section';
import { UiRoot } from '../../../../../../renderer/ui/ui-root';
import { calendarDesk, dayOff, decree, stretch } from '../../../../../helpers/calendar-desk';
import { calmSelection } from '../../../../../helpers/calm-selection';

// A whole year of days is drawn: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

const toSchool = vi.fn();

function Shown({ desk }: { desk: CalendarDesk }) {
  const [shown, setShown] = useState<ShownYear>({ year: 2026, week: null });
  return (
    <UiRoot>
      <YearSection {...{ desk, shown }} onShow={setShown} onSchool={toSchool} />
    </UiRoot>
  );
}

function open(desk = calendarDesk()) {
  const user = userEvent.setup({ delay: null });
  render(<Shown desk={desk} />);
  return user;
}

const day = (name: RegExp) => screen.getByRole('gridcell', { name });
const focused = () => document.activeElement?.getAttribute('aria-label');

describe('the year at a glance', () => {
  beforeEach(() => {
    calmSelection();
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('has twelve months, and a day says what it is and why', () => {
    open();
    expect(screen.getAllByRole('grid')).toHaveLength(12);
    expect(screen.getByRole('grid', { name: 'Май 2026, рабочих дней: 19' })).toBeTruthy();
    expect(day(/^9 мая, суббота, праздник: День Победы \(ТК РФ, ст\. 112\)$/u)).toBeTruthy();
    expect(day(/^23 ноября, понедельник, рабочий день$/u).getAttribute('aria-current')).toBe(
      'date',
    );
  });

  it('is one stop of Tab; arrows and pages go through all of its days', async () => {
    const user = open();
    day(/^23 ноября/u).focus();
    const keys = ['{ArrowDown}', '{ArrowRight}', '{PageDown}', '{Control>}{Home}{/Control}'];
    const seen: unknown[] = [];
    for (const key of keys) {
      await user.keyboard(key);
      seen.push(focused());
    }
    expect(seen).toEqual([
      expect.stringMatching(/^30 ноября/u),
      expect.stringMatching(/^1 декабря/u),
      expect.stringMatching(/^1 декабря/u),
      expect.stringMatching(/^1 января/u),
    ]);
    expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(
      1,
    );
  });

  it('tells the reason in a tooltip of the day that is gone to, until Esc', async () => {
    const user = open();
    day(/^8 мая/u).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tooltip').textContent).toMatch(/^9\sмая, суббота.*День Победы/u);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.hover(day(/^12 июня/u));
    expect(screen.getByRole('tooltip').textContent).toMatch(/День России/u);
  });

  it('is shown by the week of the school, and by the other one', async () => {
    const user = open();
    expect(screen.getByText('В школе — пятидневка.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Пятидневка' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('radio', { name: 'Шестидневка' }));
    expect(day(/^16 мая, суббота, рабочий день$/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Изменить в «Школе»' }));
    expect(toSchool).toHaveBeenCalledOnce();
  });

  it('counts the year and names its document, or says that it is provisional', async () => {
    const user = open();
    expect(
      screen.getByText(/^2026 год: 247 рабочих дней при пятидневке, 299 при шестидневке$/u),
    ).toBeTruthy();
    expect(screen.getByText(/24\.09\.2025 № 1466; праздники/u)).toBeTruthy();
    const forward = screen.getByRole('button', { name: 'Следующий год' });
    await user.click(forward);
    await user.click(forward);
    expect(
      screen.getByText(/^Предварительно: постановление .+ на 2028 год не внесено$/u),
    ).toBeTruthy();
    expect(screen.queryByText(/№ 1466/u)).toBeNull();
  });

  it('shows what was entered, explains its forms, and counts with it and without it', async () => {
    const calendar = {
      ...emptyCalendar(),
      decrees: [decree()],
      daysOff: [
        dayOff(),
        dayOff({ id: 'x', kind: 'school', name: 'Карантин', from: '2026-02-09', to: '2026-02-13' }),
      ],
      stretches: [stretch()],
    };
    const user = open(calendarDesk({ calendar, seq: 4 }));
    expect(day(/^21 апреля, вторник, выходной в регионе: Радоница/u)).toBeTruthy();
    expect(day(/^27 октября, вторник, рабочий день; Осенние каникулы$/u)).toBeTruthy();
    const legend = within(screen.getByRole('list', { name: 'Обозначения' }));
    const items = legend
      .getAllByRole('listitem')
      .map((item) => item.textContent.replace(/^\d/u, ''));
    expect(items).toEqual([
      ...['выходной', 'праздник', 'выходной, перенесённый с другого дня'],
      ...['выходной региона', 'выходной школы', 'каникулы', 'сегодня'],
    ]);
    expect(screen.getByText(/^2026 год: 241 рабочий день/u)).toBeTruthy();
    expect(screen.getByText(/^Без выходных региона и школы — 247 рабочих дней/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Следующий год' }));
    await user.click(screen.getByRole('button', { name: 'Следующий год' }));
    expect(screen.getByText(/№ 1300; праздники/u)).toBeTruthy();
  });
});
