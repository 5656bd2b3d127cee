import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '#shared/domain/training-notice';
import { FIRST_REMINDERS, type ReminderSettings } from '#shared/ipc/reminders';
import { dateAt, momentOf, timeAt, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { watchDeadlines, type DeadlineWatch } from '../../../../electron/reminders/watch-deadlines';

const ZONE = 'Asia/Vladivostok';
/** A Thursday; somebody is to be trained by it. */
const DEADLINE = '2026-11-26';

let now = 0;
let timer: { readonly at: number; readonly call: () => void } | null = null;
let settings: ReminderSettings = FIRST_REMINDERS;
let last: IsoDate | null = null;
/** Days and times at which something was shown, the ledger was read, and what was logged. */
let shown: string[] = [];
let read: string[] = [];
let logged: string[] = [];
let canShow = true;
let readFails = false;
let watch: DeadlineWatch;

const clock = (): string => `${dateAt(now, ZONE)} ${timeAt(now, ZONE)}`;
const setClock = (date: IsoDate, time: string): void => {
  now = Date.parse(momentOf(date, time, ZONE));
};

beforeEach(() => {
  [timer, last, settings] = [null, null, FIRST_REMINDERS];
  [shown, read, logged] = [[], [], []];
  [canShow, readFails] = [true, false];
  setClock('2026-11-23', '08:15');
  watch = watchDeadlines({
    now: () => now,
    zone: () => ZONE,
    later: (minutes, call) => {
      const own = { at: now + minutes * 60_000, call };
      timer = own;
      return () => {
        if (timer === own) timer = null;
      };
    },
    read: async (today) => {
      read.push(clock());
      await Promise.resolve();
      if (readFails) throw new Error('the disk is gone');
      const trainings = [
        {
          training: '1',
          name: 'Цой Вера',
          position: 'учитель',
          deadline: DEADLINE,
          left: Number(DEADLINE.slice(8)) - Number(today.slice(8)),
        },
      ];
      return { trainings, isWorkingDay: weekdayOf(today) < 6 };
    },
    settings: () => settings,
    last: () => last,
    keepLast: (date) => {
      last = date;
    },
    show: ({ body }: Notice) => {
      if (canShow) shown.push(`${clock()} ${body.split(':')[0] ?? ''}`);
      return canShow;
    },
    log: (message) => void logged.push(message),
  });
});

/** Lets the clock run until a moment, as timers would go off. */
async function runUntil(date: IsoDate, time: string): Promise<void> {
  const end = Date.parse(momentOf(date, time, ZONE));
  while (timer !== null && timer.at <= end) {
    now = timer.at;
    timer.call();
    await watch.look(); // the look that the timer has begun
  }
  now = end;
}

describe('the watch over deadlines', () => {
  it('reminds once a day, when the quiet hours end, from the second day before on', async () => {
    await watch.look();
    await runUntil('2026-11-30', '12:00');
    expect(shown).toEqual([
      '2026-11-24 08:00 Последний день 26.11.2026, четверг',
      '2026-11-25 08:00 Завтра последний день',
      '2026-11-26 08:00 Сегодня последний день',
      '2026-11-27 08:00 Срок прошёл',
      '2026-11-30 08:00 Срок прошёл',
    ]);
  });

  it('reads nothing while it is quiet, when it is off, and once it has reminded', async () => {
    setClock('2026-11-26', '23:30');
    await watch.look();
    await runUntil('2026-11-27', '07:59');
    expect(read).toEqual([]);
    await runUntil('2026-11-27', '20:00');
    expect(read).toEqual(['2026-11-27 08:00']);
    settings = { ...FIRST_REMINDERS, isOn: false };
    await runUntil('2026-11-28', '20:00');
    expect(read).toHaveLength(1);
  });

  it('does not repeat itself at the next start, and reminds late in the day of what is begun late', async () => {
    setClock(DEADLINE, '19:10');
    last = DEADLINE;
    await watch.look();
    expect(shown).toEqual([]);
    last = null;
    await watch.look();
    expect(shown).toEqual([`${DEADLINE} 19:10 Сегодня последний день`]);
    expect(last).toBe(DEADLINE);
  });

  it('looks when the computer wakes up, and goes on from there with one timer', async () => {
    await watch.look();
    setClock('2026-11-25', '09:40');
    await Promise.all([watch.look(), watch.look()]);
    expect(shown).toEqual(['2026-11-25 09:40 Завтра последний день']);
    expect(timer?.at).toBe(now + 60 * 60_000);
  });

  it('is shown as soon as the settings allow it', async () => {
    setClock(DEADLINE, '21:00');
    await watch.look();
    expect(shown).toEqual([]);
    settings = { ...FIRST_REMINDERS, quietFrom: '22:00' };
    await watch.look();
    expect(shown).toHaveLength(1);
  });

  it('goes on after the ledger could not be read, and says so in the log', async () => {
    setClock(DEADLINE, '09:00');
    readFails = true;
    await watch.look();
    expect(logged.join()).toContain('the disk is gone');
    readFails = false;
    await runUntil(DEADLINE, '10:00');
    expect(shown).toHaveLength(1);
  });

  it('keeps the day for another try where the system shows nothing', async () => {
    setClock(DEADLINE, '09:00');
    canShow = false;
    await watch.look();
    expect(last).toBeNull();
  });

  it('ends: nothing is shown nor waited for any more, even from a reading under way', async () => {
    setClock(DEADLINE, '09:00');
    const looking = watch.look();
    await watch.close();
    await looking;
    expect(shown).toEqual([]);
    expect(timer).toBeNull();
  });
});
