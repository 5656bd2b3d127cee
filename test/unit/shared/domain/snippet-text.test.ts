import { describe, expect, it } from 'vitest';
import {
  fillSnippet,
  findSnippets,
  snippetCallAt,
  unknownPlaces,
} from '#shared/domain/snippet-text';
import type { Snippet } from '#shared/domain/snippet';
import { fixedId } from '#shared/lib/ids';

function snippet(n: number, name: string, archived = false): Snippet {
  return { v: 1, id: fixedId(9, n), name, text: 'Текст', archived };
}
const WORDS = { фио: 'Ёлкина О.П.', класс: '', тема: 'учёт расписания' };

describe('a template is called', () => {
  it.each([
    ['/', { from: 0, typed: '' }],
    ['/пер', { from: 0, typed: 'пер' }],
    ['Показано. /пароль-2', { from: 10, typed: 'пароль-2' }],
    ['Показано\n/п', { from: 9, typed: 'п' }],
  ])('by %j', (text, call) => {
    expect(snippetCallAt(text, text.length)).toEqual(call);
  });

  it.each(['и/или', '5/6', 'http://', 'Показано /пер ', '/ пер', ''])('not by %j', (text) => {
    expect(snippetCallAt(text, text.length)).toBeNull();
  });

  it('where the caret is, whatever follows', () => {
    expect(snippetCallAt('/пер дальше', 4)).toEqual({ from: 0, typed: 'пер' });
    expect(snippetCallAt('/период', 4)).toEqual({ from: 0, typed: 'пер' });
  });
});

it('templates are found by letters of their names, those that begin so first, archived ones never', () => {
  const all = [
    snippet(1, 'новый-отчёт'),
    snippet(2, 'Отчёт'),
    snippet(3, 'отчет-2', true),
    snippet(4, 'пароль'),
  ];
  expect(findSnippets(all, 'отчет').map(({ name }) => name)).toEqual(['Отчёт', 'новый-отчёт']);
  expect(findSnippets(all, '').map(({ name }) => name)).toEqual(['новый-отчёт', 'Отчёт', 'пароль']);
});

describe('a template is filled', () => {
  it('with the record’s words, in whatever case its places are written', () => {
    const text = '{ФИО}: {тема}, { Тема }; {фио}';
    expect(fillSnippet({ text }, WORDS)).toEqual({
      text: 'Ёлкина О.П.: учёт расписания, учёт расписания; Ёлкина О.П.',
      missing: [],
    });
  });

  it('with a sign where a word is missing, and tells which', () => {
    expect(fillSnippet({ text: 'Класс {Класс}, {класс}' }, WORDS)).toEqual({
      text: 'Класс …, …',
      missing: ['Класс', 'класс'],
    });
  });

  it('and what it doesn’t know stays, and is told', () => {
    const { text } = fillSnippet({ text: '{дата}: {ФИО} {{тема}}' }, WORDS);
    expect(text).toBe('{дата}: Ёлкина О.П. {учёт расписания}');
    expect(unknownPlaces(text)).toEqual(['{дата}', '{учёт расписания}']);
    expect(unknownPlaces('f(x) { } и {')).toEqual(['{ }']);
  });

  it('with words that look like places, or like signs of a replacement, as they are', () => {
    const words = { ...WORDS, фио: '{тема} $& $1' };
    expect(fillSnippet({ text: '{ФИО}' }, words).text).toBe('{тема} $& $1');
  });
});
