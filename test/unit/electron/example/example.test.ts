import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { officeHolder, type Person } from '#shared/domain/person';
import { overlapping } from '#shared/domain/slot';
import { requestWait } from '#shared/domain/support-age';
import { requestStatus } from '#shared/domain/support-request';
import { recordSchemas, type RecordOf, type TableName } from '#shared/ledger/records';
import { addDays, dateAt, weekdayOf } from '#shared/lib/iso-date';
import type { CommitStep } from '../../../../electron/example/example-step';
import { exampleSteps } from '../../../../electron/example/example-steps';
import { minuteOf } from '../../../../electron/example/example-times';
import { EXAMPLE_DAYS } from '../../../../electron/example/school-days';
import { writeExample } from '../../../../electron/example/write-example';
import {
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
  replayFile,
} from '../../../helpers/journals';

const TODAY = '2026-11-23';
const ZONE = 'Asia/Vladivostok';
const steps = exampleSteps(TODAY, ZONE);

afterAll(removeFolders);

/** The steps that are not the director's. */
function committed(from = steps): readonly CommitStep[] {
  return from.filter((step) => step.kind === 'commit');
}

/** All states of a table's records, in the order of their writing. */
function statesOf<T extends TableName>(table: T, from = steps): readonly RecordOf[T][] {
  const puts = committed(from).flatMap((step) => step.puts);
  return puts.filter((put) => put.table === table).map((put) => put.value as RecordOf[T]);
}

/** The consultations as they stand at the end. */
function consultations(from = steps): readonly Consultation[] {
  return [...new Map(statesOf('consultation', from).map((value) => [value.id, value])).values()];
}

/** Every text within a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function people(): readonly Person[] {
  return statesOf('person');
}

describe('the example school', () => {
  it('is the same on the same day, and moves with it', () => {
    expect(exampleSteps(TODAY, ZONE)).toEqual(steps);
    const next = exampleSteps('2027-03-15', ZONE);
    expect(next).not.toEqual(steps);
    expect(next.at(-1)?.at.slice(0, 7)).toBe('2027-03');
  });

  it('has 14 of the staff, a consultant and a director in office, all requisites', () => {
    const staff = people().filter(({ kind }) => kind === 'staff');
    expect(staff).toHaveLength(14);
    expect(new Set(people().map(({ name }) => name)).size).toBe(people().length);
    expect(officeHolder(staff, 'consultant', TODAY)?.room).toBe('204');
    expect(officeHolder(staff, 'director', TODAY)?.position).toBe('Директор');
    expect(statesOf('school')).toMatchObject([{ shortName: 'КГКОУ ШИ 11', timeZone: ZONE }]);
  });

  it('has 120 consultations of all kinds', () => {
    const all = consultations();
    expect(all).toHaveLength(120);
    const count = (fits: (one: Consultation) => boolean): number => all.filter(fits).length;
    expect(count(({ channel }) => channel === 'meeting')).toBe(18);
    expect(
      new Set(all.filter(({ channel }) => channel === 'meeting').map((c) => c.date)).size,
    ).toBe(2);
    expect(new Set(all.map(({ channel }) => channel)).size).toBe(5);
    expect(new Set(all.map(({ audience }) => audience)).size).toBe(3);
    expect(count(({ annulled }) => annulled !== null)).toBeGreaterThan(1);
    expect(count(({ outcome }) => outcome.kind === 'support')).toBe(1);
    expect(count(({ answer }) => answer.includes('Ответ поддержки'))).toBe(3);
    expect(count(({ question }) => question.startsWith('Обучение нового'))).toBe(8);
    const corrected = committed().filter(({ action }) => action === 'consultation.amend').length;
    expect(corrected).toBeGreaterThan(3);
    const dialogues = new Set(all.map(({ question, answer }) => `${question}|${answer}`));
    expect(dialogues.size).toBeGreaterThan(40);
  });

  it('has requests to support in several states, one of them overdue', () => {
    const last = new Map(statesOf('supportRequest').map((one) => [one.id, one]));
    const requests = [...last.values()];
    const states = requests.map(requestStatus).sort();
    expect(states).toEqual(['closed', 'closed', 'closed', 'draft', 'registered']);
    const now = Date.parse(`${TODAY}T09:00:00+10:00`);
    const overdue = requests.filter((one) => requestWait(one, now)?.isOverdue === true);
    expect(overdue.map(requestStatus)).toEqual(['registered']);
    const refused = requests.filter(({ steps }) => steps.some(({ kind }) => kind === 'refused'));
    expect(refused.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([
      ['sent', 'refused', 'reopened', 'sent', 'registered', 'answered', 'closed'],
    ]);
  });

  it('does not ask the same twice in a row', () => {
    const inOrder = [...consultations()].sort((a, b) =>
      `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`),
    );
    const questions = inOrder
      .map(({ question }) => question)
      .filter((question) => !question.startsWith('Обучение'));
    const near = questions.filter((question, i) =>
      questions.slice(i + 1, i + 6).includes(question),
    );
    expect(near).toEqual([]);
  });

  it('has two editions of the schedule, the second one for the next term', () => {
    const [rough, , mended, , next] = statesOf('schedule');
    expect(new Set(statesOf('schedule').map(({ id }) => id)).size).toBe(2);
    for (const { slots } of statesOf('schedule')) {
      expect(slots.length).toBeGreaterThan(4);
      for (const slot of slots) expect(overlapping(slots, slot)).toEqual([]);
    }
    expect(rough?.slots).not.toEqual(mended?.slots);
    const [vacation] = mended?.exceptions.filter((e) => e.kind === 'none').slice(-1) ?? [];
    expect([vacation?.from, vacation?.to]).toEqual(['2026-12-29', '2027-01-10']);
    expect(next?.validFrom).toBe('2027-01-11');
    expect(next?.slots).toHaveLength((mended?.slots.length ?? 0) + 1);
  });

  it('has texts that pass the validators and are typeset in Russian', () => {
    for (const { table, value } of committed().flatMap((step) => step.puts)) {
      expect(recordSchemas[table].safeParse(value).error?.issues ?? []).toEqual([]);
    }
    const texts = textsIn(committed().map((step) => step.puts));
    expect(texts.filter((text) => /["'!]|\s-\s|\.\.\./u.test(text))).toEqual([]);
  });
});

// New year, after the holidays, spring, the first days and the end of summer, a weekend, a leap day.
describe.each([
  TODAY,
  '2027-01-09',
  '2026-06-01',
  '2026-08-20',
  '2026-09-01',
  '2026-11-22',
  '2028-02-29',
])('the example of %s', (today) => {
  const made = exampleSteps(today, ZONE);

  it('lies within the last half year, on working days, and in the order of time', () => {
    const first = addDays(today, -EXAMPLE_DAYS);
    const days = made.map(({ at }) => dateAt(Date.parse(at), ZONE));
    for (const date of [...days, ...consultations(made).map((c) => c.date)]) {
      expect(date >= first && date < today, date).toBe(true);
      expect(weekdayOf(date), date).toBeLessThan(6);
    }
    expect(made.map(({ at }) => at)).toEqual(made.map(({ at }) => at).sort());
    expect(consultations(made)).toHaveLength(120);
  });

  it('has one consultation at a time, at hours when schools are open, entered after it', () => {
    const all = consultations(made).map(({ date, time, minutes }) => {
      const start = minuteOf(time);
      return { date, start, end: start + minutes };
    });
    for (const one of all) {
      expect(one.start).toBeGreaterThanOrEqual(8 * 60);
      expect(one.end).toBeLessThanOrEqual(20 * 60);
      const sameTime = all.filter(
        (other) => other.date === one.date && other.start < one.end && one.start < other.end,
      );
      expect(sameTime).toEqual([one]);
    }
  });
});

describe('writing the example', () => {
  it('makes a whole journal in less than a second and a half, with its past in it', async () => {
    const folder = await newFolder();
    const now = Date.parse('2026-11-23T01:00:00.000Z');
    const begun = process.cpuUsage();
    const options = { folder, timeZone: ZONE, log: () => undefined, now };
    expect(await writeExample(options)).toEqual({ ok: true });
    const { user, system } = process.cpuUsage(begun); // the machine's other work doesn't count
    expect((user + system) / 1_000).toBeLessThan(1_500);
    const { lines, damage } = await readLedger(ledgerOf(folder));
    expect(damage).toEqual([]);
    expect(lines).toHaveLength(steps.length + 1);
    const ats = lines.map(({ header }) => header.at);
    expect(ats.slice(1)).toEqual(steps.map(({ at }) => at));
    const newest = [...(await replayFile(ledgerOf(folder))).values()];
    const numbers = newest.flatMap(({ value }) => ('number' in value ? [value.number?.n] : []));
    expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 120 }, (_, i) => i + 1),
    );
    expect(lines.at(-1)?.header.by.person).toBe(committed().at(-1)?.by.person);
    await removeFolders();
  });

  it('says what is safe when the folder can not be made, and throws nothing', async () => {
    const file = path.join(await newFolder(), 'file');
    await writeFile(file, 'in the way');
    const options = { folder: path.join(file, 'example'), timeZone: ZONE, log: () => undefined };
    const answer = await writeExample(options);
    expect(answer.ok ? '' : answer.message).toContain('Ваш журнал в сохранности');
    expect(await readFile(file, 'utf8')).toBe('in the way');
  });

  it('can be gone on with by the journal', async () => {
    const folder = await newFolder();
    expect(await writeExample({ folder, timeZone: ZONE, log: () => undefined })).toEqual({
      ok: true,
    });
    const journal = await journalOf(folder);
    expect(journal.ledger.status.readOnly).toBeNull();
    await journal.close();
  });
});
