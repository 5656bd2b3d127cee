import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import { planFact, type PlanFact } from '#shared/domain/plan-fact';
import { sumsOf } from '#shared/domain/plan-fact-sums';
import { RecordTally } from '#shared/domain/record-tally';
import { emptySchool } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { writeExample } from '../../../../electron/example/write-example';
import { journalOf, newFolder, removeFolders } from '../../../helpers/journals';

const ZONE = 'Asia/Vladivostok';
const NOW = Date.parse('2026-11-23T01:00:00.000Z');
const TODAY = dateAt(NOW, ZONE);

afterAll(removeFolders);

describe('the receptions of the written example', () => {
  let fact: PlanFact;
  beforeAll(async () => {
    const folder = await newFolder();
    const options = { folder, timeZone: ZONE, log: () => undefined, now: NOW };
    expect(await writeExample(options)).toEqual({ ok: true });
    const journal = await journalOf(folder);
    const school = journal.ledger.index.school ?? emptySchool(ZONE);
    const times = scheduleTimes(await journal.ledger.all('schedule'), school);
    const tally = new RecordTally(times);
    for (const { annulled, minutes, ...when } of await journal.ledger.all('consultation'))
      if (annulled === null) tally.add(when, minutes);
    const marks = await journal.ledger.all('receptionMark');
    await journal.close();
    fact = planFact(
      { from: addDays(TODAY, -200), to: addDays(TODAY, -1) },
      {
        ...{ times, school, marks, records: tally.days() },
        calendar: workCalendar(emptyCalendar(), null),
        clock: { today: TODAY, time: '09:00' },
      },
    );
  });

  it('were mostly held; two were missed for a reason, two wait for a word', () => {
    const { planned, held, missed, unmarked, reasons } = sumsOf({ ...fact, records: [] });
    expect(planned).toBeGreaterThan(50);
    expect(held / planned).toBeGreaterThan(0.9);
    expect([missed, unmarked]).toEqual([2, 2]);
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([
      'болезнь консультанта',
      'педагогический совет',
    ]);
  });

  it('have no mark beside records, and none without a reception', () => {
    expect(fact.strays).toEqual([]);
    const doubled = fact.receptions.filter(
      ({ fate, mark }) => fate.kind === 'held' && mark !== null,
    );
    expect(doubled).toEqual([]);
  });
});
