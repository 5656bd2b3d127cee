import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  actTitle,
  actWarnings,
  destructionAct,
  erasedText,
} from '#shared/documents/destruction-act';
import type { RedactionStatement } from '#shared/domain/redaction';

const HASH = 'a'.repeat(64);
const statement: RedactionStatement = {
  v: 1,
  what: 'redaction',
  redaction: randomUUID(),
  number: 3,
  persons: [randomUUID()],
  basis: 'consent-withdrawn',
  erased: [[2, [0]]],
  counts: { people: 1, visits: 5, mentions: 2, others: 0, states: 9, drafts: 1 },
  categories: ['name', 'phone', 'texts'],
  drafts: ['consultation-new'],
  operator: {
    fullName: 'Краевая школа-интернат № 11',
    shortName: 'КГКОУ ШИ 11',
    address: 'г. Уссурийск, ул. Лесная, д. 1',
    timeZone: 'Asia/Vladivostok',
  },
  director: { name: 'Орлова Вера Павловна', position: 'Директор' },
  on: '2026-11-23',
  at: '2026-11-23T00:05:00.000Z',
  head: { seq: 9, hash: HASH },
  program: 'Журнал консультанта',
};
const input = { statement, seq: 10, at: statement.at, checksum: HASH, fingerprint: 'b'.repeat(64) };

/** All that the act says, lines of the same block joined. */
function wordsOf(change: Partial<RedactionStatement> = {}): string {
  const made = destructionAct({ ...input, statement: { ...statement, ...change } });
  const found = JSON.stringify(made.content).matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu);
  return [...found]
    .map(([, text]) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

describe('the act of destruction', () => {
  it('has the requisites that the order № 179 asks for', () => {
    const words = wordsOf();
    for (const requisite of [
      'АКТ № 3',
      'об уничтожении персональных данных',
      'Краевая школа-интернат № 11',
      'г. Уссурийск, ул. Лесная, д. 1',
      statement.persons[0] ?? '',
      'фамилия, имя, отчество, номер телефона, упоминания в текстах записей',
      'Журнал консультанта',
      'отзыв согласия',
      '23 ноября 2026 г.',
      'Орлова Вера Павловна, Директор',
      'В.П. Орлова',
      'Выгрузка из журнала регистрации событий',
      'строка журнала № 10',
      '23.11.2026, 10:05',
    ])
      expect(words).toContain(requisite);
    expect(actTitle(input)).toBe('Акт об уничтожении персональных данных № 3 от 23.11.2026');
    expect(actWarnings(statement)).toEqual([]);
  });

  it('says how much was destroyed, in agreeing plurals', () => {
    expect(erasedText(statement).replaceAll('\u00a0', ' ')).toBe(
      '7 записей журнала, 1 запись о человеке, 1 черновик; всего состояний записей: 9',
    );
  });

  it('warns of blanks and leaves lines for them', () => {
    const operator = { ...statement.operator, fullName: '', shortName: '', address: '' };
    const director = { name: '', position: '' };
    expect(actWarnings({ ...statement, operator, director })).toHaveLength(3);
    expect(wordsOf({ operator, director })).toContain('____');
  });

  it('is made with the longest names', () => {
    const operator = {
      ...statement.operator,
      fullName: 'Школа '.repeat(83),
      address: 'улица '.repeat(83),
    };
    expect(wordsOf({ operator })).toContain('Выгрузка');
  });
});
