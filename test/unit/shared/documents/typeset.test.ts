import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { style } from '#shared/documents/pdf-document';
import { ADVANCES, MEASURED, VERTICAL } from '#shared/documents/type-metrics';
import { breakLines, textWidth } from '#shared/documents/typeset';

const PACKAGES = path.resolve(import.meta.dirname, '../../../../node_modules/@expo-google-fonts');
const FILES = {
  PTSerif: 'pt-serif/400Regular/PTSerif_400Regular.ttf',
  'PTSerif-Bold': 'pt-serif/700Bold/PTSerif_700Bold.ttf',
  PTSans: 'pt-sans/400Regular/PTSans_400Regular.ttf',
  'PTSans-Bold': 'pt-sans/700Bold/PTSans_700Bold.ttf',
} as const;

describe('widths of letters', () => {
  it.each(Object.entries(FILES))('of %s are those of the embedded file', (cut, file) => {
    const font = create(readFileSync(path.join(PACKAGES, file)));
    const widths = MEASURED.map((c) => font.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth);
    expect(ADVANCES[cut as keyof typeof FILES]).toEqual(widths);
    const family = cut.startsWith('PTSerif') ? 'PTSerif' : 'PTSans';
    expect(VERTICAL[family]).toEqual({ ascent: font.ascent, descent: -font.descent });
  });
});

describe('breakLines', () => {
  const text = style.text(12);

  it('leaves no line longer than the width, and loses nothing', () => {
    const words = fc.array(fc.stringMatching(/^[а-яё@.]{1,40}$/u), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (parts, width) => {
        const lines = breakLines(parts.join(' '), text, width);
        for (const line of lines) expect(textWidth(line, text)).toBeLessThanOrEqual(width + 0.001);
        const bare = (s: string) => s.replace(/[\s\u00A0]/gu, '');
        expect(bare(lines.join(''))).toBe(bare(parts.join('')));
      }),
    );
  });

  it('leaves no preposition at the end of a line', () => {
    const lines = breakLines('Обращаться в кабинет и к секретарю на первом этаже', text, 130);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/(^|[\s\u00A0])(в|и|к|на)$/u);
  });

  it('makes lines of like length instead of a lonely last word', () => {
    const lines = breakLines('Учёт текущей и итоговой успеваемости обучающихся', text, 250);
    expect(lines).toHaveLength(2);
    expect((lines[1] ?? '').length).toBeGreaterThan(15);
  });

  it('breaks a word that is longer than a line, by preference after a mark', () => {
    expect(breakLines('konstantinopolskaya@very-long-school.example.ru', text, 130)).toEqual([
      'konstantinopolskaya@',
      'very-long-school.',
      'example.ru',
    ]);
  });
});
