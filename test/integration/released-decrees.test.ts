import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { moveText, trainingDeadline } from '#shared/domain/training-deadline';
import type { ReleasedDecree } from '#shared/domain/released-decrees';
import type { Training } from '#shared/domain/training';
import { CALENDAR_ID, emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import type { Committed } from '#shared/ledger/commit';
import { fixedId } from '#shared/lib/ids';
import type { Journal } from '../../electron/ledger/journal';
import { bringDecrees, bringingDecrees } from '../../electron/released-decrees';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { begun, fiveDays } from '../helpers/deadlines';
import { addition, put, request } from '../helpers/records';

afterAll(removeFolders);

/** What a release of autumn 2027 would bring: the last days of December and of the holidays are moved. */
const OF_2028: ReleasedDecree = {
  id: fixedId(13, 2028),
  year: 2028,
  title: 'Постановление Правительства РФ от 20.09.2027 № 1000',
  transfers: [{ from: '2028-01-01', to: '2028-01-10' }],
};
const silent = (): undefined => undefined;

let today = '2028-01-13';
let journal: Journal;
beforeEach(async () => {
  today = '2028-01-13';
  journal = await journalOf(await newFolder(), { now: () => `${today}T02:00:00.000Z` });
  accepted(await journal.ledger.commit(addition(), AUTHOR));
  return () => journal.close();
});

const bring = (released = [OF_2028]) => bringDecrees(journal.ledger, released, silent);
const kept = async (): Promise<SchoolCalendar | undefined> =>
  (await journal.ledger.current('calendar', CALENDAR_ID))?.value as SchoolCalendar | undefined;

/** The calendar of the journal, changed by somebody. */
async function edit(change: (calendar: SchoolCalendar) => SchoolCalendar): Promise<void> {
  const known = await journal.ledger.current('calendar', CALENDAR_ID);
  const value = change((known?.value as SchoolCalendar | undefined) ?? emptyCalendar());
  const base = known?.seq ?? 0;
  const edited = request('calendar.edit', put('calendar', value, base));
  accepted(await journal.ledger.commit(edited, AUTHOR));
}

describe('a release that brings the decree of another year', () => {
  it('enters it by the program, dated with the day on which the journal first saw it', async () => {
    const committed = await bring();
    expect(committed?.states).toMatchObject([
      { action: 'calendar.release', by: { role: 'program', person: null } },
    ]);
    expect((await kept())?.decrees).toEqual([
      {
        ...{ ...OF_2028, enteredOn: '2028-01-13', withdrawnOn: null },
        enteredAt: '2028-01-13T02:00:00.000Z',
      },
    ]);
    expect(await bring()).toBeNull();
  });

  it('moves a deadline that is ahead, says so, and leaves one that has passed', async () => {
    await bring();
    const calendar = (await kept()) ?? emptyCalendar();
    const registered = (startedOn: string): Training =>
      begun(startedOn, { registeredAt: '2027-12-01T01:00:00.000Z' });
    const [ahead, passed] = ['2027-12-29', '2027-12-28'].map((startedOn) =>
      trainingDeadline(registered(startedOn), fiveDays, calendar, today),
    );
    expect(ahead?.date).toBe('2028-01-14');
    expect(ahead?.moves.map(moveText)).toEqual([
      `13.01.2028 внесено: ${OF_2028.title}. Срок был 13.01.2028, стал 14.01.2028.`,
    ]);
    // Counted by the law alone, as it was until that day: late it was, late it stays.
    expect(passed?.date).toBe('2028-01-12');
    expect(passed?.lateOn(today)).toBe(1);
  });

  it('leaves a year for which the school has entered a decree itself', async () => {
    const own = { ...OF_2028, id: fixedId(9, 1), enteredOn: null, withdrawnOn: null };
    await edit((calendar) => ({ ...calendar, decrees: [own] }));
    expect(await bring()).toBeNull();
    await edit((calendar) => ({
      ...calendar,
      decrees: calendar.decrees.map((each) => ({ ...each, withdrawnOn: today })),
    }));
    expect((await bring())?.states).toHaveLength(1);
  });

  it('does not bring back what was withdrawn, and takes what a later release adds', async () => {
    await bring();
    await edit((calendar) => ({
      ...calendar,
      decrees: calendar.decrees.map((each) => ({ ...each, withdrawnOn: today })),
    }));
    expect(await bring()).toBeNull();
    const [next, day] = [{ ...OF_2028, id: fixedId(13, 2029), year: 2029 }, '2029-01-10'];
    const transfers = [{ from: '2029-01-06', to: day }];
    today = '2028-10-02';
    await bring([OF_2028, { ...next, transfers }]);
    expect((await kept())?.decrees.map(({ year, enteredOn }) => [year, enteredOn])).toEqual([
      [2028, '2028-01-13'],
      [2029, '2028-10-02'],
    ]);
  });

  it('waits in a new journal until something is told to it', async () => {
    const fresh = await journalOf(await newFolder(), { now: () => `${today}T02:00:00.000Z` });
    const access = Promise.resolve({ kind: 'open', ledger: fresh.ledger } as const);
    expect(await bringDecrees(fresh.ledger, [OF_2028], silent)).toBeNull();
    const committed = await new Promise<Committed>((resolve) => {
      const tell = (each: Committed): void => {
        if (each.fromSeq === 3) resolve(each);
      };
      const tellOf = bringingDecrees(access, tell, silent, [OF_2028]);
      void fresh.ledger.commit(addition(), AUTHOR).then((answer) => {
        tellOf(accepted(answer));
      });
    });
    expect(committed.states).toMatchObject([{ table: 'calendar', id: CALENDAR_ID }]);
    await fresh.close();
  });
});
