import { describe, expect, it } from 'vitest';
import {
  APPROVAL_FAULT_WORDS,
  approvalFaultText,
  asStatement,
  groupedHex,
  scheduleContent,
} from '#shared/domain/approval-statement';
import { emptySchool } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { edition, officer } from '../../../helpers/deeds';
import { STORED, STORED_2 } from '../../../helpers/stored-statements';

describe('a statement', () => {
  it('of version 1 is read for ever: the consultant held all receptions, nobody stood in', () => {
    const statement = asStatement(JSON.parse(STORED));
    expect(statement).toMatchObject({
      v: 2,
      content: { edition: 3, slots: [{ by: 'consultant' }], substitute: null },
      director: { name: 'Орлова Вера Павловна' },
    });
    const held = statement?.content.exceptions.filter((each) => 'by' in each);
    expect(held).toMatchObject([{ kind: 'extra', by: 'consultant' }]);
    expect(canonicalJson(statement)).toBe(STORED_2);
  });

  it('of version 2 is read for ever, word for word', () => {
    expect(canonicalJson(asStatement(JSON.parse(STORED_2)))).toBe(STORED_2);
  });

  it.each<[string, unknown]>([
    ['of a later version', { v: 3 }],
    ['that calls itself of the next version', { v: 2 }],
    ['of something else', { what: 'report' }],
    ['with more in it', { more: 1 }],
    ['without a head', { head: null }],
    ['on no date', { on: '2026-02-30' }],
    ['by nobody', { by: 'window' }],
  ])('%s is none', (_what, change) => {
    const statement = JSON.parse(STORED) as object;
    expect(asStatement({ ...statement, ...(change as object) })).toBeUndefined();
  });

  it.each([null, undefined, 5, 'текст', []])('%j is none', (parsed) => {
    expect(asStatement(parsed)).toBeUndefined();
  });
});

const NOBODY = { consultant: undefined, substitute: undefined };

describe('the content', () => {
  it('is what stands on the stand, and nothing of the person besides', () => {
    const school = { ...emptySchool('Asia/Vladivostok'), shortName: 'Школа' };
    const person = { ...officer('consultant', 'Щербак Пётр Ильич'), phone: '12-34' };
    const content = scheduleContent({ ...edition(), edition: 2 }, school, {
      ...NOBODY,
      consultant: person,
    });
    expect(content.consultant).toEqual({
      name: 'Щербак Пётр Ильич',
      position: 'Учитель информатики',
      room: '',
      phone: '12-34',
      email: '',
    });
    expect(Object.keys(content.school)).not.toContain('id');
    expect(scheduleContent({ ...edition(), edition: 2 }, school, NOBODY).consultant).toBeNull();
  });

  it('of an edition without a number is a bug', () => {
    expect(() => scheduleContent(edition(), emptySchool('Europe/Moscow'), NOBODY)).toThrow();
  });
});

describe('words and sums', () => {
  it('has a Russian sentence for each fault', () => {
    for (const [fault, words] of Object.entries(APPROVAL_FAULT_WORDS)) {
      const text = approvalFaultText(fault as keyof typeof APPROVAL_FAULT_WORDS);
      expect(text.startsWith(`${words} Документы с грифом не печатаются. `)).toBe(true);
      expect(text).toMatch(/^[А-ЯЁ][^A-Za-z]*\.$/u);
    }
  });

  it.each([
    ['ab'.repeat(32), 4, 'abab\u00a0abab\u00a0abab\u00a0abab'],
    ['0123456789abcdef', 9, '0123\u00a04567\u00a089ab\u00a0cdef'],
    ['', 4, ''],
  ])('writes a check sum in groups', (hex, groups, text) => {
    expect(groupedHex(hex, groups)).toBe(text);
  });
});
