import { beforeAll, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { orderKey } from '#shared/domain/order-key';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import { JournalIndex } from '../../renderer/data/search/journal-index';
import { slot, edition } from '../helpers/editions';
import { alternate, report, timed } from './compare';
import { consultations } from './consultations';

const ROWS = 100_000;
/** All of the journal: a year's report is a part of it. */
const PERIOD = { from: '2000-01-01', to: '2027-08-31' };
const index = new JournalIndex();
const records: Consultation[] = [];

beforeAll(() => {
  index.reference.take('school', emptySchool('Asia/Vladivostok'));
  index.reference.take('schedule', edition(1, { validFrom: '2000-01-01', slots: [slot(1)] }));
  for (const topic of firstTopics()) index.reference.take('topic', topic);
  for (const value of consultations(ROWS)) records.push(value);
  index.columns.put(records.map((value) => ({ id: value.id, order: orderKey(value), value })));
  index.report(PERIOD);
});

/** The bare pass over the records themselves: the same sums, and nothing else is known or kept. */
function barePass(): number {
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  let total = 0;
  for (const { date, audience, channel, outcome, topics, visitors, annulled } of records) {
    if (annulled !== null || date < PERIOD.from || date > PERIOD.to) continue;
    total += 1;
    add(audience);
    add(channel);
    add(outcome.kind);
    add(date);
    for (const topic of topics) add(topic);
    for (const { person } of visitors) {
      if (audience === 'staff' && person !== null) add(person);
    }
  }
  return total;
}

it('a report over 100,000 records against a bare pass over them', async () => {
  expect(index.report(PERIOD).total.count).toBe(barePass());
  const compared = await alternate(
    { floor: () => timed(barePass), subject: () => timed(() => index.report(PERIOD)) },
    { runs: 21, warm: 3 },
  );
  report('report of 100k, against a bare pass', compared, { target: 3 });
});
