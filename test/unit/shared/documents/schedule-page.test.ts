import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { phoneAddress } from '#shared/documents/html-text';
import { PAGE_STYLE } from '#shared/documents/page-style';
import { schedulePage } from '#shared/documents/schedule-page';
import { slot } from '../../../helpers/editions';
import { editionFile, fileOf, withSubstitute } from '../../../helpers/edition-files';
import { longest } from '../../../helpers/long-posters';
import { exceptions, ON_PAPER, posterContent } from '../../../helpers/posters';

const validator = new HtmlValidate({
  // Numbers keep their own signs, to be found and copied; the style keeps them in one line.
  rules: { 'tel-non-breaking': 'off' },
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

/** What the validator says of a page, in short. */
async function complaints(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${String(line)} ${ruleId}: ${message}`),
  );
}

const HOSTILE = `"><script>alert(1)</script><img src=https://x.example/a onerror='x()'>&amp;`;

/** Every text of the edition is the same. */
function saying(words: string): ScheduleContent {
  const content = posterContent(0, { exceptions: [...exceptions(3)] });
  const { school, consultant } = content;
  const who = { ...(consultant ?? { name: '' }), name: words, position: words, room: words };
  const contacts = { phone: words, email: words };
  return {
    ...content,
    slots: [slot(1, { direction: words, room: words }), slot(2, { by: 'substitute' })],
    exceptions: content.exceptions.map((each) => ({ ...each, reason: words })),
    consultant: { ...who, ...contacts },
    substitute: { ...who, ...contacts },
    school: {
      ...school,
      fullName: words,
      shortName: words,
      address: words,
      site: words,
      support: { phone: words, staffEmail: words, parentsEmail: words },
    },
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the page', { timeout: 30_000 }, () => {
  it.each([
    ['of three receptions', fileOf(3)],
    ['of fifteen, with exceptions', fileOf(15, 4)],
    ['of sixty, with twenty exceptions', fileOf(60, 20)],
    ['of none', fileOf(0, 0, { mark: { kind: 'draft' } })],
    ['approved on paper', fileOf(3, 1, { mark: ON_PAPER })],
    ['held by two', editionFile(withSubstitute(15))],
    ['with the longest texts', editionFile(longest(15).content)],
    ['with hostile texts', editionFile(saying(HOSTILE), { isExample: true })],
  ])('is valid and accessible by the rules: %s', async (_, input) => {
    expect(await complaints(schedulePage(input))).toEqual([]);
  });

  it('is judged by a validator that sees faults', async () => {
    const page = schedulePage(fileOf(3));
    expect(await complaints(page.replace(' scope="col"', ''))).not.toEqual([]);
    expect(await complaints(page.replace('<h3>', '<h5>'))).not.toEqual([]);
    expect(await complaints(page.replace('</table>', ''))).not.toEqual([]);
  });

  it('asks nothing of anybody: no address is loaded, no script runs', () => {
    for (const page of [schedulePage(fileOf(15, 4)), schedulePage(editionFile(saying(HOSTILE)))]) {
      expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|base|svg|video)\b/iu);
      expect(page).not.toMatch(/\s(?:src|srcset|style|on\w+)=["']/iu);
      expect(
        page.match(/href="[^"]*"/gu)?.every((each) => /^href="(?:tel|mailto):/u.test(each)) ?? true,
      ).toBe(true);
    }
    expect(PAGE_STYLE).not.toMatch(/url\(|@import|@font-face/u);
  });

  it('brings every text back whole, whatever it holds', () => {
    // eslint-disable-next-line no-control-regex -- fields of the program take none
    const isField = (text: string) => text.trim() !== '' && !/[\u0000-\u001F\u007F]/u.test(text);
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(isField),
      fc.constantFrom(HOSTILE, '&lt;b&gt;', '</style><b>', '${1}', '$&', '<!--', ']]>'),
    );
    fc.assert(
      fc.property(anyText, (words) => {
        const page = schedulePage(editionFile(saying(words), { mark: { kind: 'draft' } }));
        const body = page.slice(page.indexOf('</style>'));
        const own = body.replace(/<[^>]+>/gu, '\n');
        const told = unescaped(own)
          .split('\n')
          .filter((line) => line.includes(words.trim()));
        expect(told.length).toBeGreaterThanOrEqual(14);
        expect(own).not.toMatch(/[<>"']/u);
      }),
    );
  });

  it('says from what day it holds, as it is read aloud', () => {
    const late = editionFile(posterContent(3, { validFrom: '2026-09-02' }));
    expect(schedulePage(late)).toContain('Срок действия: со\u00A02\u00A0сентября');
  });

  it('says who approved it, when, in what program, with the whole check sum', () => {
    const page = unescaped(schedulePage(fileOf(3))).replaceAll('\u00A0', ' ');
    expect(page).toContain('<p>УТВЕРЖДАЮ</p>\n<p>Директор КГКОУ ШИ 11</p>\n<p>М.П. Соколова</p>');
    expect(page).toContain('<p>«01» сентября 2026 г.</p>');
    expect(page).toContain('График утверждён 1 сентября 2026 г.</p>');
    expect(page).toContain('Утверждено в программе «Журнал консультанта» 01.09.2026');
    expect(page).toContain('1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809 1a2b 3c4d');
    expect(page).not.toContain('ПРОЕКТ');
    expect(page).not.toContain('подпис');
  });

  it.each([
    ['draft', 'ПРОЕКТ', 'ещё не утверждена'],
    ['submitted', 'ПРОЕКТ', 'на утверждении'],
    ['cancelled', 'ОТМЕНЁН', 'отменена'],
  ] as const)('says first of all that it is not to be put up: %s', (kind, word, why) => {
    const page = schedulePage(fileOf(3, 0, { mark: { kind } })).replaceAll('\u00A0', ' ');
    const [, first = ''] = page.split('<main class="grafik">');
    expect(first.trim()).toMatch(new RegExp(`^<p class="grafik-plate"><strong>${word}`, 'u'));
    expect(first).toContain(`Редакция № 3 ${why}. На сайте не размещать.`);
    expect(page).not.toContain('УТВЕРЖДАЮ');
  });

  it('leads from contacts to a letter or a call', () => {
    const page = schedulePage(fileOf(3));
    expect(page).toContain('href="tel:+74212551011;ext=3"');
    expect(page).toContain('href="mailto:kovaleva@shi11.example.ru"');
    expect(page).toContain('href="tel:+78124907033"');
    expect(page).toContain('href="mailto:team@company.dnevnik.ru"');
    expect(page).toContain('href="mailto:support-bbz@company.dnevnik.ru"');
  });

  it('tells by which week one begins to count', () => {
    const note = (validFrom: string) => {
      const slots = [slot(1, { weeks: 'odd' })];
      const page = schedulePage(editionFile(posterContent(0, { slots, validFrom })));
      return /нечётная\) неделя: ([^<]*)/u.exec(page)?.[1]?.replaceAll('\u00A0', ' ');
    };
    expect(note('2026-09-01')).toBe('31 августа 2026 г. — 6 сентября 2026 г.');
    expect(note('2026-08-31')).toBe('31 августа 2026 г. — 6 сентября 2026 г.');
    expect(note('2025-01-15')).toBe('2 сентября 2024 г. — 8 сентября 2024 г.');
    expect(schedulePage(fileOf(2))).not.toContain('Недели считают');
  });
});

describe('a telephone', () => {
  it.each([
    ['8 (812) 490-70-33', 'tel:+78124907033'],
    ['+7 4212 55-10-11', 'tel:+74212551011'],
    ['8 (4212) 55-10-11, доб. 3', 'tel:+74212551011;ext=3'],
    ['89140000000', 'tel:+79140000000'],
    ['8 (812) 490-70-33, 8 (812) 490-70-34', ''],
    ['55-10-11', ''],
    ['звонить в приёмную', ''],
  ])('%s is dialled as %s', (text, address) => {
    expect(phoneAddress(text)).toBe(address);
  });
});
