import { beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { firstTopics } from '#shared/domain/topic';
import { foldText } from '#shared/lib/text';
import { JournalIndex } from '../../renderer/data/search/journal-index';
import { EVERYTHING, type JournalQuery } from '../../renderer/data/search/query';
import { dayGroups, orderKey } from '#shared/domain/order-key';
import { recordFigure } from '../helpers/figures';
import { alternate, report, timed, type Compared } from './compare';
import { consultations } from './consultations';

const ROWS = 100_000;
const MANY = 1_000_000;
const WORDS = [
  'карантин', 'справку', 'расписание', 'пароль', 'кабинет 312', 'ковалёва', 'отметку четверть',
  'педагогического совета', 'нет такого слова', 'домашнее задание', 'воробьёва анна', '317',
  'внесена дважды', 'психолог', 'мобильном приложении',
]; // prettier-ignore

describe('a journal of 100,000 in columns', () => {
  const index = new JournalIndex();
  const texts: string[] = [];
  const dates: number[] = [];
  const topics = new Uint8Array(ROWS);
  const outcomes = new Uint8Array(ROWS);
  const topicIds = firstTopics().map(({ id }) => id);

  beforeAll(() => {
    let i = 0;
    const rows: { id: string; order: number; value: Consultation }[] = [];
    for (const value of consultations(ROWS)) {
      rows.push({ id: value.id, order: orderKey(value), value });
      const [visitor] = value.visitors;
      texts.push(
        foldText(`${visitor?.name ?? ''} ${visitor?.position ?? ''}\n${value.question}\n${value.answer}`),
      ); // prettier-ignore
      dates.push(Number(value.date.replaceAll('-', '')));
      topics[i] = topicIds.indexOf(value.topics[0] ?? '');
      outcomes[i] = value.annulled === null && value.outcome.kind === 'return' ? 1 : 0;
      i += 1;
    }
    index.columns.put(rows);
    index.find(EVERYTHING);
  });

  /** One scan over the folded texts and one search for each of the words, many times. */
  async function searched(): Promise<Compared> {
    const floor: number[] = [];
    const subject: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      for (const word of WORDS) {
        const folded = foldText(word);
        const scan = { floor: () => timed(() => scanTexts(folded)), subject: () => find(word) };
        const compared = await alternate(scan, { runs: 1, warm: 0 });
        if (round === 0) continue;
        floor.push(...compared.floor);
        subject.push(...compared.subject);
      }
    }
    return { floor, subject };
  }

  function scanTexts(word: string): number {
    let found = 0;
    for (const text of texts) if (text.includes(word)) found += 1;
    return found;
  }

  function find(text: string): Promise<number> {
    return timed(() => index.find({ ...EVERYTHING, text }));
  }

  it('finds words', async () => {
    expect(index.find({ ...EVERYTHING, text: 'карантине' }).orders.length).toBeGreaterThan(1_000);
    expect(index.find({ ...EVERYTHING, text: 'нет такого слова' }).orders).toHaveLength(0);
    const compared = await searched();
    report('search in 100k, median', compared, { target: 1.5 });
    report('search in 100k, p95', compared, { target: 1.5, q: 0.95 });
  });

  it('filters', async () => {
    const topic = topicIds[1] ?? '';
    const query: JournalQuery = {
      ...EVERYTHING,
      from: '2020-09-01',
      to: '2026-05-31',
      topic,
      outcome: 'return',
    };
    const floor = () => {
      const found = new Uint32Array(ROWS);
      let n = 0;
      for (let i = 0; i < ROWS; i += 1) {
        const date = dates[i] ?? 0;
        if (date >= 20200901 && date <= 20260531 && topics[i] === 1 && outcomes[i] === 1) {
          found[n] = i;
          n += 1;
        }
      }
      return found.slice(0, n).length;
    };
    expect(index.find(query).orders).toHaveLength(floor());
    const compared = await alternate(
      { floor: () => timed(floor), subject: () => timed(() => index.find(query)) },
      { runs: 31, warm: 5 },
    );
    report('filter of 100k by period, topic and outcome', compared, { target: 3 });
  });

  it('counts beside every value of every filter', async () => {
    const query: JournalQuery = { ...EVERYTHING, audience: 'staff' };
    expect(index.facets(query).total).toBe(index.count(query));
    const compared = await alternate(
      { floor: () => timed(() => scanTexts('карантин')), subject: () => timed(() => index.facets(query)) },
      { runs: 21, warm: 3 },
    );
    report('counts of all filters at 100k, against a scan of the texts', compared, { target: 1.5 });
  }); // prettier-ignore

  it('groups by day', async () => {
    const { orders } = index.find(EVERYTHING);
    const months = () => {
      const counts = new Map<number, number>();
      for (const date of dates) {
        const month = Math.floor(date / 100);
        counts.set(month, (counts.get(month) ?? 0) + 1);
      }
    };
    const compared = await alternate(
      { floor: () => timed(months), subject: () => timed(() => dayGroups(orders)) },
      { runs: 21, warm: 3 },
    );
    report('days of 100k, against a count by month', compared, { target: 3 });
  });

  it.each(['who', 'topic', 'number', 'question'] as const)('sorts by %s', async (by) => {
    const ranks = Uint32Array.from({ length: ROWS }, (_, i) => (i * 7_919) % 600);
    const floor = () =>
      Uint32Array.from({ length: ROWS }, (_, i) => i).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
    const query: JournalQuery = { ...EVERYTHING, sort: { by, descending: false } };
    const sorted = () => {
      index.columns.revision += 1; // what was sorted before is forgotten
      index.find(query);
    };
    const compared = await alternate(
      { floor: () => timed(floor), subject: () => timed(sorted) },
      { runs: 15, warm: 3 },
    );
    report(`100k sorted by ${by}, against a sort by ranks`, compared, { target: 3 });
  }); // prettier-ignore

  it('takes a record in and tells the whole set anew', async () => {
    const [value] = [...consultations(1, 7)];
    if (value === undefined) throw new Error('no consultation was made');
    const row = { id: 'added', order: orderKey(value) - 1, value };
    const compared = await alternate({
      floor: () => timed(() => Float64Array.from({ length: ROWS }, (_, i) => i)),
      subject: () =>
        timed(() => {
          index.columns.put([row]);
          index.find(EVERYTHING);
        }),
    });
    report('whole set of 100k after a commit', compared, { target: 3 });
  });
});

describe('a journal of 1,000,000 in columns', () => {
  it('is taken in and searched', async () => {
    const index = new JournalIndex();
    const texts: string[] = [];
    let rows: { id: string; order: number; value: Consultation }[] = [];
    let taking = 0;
    for (const value of consultations(MANY)) {
      const [visitor] = value.visitors;
      texts.push(
        foldText(`${visitor?.name ?? ''} ${visitor?.position ?? ''}\n${value.question}\n${value.answer}`),
      );
      rows.push({ id: value.id, order: orderKey(value), value });
      if (rows.length < 1_000) continue;
      const block = rows;
      rows = [];
      taking += await timed(() => index.columns.put(block));
    }
    taking += await timed(() => index.columns.newestFirst());
    recordFigure({ name: '1M records taken into columns', unit: 's', value: taking / 1_000 });
    const [floor, subject]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round += 1) {
      for (const word of WORDS) {
        const folded = foldText(word);
        const compared = await alternate(
          {
            floor: () => timed(() => texts.filter((text) => text.includes(folded)).length),
            subject: () => timed(() => index.find({ ...EVERYTHING, text: word })),
          },
          { runs: 1, warm: 0 },
        );
        if (round === 0) continue;
        floor.push(...compared.floor);
        subject.push(...compared.subject);
      }
    }
    report('search in 1M, median', { floor, subject }, { target: 0.5 });
    report('search in 1M, p95', { floor, subject }, { target: 0.5, q: 0.95 });
  });
}); // prettier-ignore
