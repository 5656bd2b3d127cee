import { expect, it } from 'vitest';
import { trainingDeadline } from '#shared/domain/training-deadline';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import type { IsoDate } from '#shared/lib/iso-date';
import { alternate, report, timed } from './compare';
import { bareLoop, calendar, school, TODAY, trainings } from './deadlines';

const COUNT = 10_000;

it('deadlines of 10,000 trainings against a bare loop over the same days', async () => {
  const all = trainings(COUNT);
  const loop = bareLoop(all);
  let [dates, bare]: (readonly IsoDate[])[] = [[], []];
  const sides = (known: () => SchoolCalendar) => ({
    floor: () => timed(() => (bare = loop())),
    subject: () =>
      timed(() => {
        const entered = known();
        dates = all.map((each) => trainingDeadline(each, school, entered, TODAY).date);
      }),
  });
  // The window keeps a calendar's value until it changes: its years are worked out once.
  const kept = calendar();
  const often = await alternate(
    sides(() => kept),
    { runs: 41, warm: 10 },
  );
  expect(dates?.filter((date, i) => date === bare?.[i]).length).toBeGreaterThan(COUNT * 0.8);
  report('deadlines of 10k trainings', often, { target: 3 });
  const first = await alternate(sides(calendar), { runs: 21, warm: 3 });
  report('deadlines of 10k trainings, after a change of the calendar', first, { target: 5 });
});
