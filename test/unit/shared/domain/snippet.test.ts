import { describe, expect, it } from 'vitest';
import { firstSnippets } from '#shared/domain/first-snippets';
import { snippetListIssue, snippetSchema, type Snippet } from '#shared/domain/snippet';
import { fillSnippet, unknownPlaces } from '#shared/domain/snippet-text';
import { fixedId } from '#shared/lib/ids';

function snippet(n: number, name: string, change: Partial<Snippet> = {}): Snippet {
  return { v: 1, id: fixedId(10, n), name, text: 'Показано.', archived: false, ...change };
}

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

  it('are offered as samples unless they are taken', () => {
    const ids = [1, 2, 3, 4, 5].map((n) => fixedId(11, n));
    const names = firstSnippets([snippet(1, 'ВХОД')], () => ids.pop() ?? '').map((s) => s.name);
    expect(names).toEqual(['отметки', 'посещаемость', 'родителю', 'поддержка']);
  });

  it('of the samples are valid, their texts too, and hold no place that nothing fills', () => {
    const samples = firstSnippets([], () => fixedId(11, 1));
    const words = { фио: 'А', класс: '5', тема: 'т' };
    for (const sample of samples) {
      expect(snippetSchema.safeParse(sample).success).toBe(true);
      expect(unknownPlaces(fillSnippet(sample, words).text)).toEqual([]);
    }
  });
});
