import { describe, expect, it } from 'vitest';
import { approvalTexts, posterQrText, stampTexts } from '#shared/documents/poster-mark';
import { qrBlock } from '#shared/documents/qr';
import { schedulePoster } from '#shared/documents/schedule-poster';
import {
  exceptions,
  IN_PROGRAM,
  ON_PAPER,
  posterContent,
  posterRequest,
} from '../../../helpers/posters';

const content = posterContent(3);
const spaces = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00A0', ' '));

describe('the approval stamp', () => {
  it('has the lines of the standard, without quotes or colon round its first word', () => {
    expect(spaces(stampTexts(content, IN_PROGRAM))).toEqual([
      'УТВЕРЖДАЮ',
      'Директор КГКОУ ШИ 11',
      '____________ М.П. Соколова',
      '«01» сентября 2026 г.',
    ]);
  });

  it('does not name the school twice, and leaves the line of an unnamed director', () => {
    const director = { name: '', position: 'Директор КГКОУ ШИ 11' };
    const [, office, signature] = stampTexts(content, { ...IN_PROGRAM, director });
    expect([office, signature]).toEqual(['Директор КГКОУ ШИ 11', '____________']);
  });

  it('says how it was approved, and never calls it a signature', () => {
    const program = spaces(approvalTexts(IN_PROGRAM));
    expect(program).toEqual([
      'Утверждено в программе «Журнал консультанта» 01.09.2026, контрольная сумма 1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809 …',
      'Отпечаток ключа руководителя f0e1 d2c3 b4a5 9687 7869 5a4b 3c2d 1e0f …',
    ]);
    expect(spaces(approvalTexts(ON_PAPER))).toEqual(['Утверждено на бумаге 01.09.2026']);
    expect(program.join(' ')).not.toMatch(/подпис/iu);
  });
});

describe('the words of an approved poster', () => {
  it('have no straight quotes and no hyphens for ranges', () => {
    const shown = posterContent(8, { exceptions: [...exceptions(8)] });
    const document = schedulePoster(posterRequest(8, { mark: IN_PROGRAM, content: shown }));
    const texts = [...JSON.stringify(document.content).matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu)];
    expect(texts.length).toBeGreaterThan(40);
    for (const [, text] of texts) expect(text).not.toMatch(/["']|\d\d-\d\d:/u);
  });

  it('say so when there are more exceptions than are shown', () => {
    const shown = posterContent(3, { exceptions: [...exceptions(20)] });
    const document = schedulePoster(posterRequest(3, { mark: IN_PROGRAM, content: shown }));
    const text = JSON.stringify(document.content).replaceAll('\u00A0', ' ');
    const more = Number(/и ещё (\d+): смотрите на сайте школы/u.exec(text)?.[1]);
    expect(more).toBeGreaterThanOrEqual(8);
    expect(more).toBeLessThanOrEqual(14);
    // The sixth and the last of the twenty.
    expect(text).toContain('23.11.2026, понедельник');
    expect(text).not.toContain('07.06.2027, понедельник');
  });
});

describe('the QR code', () => {
  it('is short enough for any school, edition and paper', () => {
    const school = { ...content.school, shortName: 'Щ'.repeat(200) };
    const text = posterQrText({ ...content, school, edition: 1_000_000 }, IN_PROGRAM);
    expect(text).toContain(`${'Щ'.repeat(37)}...\n`);
    expect(text).toContain(IN_PROGRAM.checksum);
    expect(qrBlock(text, 'A4').side).toBeLessThanOrEqual(130);
    expect(qrBlock(text, 'A3').quiet).toBe(12);
  });

  it('names the school by its full name, or not at all', () => {
    const named = (shortName: string, fullName: string) =>
      posterQrText({ ...content, school: { ...content.school, shortName, fullName } }, IN_PROGRAM);
    expect(named(' ', 'Школа № 5')).toMatch(/^Школа № 5\n/u);
    expect(named('', '')).toMatch(/^График консультаций/u);
  });

  it('is refused when it would be too fine to be read', () => {
    expect(() => qrBlock('я'.repeat(150), 'A4')).toThrow(/too fine/u);
  });
});
