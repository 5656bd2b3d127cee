import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges, type Piece } from '#shared/domain/word-changes';

const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

it.each([
  ['Среда 14:30–15:15, каб. 204', 'Среда 15:30–16:15, каб. 204', 'Среда [15:30–16:15], каб. 204'],
  ['Среда 14:30–15:15, каб. 204', 'Среда 14:30–15:15', 'Среда 14:30–15:15'],
  ['Среда 14:30–15:15', 'Среда 14:30–15:15, каб. 204', 'Среда 14:30–15:15, [каб. 204]'],
  ['Среда 14:30–15:15', 'Пятница 9:00–9:45', '[Пятница 9:00–9:45]'],
  ['а б а', 'а б в а', 'а б [в] а'],
  ['', 'всё новое', '[всё новое]'],
  ['то же', 'то же', 'то же'],
])('«%s» → «%s»', (was, is, expected) => {
  expect(marked(wordChanges(was, is).is)).toBe(expected);
});

it('marks on the side of what was as well', () => {
  const { was } = wordChanges('Среда, каб. 204, учёт', 'Четверг, каб. 311');
  expect(marked(was)).toBe('[Среда], каб. [204, учёт]');
});

const line = fc.array(fc.constantFrom('а', 'б', 'в', 'каб.', '204', '204,'), { maxLength: 12 });

it('loses no word and leaves the same unmarked on both sides', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [was, is] = [a.join(' '), b.join(' ')];
      const found = wordChanges(was, is);
      const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
      expect([whole(found.was), whole(found.is)]).toEqual([was, is]);
      const kept = (pieces: readonly Piece[]) =>
        pieces
          .filter(({ isChanged }) => !isChanged)
          .flatMap(({ text }) => text.match(/[^\s,;:]+/gu) ?? []);
      expect(kept(found.was)).toEqual(kept(found.is));
    }),
  );
});
