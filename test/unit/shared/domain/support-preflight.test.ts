import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newSupportRequest,
  REQUEST_CHECKS,
  type RequestCheck,
  type SupportRequest,
} from '#shared/domain/support-request';
import { preflight, unmetChecks } from '#shared/domain/support-preflight';
import { PREFLIGHT_RULES } from '#shared/domain/support-preflight-rules';
import { fixedId } from '#shared/lib/ids';
import { BAD_REQUESTS } from '../../../helpers/bad-requests';
import { GOOD_REQUESTS } from '../../../helpers/good-requests';
import { goodRequest } from '../../../helpers/support-requests';

function asked(says: Partial<SupportRequest>): SupportRequest {
  return { ...newSupportRequest(fixedId(8, 1), 'staff'), ...says };
}

describe('a request that says all', () => {
  it.each(GOOD_REQUESTS)('passes: $name', ({ says, unmet }) => {
    expect(unmetChecks(asked(says))).toEqual(unmet);
  });
});

describe('a request that lacks something', () => {
  it.each(BAD_REQUESTS)('is told what: $name', ({ says, unmet }) => {
    expect(unmetChecks(asked(says)).sort()).toEqual([...unmet].sort());
  });
});

it('has as many cases as a support engineer’s day', () => {
  expect(GOOD_REQUESTS.length).toBeGreaterThanOrEqual(20);
  expect(BAD_REQUESTS.length).toBeGreaterThanOrEqual(40);
  const missed = new Set(BAD_REQUESTS.flatMap(({ unmet }) => unmet));
  expect([...missed].sort()).toEqual([...REQUEST_CHECKS].sort());
});

describe('the rules', () => {
  it('are one for each check, in its order, each with a requirement for the help', () => {
    expect(PREFLIGHT_RULES.map(({ check }) => check)).toEqual(REQUEST_CHECKS);
    for (const { requirement, met } of PREFLIGHT_RULES) {
      expect(requirement).toMatch(/^[А-ЯЁ].*\.$/u);
      expect(met).toMatch(/^[А-ЯЁ].*[^.]$/u);
    }
  });

  it('say in words what is there and what is missing, quoting what was rude', () => {
    const [rude] = preflight(
      goodRequest({ seen: 'Идиоты, отметка исчезает после сохранения' }),
    ).filter(({ isMet }) => !isMet);
    expect(rude).toEqual({
      check: 'correct',
      isMet: false,
      severity: 'refusal',
      paragraph: '6',
      words: 'Уберите резкие слова («идиоты»): из-за них обращение вправе отклонить',
    });
    expect(preflight(goodRequest())[2]).toEqual({
      check: 'where',
      isMet: true,
      severity: 'refusal',
      paragraph: '6',
      words: 'Понятно, где это происходит',
    });
  });
});

/** What is asked for, check by check; `private` and `correct` ask to take away, `clear` and `evidence` of the matter. */
const ANSWERS: Readonly<Partial<Record<RequestCheck, Partial<SupportRequest>>>> = {
  seen: { seen: 'Нажимаю «Сохранить», страница обновляется, введённая строка пропадает' },
  expected: { expected: 'Введённая строка остаётся на странице' },
  where: { where: 'Журналы → 7 «Б» → Алгебра' },
  who: { role: 'учитель', className: '7 «Б»' },
  since: { since: 'С 16 ноября' },
  frequency: { frequency: 'always' },
  tried: { tried: 'Открывали в Firefox' },
  read: { read: 'Инструкция «Журнал класса», раздел 2' },
  evidence: { files: goodRequest().files },
  clear: { subject: 'После сохранения пропадает строка журнала 7 «Б»' },
};

const CASES = [...GOOD_REQUESTS, ...BAD_REQUESTS].map(
  ({ name, says }) => [name, asked(says)] as const,
);

describe.each(Object.entries(ANSWERS))('adding what «%s» asks for', (check, answer) => {
  it.each(CASES.filter(([, each]) => unmetChecks(each).some((one) => one === check)))(
    'meets it and breaks nothing: %s',
    (_name, before) => {
      const unmet = unmetChecks(before);
      const after = unmetChecks({ ...before, ...answer });
      expect(after).not.toContain(check);
      expect(unmet).toEqual(expect.arrayContaining(after));
    },
  );
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'не',
          'работает',
          '8',
          ' ',
          'Иванов',
          'Пётр',
          'пароль',
          '«',
          '\u0000',
          '12.03',
          'ЖУРНАЛ',
          '!',
          'ученика',
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  );
  const fields = [
    'subject',
    'seen',
    'expected',
    'where',
    'role',
    'className',
    'since',
    'tried',
    'read',
  ] as const;

  it('has a verdict of each check', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 9, maxLength: 9 }), (texts) => {
        const says = Object.fromEntries(fields.map((field, i) => [field, texts[i] ?? '']));
        const verdicts = preflight(asked(says));
        expect(verdicts.map(({ check }) => check)).toEqual(REQUEST_CHECKS);
        expect(verdicts.every(({ words }) => words !== '' && !words.endsWith('.'))).toBe(true);
      }),
    );
  });

  /** Texts that a careless pattern goes over again and again, 10,000 characters each. */
  const HARD = [
    '8 ',
    ' ',
    'а',
    'Иванов ',
    'Иванов Пётр ',
    'пароль ',
    'пароль от ',
    '«',
    '"а ',
    'не ',
    'ученика ',
    '1) ',
    'ошибка ',
    'А',
    '8(',
    'еще один ',
    'жал ',
    'иначе мы ',
    'паспорт 1',
    'рожд ',
  ];

  it.each(HARD)('of 10 000 characters of %j is read once, not again and again', (piece) => {
    const long = piece.repeat(10_000).slice(0, 10_000);
    const took = (chars: number): number => {
      const typed = long.slice(0, chars);
      const request = asked({
        subject: typed.slice(0, 200),
        seen: typed,
        expected: typed,
        where: typed,
        tried: typed,
        read: typed,
      });
      const begun = performance.now();
      preflight(request);
      return performance.now() - begun;
    };
    const least = (chars: number): number =>
      Math.min(...Array.from({ length: 5 }, () => took(chars)));
    // A pattern that goes back over the text takes sixteen times as long for four times as much, and hundreds of ms.
    expect(least(10_000)).toBeLessThan(Math.max(60, 8 * least(2_500)));
  });
});
