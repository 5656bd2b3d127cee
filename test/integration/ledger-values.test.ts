import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { refusalText, type CommitAnswer } from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  journalOf,
  ledgerOf,
  newFolder,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { addition, consultation, put, request } from '../helpers/records';

const RUSSIAN = /^[А-ЯЁ][^A-Za-z]*$/u;

describe('what is typed', () => {
  let folder: string;
  let journal: Journal;

  beforeEach(async () => {
    folder = await newFolder();
    journal = await journalOf(folder);
  });
  afterEach(() => journal.close());
  afterAll(removeFolders);

  function send(value: AnyRecord): Promise<CommitAnswer> {
    return journal.ledger.commit(request('consultation.add', put('consultation', value)), AUTHOR);
  }

  /** The sentence of a refusal; nothing may have been written. */
  async function sentence(value: AnyRecord): Promise<string> {
    const before = await readFile(ledgerOf(folder));
    const answer = await send(value);
    expect(await readFile(ledgerOf(folder))).toEqual(before);
    if (answer.kind === 'ok') throw new Error('accepted');
    return refusalText(answer.refusal);
  }

  it.each([
    ['marks of direction', 'Имя \u200fעברית\u200e и \u202eобратно\u202c'],
    ['10,000 characters', 'я'.repeat(10_000)],
    ['10,000 characters of two halves', '🎓'.repeat(5_000)],
    ['letters put together', 'й (и\u0306) ё (е\u0308) é (e\u0301)'],
    ['tab and line feed', 'первая\n\tвторая'],
    ['a separator of lines', 'до\u2028после\u2029конец\u0085'],
    ['signs that JSON escapes', '"\\/\b'.slice(0, 3)],
    ['what looks like an escape', '\\ud800 \\u0000 &amp; </script>'],
    ['a byte order mark', '\ufeffначало'],
    ['the last character of all', '\u{10ffff}\ufffe\uffff'],
    ['spaces around', '  \u00a0вокруг \u3000 '],
  ])('comes back unharmed: %s', async (_what, text) => {
    const [state] = accepted(await send(consultation(0, { question: text }))).states;
    expect((state?.value as Consultation).question).toBe(text);
    await journal.close();
    journal = await journalOf(folder);
    const read = await journal.ledger.current('consultation', state?.id ?? '');
    expect(read).toEqual(state);
    const replayed = await replayFile(ledgerOf(folder));
    expect(replayed.get(`consultation:${state?.id ?? ''}`)).toEqual(state);
  });

  it.each([
    ['half a character', 'а\ud83dб'],
    ['the other half', '\ude00'],
    ['10,001 characters', 'я'.repeat(10_001)],
    ['a zero', 'а\u0000б'],
    ['a bell', '\u0007'],
    ['a carriage return', 'а\r\nб'],
    ['delete', 'а\u007f'],
    ['nothing', ''],
    ['only spaces', ' \n\u00a0\t'],
  ])('is refused with a sentence: %s', async (_what, text) => {
    expect(await sentence(consultation(0, { question: text }))).toMatch(RUSSIAN);
  });

  it.each<[string, string]>([
    ['a key named __proto__', '{"__proto__":{"polluted":true}}'],
    ['a key that is not known', '{"secret":1}'],
    ['a key named constructor', '{"constructor":null}'],
    ['a text for a number', '{"minutes":"10"}'],
    ['no topics', '{"topics":[]}'],
    ['another version', '{"v":3}'],
    ['a channel that is none', '{"channel":"telepathy"}'],
    ['no visitors', '{"visitors":[]}'],
    ['an outcome that is none', '{"outcome":{"kind":"lost"}}'],
    ['a date that is none', '{"date":"2026-02-30"}'],
  ])('is refused with a sentence when the record has %s', async (_what, json) => {
    const value = JSON.parse(
      JSON.stringify(consultation()).replace(/\}$/u, `,${json.slice(1)}`),
    ) as AnyRecord;
    expect(await sentence(value)).toMatch(RUSSIAN);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is numbered by the ledger alone, whatever number it brings', async () => {
    const value = consultation(0, {
      number: { series: 'calendar-year', year: 1999, n: 77 },
      registeredAt: null,
    });
    const [state] = accepted(await send(value)).states;
    expect(state?.value).toMatchObject({ number: { series: 'calendar-year', year: 2026, n: 1 } });
  });

  it('keeps every date that it accepts', async () => {
    for (const date of ['1900-01-01', '2200-12-31', '2024-02-29']) {
      const [state] = accepted(await journal.ledger.commit(addition(0, { date }), AUTHOR)).states;
      const replayed = await replayFile(ledgerOf(folder));
      expect(replayed.get(`consultation:${state?.id ?? ''}`)).toEqual(state);
    }
  });
});
