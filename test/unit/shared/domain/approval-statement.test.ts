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

/**
 * A statement as version 1 of the program keeps it. Frozen: signatures over such texts exist for ever,
 * and posters are made of them. A schema that doesn't take it any more needs a version of its own.
 */
const STORED =
  '{"at":"2026-10-05T04:10:00.000Z","by":"program","content":{"consultant":{"email":"","name":"Щербак Пётр Ильич","phone":"","position":"Учитель информатики","room":"204"},' +
  '"edition":3,"exceptions":[{"from":"2026-10-26","id":"00000007-0000-4000-8000-000000000001","kind":"none","reason":"каникулы","slot":null,"to":"2026-11-03"},' +
  '{"date":"2026-11-10","end":"15:00","id":"00000007-0000-4000-8000-000000000002","kind":"moved","reason":"","room":"","slot":"00000004-0000-4000-8000-000000000001","start":"14:00","toDate":"2026-11-11"},' +
  '{"audience":"parents","date":"2026-11-12","direction":"","end":"18:00","id":"00000007-0000-4000-8000-000000000003","kind":"extra","reason":"собрание","room":"12","start":"17:00"}],' +
  '"school":{"address":"","fullName":"Краевая школа-интернат № 11","order":{"date":"2026-09-01","number":"75"},"shortName":"КГКОУ ШИ 11","site":"",' +
  '"support":{"parentsEmail":"team@company.dnevnik.ru","phone":"8 (812) 490-70-33","staffEmail":"support-bbz@company.dnevnik.ru"},"timeZone":"Asia/Vladivostok"},' +
  '"slots":[{"audience":"staff","direction":"Учёт посещаемости","end":"15:15","id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"odd"}],' +
  '"validFrom":"2026-09-01","validTo":null},"director":{"name":"Орлова Вера Павловна","position":"Директор"},"head":{"hash":"' +
  'ab'.repeat(32) +
  '","seq":12},"on":"2026-10-05","program":"Журнал консультанта","schedule":"00000006-0000-4000-8000-000000000001","v":1,"what":"schedule-approval"}';

/** The same as version 2 keeps it: with who holds each reception. Frozen. */
const STORED_2 = STORED.replaceAll(
  '{"audience":"parents",',
  '{"audience":"parents","by":"consultant",',
)
  .replaceAll('{"audience":"staff",', '{"audience":"staff","by":"consultant",')
  .replace('"weeks":"odd"}],"validFrom"', '"weeks":"odd"}],"substitute":null,"validFrom"')
  .replace('"v":1', '"v":2');

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
