import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillSnippet,
  findSnippet,
  snippetListIssue,
  snippetSchema,
  unknownPlaces,
  type Snippet,
} from '#shared/domain/snippet';
import { fixedId } from '#shared/lib/ids';

const VALUES = { name: 'Ёлкина Мария Петровна', className: '5А', topic: 'учёт посещаемости' };
const NOTHING = { name: '', className: ' ', topic: '' };

function snippet(n: number, name: string, change: Partial<Snippet> = {}): Snippet {
  return { v: 1, id: fixedId(10, n), name, text: 'Показано.', archived: false, ...change };
}

describe('a template', () => {
  it.each([
    ['{ФИО}, {класс}: {тема}', 'Ёлкина Мария Петровна, 5А: учёт посещаемости'],
    ['{фио} и { ТЕМА }', 'Ёлкина Мария Петровна и учёт посещаемости'],
    ['{ФИО}{ФИО}', 'Ёлкина Мария ПетровнаЁлкина Мария Петровна'],
    ['{имя}, {}, {ФИО', '{имя}, {}, {ФИО'],
    ['Без мест', 'Без мест'],
  ])('«%s» becomes «%s»', (text, filled) => {
    expect(fillSnippet(text, VALUES)).toBe(filled);
  });

  it('keeps a place for which there is no word', () => {
    expect(fillSnippet('{ФИО} ({класс})', NOTHING)).toBe('{ФИО} ({класс})');
    expect(fillSnippet('{ФИО} ({класс})', { ...NOTHING, className: '7Б' })).toBe('{ФИО} (7Б)');
  });

  it('takes words as they are, with their own braces and dollar signs', () => {
    const odd = { name: '$& {класс} $1', className: '5А', topic: '' };
    expect(fillSnippet('{ФИО}', odd)).toBe('$& {класс} $1');
  });

  it('without places is any text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replaceAll('{', '');
        expect(fillSnippet(plain, VALUES)).toBe(plain);
      }),
    );
  });

  it('names what looks like a place and is none', () => {
    expect(unknownPlaces('{ФИО} {фио ребёнка} {тема} {дата} {дата}')).toEqual([
      '{фио ребёнка}',
      '{дата}',
    ]);
  });
});

describe('names of templates', () => {
  it.each(['показ', 'Показ2', 'вход-в-систему', 'a_b'])('«%s» is one', (name) => {
    expect(snippetSchema.safeParse(snippet(1, name)).success).toBe(true);
  });

  it.each(['', 'два слова', '/показ', 'показ!', 'я'.repeat(41)])('«%s» is none', (name) => {
    expect(snippetSchema.safeParse(snippet(1, name)).success).toBe(false);
  });

  it('occur once among those in use, whatever their case and «ё»', () => {
    const all = [snippet(1, 'учёт'), snippet(2, 'УЧЕТ')];
    expect(snippetListIssue(all, new Set([all[1]?.id ?? '']))).toBe(
      'Шаблон «/учёт» уже есть: дайте другому другое название.',
    );
    const [first, second] = [snippet(1, 'учёт', { archived: true }), snippet(2, 'УЧЕТ')];
    expect(snippetListIssue([first, second], new Set([second.id]))).toBeNull();
    expect(snippetListIssue([first, second], new Set([first.id]))).toBeNull();
  });

  it('are found as they are typed', () => {
    const all = [snippet(1, 'учёт', { archived: true }), snippet(2, 'Учет')];
    expect(findSnippet(all, 'учёт')?.id).toBe(all[1]?.id);
    expect(findSnippet(all, 'уч')).toBeUndefined();
  });
});
