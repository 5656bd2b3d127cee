import { describe, expect, it } from 'vitest';
import type { PlanFactSums } from '#shared/domain/plan-fact-sums';
import { sumsOf } from '#shared/domain/plan-fact-sums';
import { ReportTally, type ReportFigures, type ReportRecord } from '#shared/domain/report-tally';
import { reportSentences } from '#shared/domain/report-words';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';

const MONTH = { from: '2026-11-01', to: '2026-11-30' };
const BEFORE = { from: '2026-10-01', to: '2026-10-31' };
const TOPICS = firstTopics();
const [ATTENDANCE, IN_TIME] = [fixedId(2, 3), fixedId(2, 6)];
const NO_PLAN = sumsOf({ receptions: [], records: [] });

function record(change: Partial<ReportRecord> = {}): ReportRecord {
  return {
    ...{ date: '2026-11-10', minutes: 10, audience: 'staff', channel: 'phone', outcome: 'solved' },
    ...{ bySchedule: 'scheduled', topics: [ATTENDANCE], persons: [fixedId(7, 1)], ...change },
  };
}

function figures(...records: readonly ReportRecord[]): ReportFigures {
  const tally = new ReportTally({ from: '2026-10-01', to: '2026-11-30' });
  for (const each of records) tally.add(each);
  return tally.figures();
}

function words(now: readonly ReportRecord[], then = 0, plan: Partial<PlanFactSums> = {}): string[] {
  const sentences = reportSentences({
    figures: figures(...now),
    before: { days: BEFORE, figures: figures(...Array.from({ length: then }, () => record())) },
    topics: TOPICS,
    plan: { ...NO_PLAN, ...plan },
  });
  return sentences.map((sentence) => sentence.replaceAll('\u00A0', ' '));
}

const several = (count: number, change?: Partial<ReportRecord>): readonly ReportRecord[] =>
  Array.from({ length: count }, () => record(change));

describe('what a report says in words', () => {
  const earlier = 'с 1 октября 2026 г. по 31 октября 2026 г.';

  it.each([
    [0, 0, `Консультаций не было, как и за период ${earlier}`],
    [0, 3, `Консультаций не было; ${earlier} было 3.`],
    [1, 0, `Проведена 1 консультация; ${earlier} не было ни одной.`],
    [3, 3, `Проведено 3 консультации, столько же, сколько ${earlier}`],
    [4, 2, `Проведено 4 консультации, на 2 больше, чем ${earlier} (2).`],
    [2, 24, `Проведено 2 консультации, на 22 меньше, чем ${earlier} (24).`],
  ])('%i consultations after %i', (now, then, sentence) => {
    expect(words(several(now, { persons: [] }), then)[0]).toBe(sentence);
  });

  it('names what is asked about most, from five on', () => {
    const others = several(2, { topics: [IN_TIME], persons: [] });
    const asked = several(3, { persons: [] });
    const sentence = 'Чаще всего спрашивали на тему «учёт посещаемости»: 3 из 5 (60 %).';
    expect(words([...asked, ...others])).toContain(sentence);
    expect(words([...asked, ...others.slice(1)]).join()).not.toContain('Чаще всего');
  });

  it.each([
    [{ planned: 5, held: 5 }, 'Приёмов по графику — 5: проведено 5.'],
    [
      { planned: 9, held: 4, missed: 1, unmarked: 2, ahead: 2 },
      'Приёмов по графику — 7: проведено 4, не состоялось 1, не отмечено 2.',
    ],
  ])('tells plan and fact: %o', (plan, sentence) => {
    expect(words([], 0, plan)).toContain(sentence);
  });

  it('says nothing of a plan that is all ahead', () => {
    expect(words([], 0, { planned: 2, ahead: 2 })).toHaveLength(1);
  });

  it.each([
    [1, 'не раз обратился 1 сотрудник. Стоит провести занятие.'],
    [2, 'не раз обратились 2 сотрудника. Стоит провести занятие в группе.'],
  ])('proposes a session when timeliness comes back: %i', (count, sentence) => {
    const asked = Array.from({ length: count }, (_v, i) =>
      several(2, { topics: [IN_TIME], persons: [fixedId(7, i + 1)] }),
    ).flat();
    const topic = 'На тему «своевременность внесения данных в журналы классов»';
    expect(words(asked)).toContain(`${topic} ${sentence}`);
    const once = asked.filter((_each, i) => i % 2 === 0);
    expect(words(once).join()).not.toContain('Стоит');
  });

  it('counts no other period', () => {
    const tally = new ReportTally(MONTH);
    tally.add(record({ date: '2026-10-31' }));
    tally.add(record({ date: '2026-12-01' }));
    expect(tally.figures().total.count).toBe(0);
  });
});
