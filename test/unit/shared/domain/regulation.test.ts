import { describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '#shared/domain/fields';
import {
  cityOf,
  FIXED_PARTS,
  PARAGRAPH_LIMIT,
  REGULATION_LIMIT,
  regulationParts,
  regulationSchema,
  regulationText,
} from '#shared/domain/regulation';
import { FIXED_CHANGED, fixedIssue } from '#shared/domain/regulation-rules';
import { partLine, SOURCE_PARTS } from '#shared/domain/regulation-text';
import { ownParagraph, regulation, withParagraphs } from '../../../helpers/regulations';

const problems = (value: unknown): readonly string[] =>
  regulationSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('an edition of the school’s own', () => {
  it('begins as the source, with what is known of the school', () => {
    const edition = regulation();
    expect(problems(edition)).toEqual([]);
    expect(regulationParts(edition)).toEqual(SOURCE_PARTS);
    expect(edition).toMatchObject({
      city: 'г. Владивосток',
      order: { number: '', date: null },
      state: { kind: 'draft' },
      edition: null,
    });
    expect(regulationText(edition)).toBe('Новая редакция');
    expect(regulationText({ edition: 3 })).toBe('Редакция №\u00A03');
  });

  it('has keys of its own for each paragraph', () => {
    const keys = regulation().sections.flatMap(({ paragraphs }) => paragraphs.map((p) => p.key));
    expect(new Set(keys).size).toBe(18);
  });

  it.each([
    ['690000, Приморский край, г. Владивосток, ул. Школьная, 11', 'г. Владивосток'],
    ['город Большой Камень, ул. Мира, 5', 'город Большой Камень'],
    ['п. Кавалерово', 'п. Кавалерово'],
    ['ул. Городская, 5', ''],
    ['', ''],
  ])('finds the place in «%s»', (address, place) => {
    expect(cityOf(address)).toBe(place);
  });
});

describe('its limits', () => {
  const filled = (count: number, length: number) =>
    withParagraphs(regulation(), 1, () =>
      Array.from({ length: count }, () => ownParagraph('я'.repeat(length))),
    );
  /** Paragraphs of the other sections. */
  const others = 17;

  it('are 10,000 characters in a paragraph', () => {
    expect(problems(filled(1, TEXT_LIMIT))).toEqual([]);
    expect(problems(filled(1, TEXT_LIMIT + 1))).toEqual(['Текст: не больше 10\u00A0000 знаков']);
  });

  it('are 200 paragraphs in all', () => {
    expect(problems(filled(PARAGRAPH_LIMIT - others, 1))).toEqual([]);
    expect(problems(filled(PARAGRAPH_LIMIT - others + 1, 1))).toEqual([
      'В регламенте — не больше 200 абзацев',
    ]);
  });

  it('are 200,000 characters in all', () => {
    expect(problems(filled(REGULATION_LIMIT / TEXT_LIMIT - 1, TEXT_LIMIT))).toEqual([]);
    expect(problems(filled(REGULATION_LIMIT / TEXT_LIMIT, TEXT_LIMIT))).toEqual([
      'Разделы 1–4 вместе — не больше 200\u00A0000 знаков',
    ]);
  });

  it('keep out control characters, half a sign and blank texts', () => {
    const withText = (text: string) => withParagraphs(regulation(), 4, () => [ownParagraph(text)]);
    expect(problems(withText('а\u0007б')).join()).toMatch(/служебный знак/u);
    expect(problems(withText('а\uD83D')).join()).toMatch(/испорченный знак/u);
    expect(problems(withText(' \n '))).toEqual(['Напишите текст']);
    expect(problems({ ...regulation(), title: ' ' })).toEqual(['Укажите название документа']);
  });
});

describe('numbers of its paragraphs', () => {
  const numbered = (...numbers: string[]) =>
    withParagraphs(regulation(), 3, () =>
      numbers.map((number) => ownParagraph('Помощь', { kind: 'numbered', number })),
    );

  it('begin with that of the section, so that nothing passes for a paragraph of п. 5 or 6', () => {
    expect(problems(numbered('3.1', '3.2.1'))).toEqual([]);
    expect(problems(numbered('5.1'))).toEqual(['Номер пункта в разделе 3 начинается с «3.»']);
    expect(problems(numbered('30.1'))).toEqual(['Номер пункта в разделе 3 начинается с «3.»']);
  });

  it('occur once, are digits with dots, and belong to numbered ones alone', () => {
    expect(problems(numbered('3.1', '3.1'))).toEqual(['Пункт 3.1 уже есть: дайте другой номер']);
    for (const wrong of ['', '3', '3.', '3.а', '3.1 ']) {
      expect(problems(numbered(wrong))).toContain(
        'Номер пункта: цифры через точку, например 2.2.1',
      );
    }
    const plain = withParagraphs(regulation(), 3, () => [ownParagraph('а', { number: '3.1' })]);
    expect(problems(plain)).toHaveLength(1);
  });
});

describe('what its paragraphs came from', () => {
  it.each(['5-1', '6-1', 'note-1', '2.2.1', '3', 'own'])('is never «%s» in section 3', (source) => {
    const edition = withParagraphs(regulation(), 2, () => []);
    const claimed = withParagraphs(edition, 3, () => [ownParagraph('Помощь', { source })]);
    expect(problems(claimed)).toEqual([
      'Абзац раздела 3 выдан за абзац, которого в этом разделе исходного регламента нет',
    ]);
  });

  it('is a paragraph of the same section, or nothing', () => {
    const edition = withParagraphs(regulation(), 3, () => [
      ownParagraph('Помощь', { source: '3-2' }),
      ownParagraph('Ещё помощь'),
    ]);
    expect(problems(edition)).toEqual([]);
  });
});

describe('п. 5, 6 and the notes', () => {
  it('are those of the source', () => {
    expect(fixedIssue(regulation())).toBeNull();
    expect(FIXED_PARTS.map(partLine).join('\n')).toMatch(/^5\. Оказание помощи сотрудникам ОУ/u);
    expect(FIXED_PARTS).toHaveLength(14);
  });

  it('are refused when any sign of any of them is another one', () => {
    const { fixed } = regulation();
    fixed.forEach((part, i) => {
      const swapped = (change: object) =>
        fixed.map((each, at) => (at === i ? { ...each, ...change } : each));
      for (const change of [
        { text: `${part.text} ` },
        { text: part.text.replace('о', 'o') },
        { text: part.text.slice(0, -1) },
        { number: `${part.number}1` },
        { kind: part.kind === 'plain' ? ('item' as const) : ('plain' as const) },
        { note: part.note === 0 ? (1 as const) : (0 as const) },
        { address: '7' },
      ]) {
        expect(fixedIssue({ fixed: swapped(change) })).toBe(FIXED_CHANGED);
      }
      expect(fixedIssue({ fixed: fixed.filter((_, at) => at !== i) })).toBe(FIXED_CHANGED);
    });
    expect(fixedIssue({ fixed: [...fixed].reverse() })).toBe(FIXED_CHANGED);
    expect(fixedIssue({ fixed: [...fixed, ...fixed.slice(-1)] })).toBe(FIXED_CHANGED);
    expect(fixedIssue({ fixed: [] })).toBe(FIXED_CHANGED);
  });
});
