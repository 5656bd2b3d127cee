import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REGULATION_NOTES, REGULATION_SECTIONS } from '#shared/domain/regulation-source';
import {
  canonicalText,
  citation,
  partLine,
  REGULATION_SHA256,
  sectionAt,
  SOURCE_PARTS,
} from '#shared/domain/regulation-text';
import { SOURCE_WORDS } from '../../../helpers/regulation-source';

/** Words alone: the signs before the lines of lists are no words, and a symbol font has its own for them. */
function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '' && word !== '-' && word !== '\uF02D');
}

describe('the canonical text', () => {
  it('is the source, word for word and in its order', () => {
    const canonical = words(canonicalText());
    expect(canonical).toEqual(words(SOURCE_WORDS));
    expect(canonical).toHaveLength(722);
  });

  it('has the signs of lists where the source has them', () => {
    const signs = (text: string) => text.match(/(?<=\s)[-\uF02D](?=\s)/gu)?.length;
    expect(signs(canonicalText())).toBe(signs(SOURCE_WORDS));
  });

  it('keeps the wording of the source where it slips', () => {
    const text = canonicalText();
    for (const slip of [
      '(далее - ИС «Дневник.ру»)',
      '(далее-ББЖ)',
      '(далее-ОО)',
      'нештатной ситуаций1',
      'Сотрудники ОУ',
      'проведения уроков;',
      '24х7',
      'по обращению.2',
    ]) {
      expect(text).toContain(slip);
    }
  });

  it('has its hash on record', () => {
    expect(createHash('sha256').update(canonicalText()).digest('hex')).toBe(REGULATION_SHA256);
  });

  it('is one line a part, with no run of spaces and nothing at its ends', () => {
    for (const part of SOURCE_PARTS) expect(part.text).not.toMatch(/^\s|\s$|\s{2}|\n/u);
    expect(canonicalText().split('\n')).toEqual([
      expect.stringMatching(/^Регламент оказания помощи/u),
      ...SOURCE_PARTS.map(partLine),
    ]);
  });
});

describe('its paragraphs', () => {
  it('have sections 1 to 6 and the notes in their order', () => {
    expect(REGULATION_SECTIONS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const numbered = SOURCE_PARTS.filter(({ kind }) => kind === 'numbered');
    expect(numbered.map(({ number }) => number)).toEqual(['2.2.1', '2.2.2', '2.2.3']);
    expect(SOURCE_PARTS.slice(-2).map(({ address }) => address)).toEqual(['note-1', 'note-2']);
  });

  it('each have an address of their own', () => {
    const addresses = SOURCE_PARTS.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^(note-\d|\d(\.\d){0,2}(-\d+)?)$/u);
  });

  it('refer to each note once, at the place that the note names', () => {
    const referring = SOURCE_PARTS.filter(({ note }) => note !== 0);
    expect(referring.map(({ note, address }) => [note, address])).toEqual(
      REGULATION_NOTES.map(({ number, at }) => [number, at]),
    );
  });

  it.each([
    ['2.2.1', 'п. 2.2.1', 2],
    ['5', 'п. 5', 5],
    ['2.2', 'п. 2.2', 2],
    ['6-3', 'п. 6, абз. 3', 6],
    ['note-1', 'прим. 1', undefined],
    ['7', 'п. 7', undefined],
  ] as const)('%s is cited as «%s»', (address, words, section) => {
    expect(citation(address)).toBe(words.replaceAll(' ', '\u00A0').replace(',\u00A0', ', '));
    expect(sectionAt(address)).toBe(section);
  });
});
