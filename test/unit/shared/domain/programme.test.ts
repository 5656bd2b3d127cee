import { describe, expect, it } from 'vitest';
import {
  FIRST_PROGRAMME_ID,
  firstProgramme,
  knownProgrammes,
  lengthWords,
  POSITIONS_LIMIT,
  programmeFor,
  PROGRAMME_LIMIT,
  programmeMinutes,
  programmeSchema,
  type Programme,
} from '#shared/domain/programme';
import { programmeListIssue } from '#shared/domain/programme-rules';
import { fixedId } from '#shared/lib/ids';
import { NBSP } from '#shared/lib/text';

const FIRST = firstProgramme();

function programme(n: number, positions: readonly string[], change: Partial<Programme> = {}) {
  const id = fixedId(20, n);
  return { ...FIRST, id, title: `Программа ${String(n)}`, positions: [...positions], ...change };
}

const TEACHERS = programme(1, ['Учитель', 'педагог дополнительного  образования']);
const PHYSICS = programme(2, ['учитель физики']);
const BOARDING = programme(3, ['Воспитатель', 'тьютёр']);
const ALL = [TEACHERS, PHYSICS, BOARDING];

describe('the programme of a position', () => {
  it.each([
    ['учитель', TEACHERS],
    ['УЧИТЕЛЬ ', TEACHERS],
    ['учитель русского языка', TEACHERS],
    ['учитель физики', PHYSICS],
    ['Учитель  физики и астрономии', PHYSICS],
    ['Педагог дополнительного образования', TEACHERS],
    ['тьютер', BOARDING],
    // Whole words only: another position begins alike.
    ['учитель-логопед', FIRST],
    ['воспитательница', FIRST],
    ['директор', FIRST],
    ['', FIRST],
  ])('of «%s»', (position, expected) => {
    expect(programmeFor(ALL, position).title).toBe(expected.title);
    expect(programmeFor([...ALL].reverse(), position).title).toBe(expected.title);
  });

  it('is never one from the archive, and there is one before anything was edited', () => {
    const archived = [{ ...PHYSICS, archived: true }, TEACHERS];
    expect(programmeFor(archived, 'учитель физики')).toBe(TEACHERS);
    expect(programmeFor([], 'учитель физики')).toEqual(FIRST);
  });

  it('is the first one as it was changed', () => {
    const changed = { ...FIRST, title: 'Первая неделя' };
    expect(knownProgrammes([changed, PHYSICS])).toEqual([changed, PHYSICS]);
    expect(programmeFor([changed, PHYSICS], 'вахтёр')).toBe(changed);
  });
});

describe('programmes together', () => {
  const issue = (...changed: readonly Programme[]): string | null =>
    programmeListIssue(
      [...ALL.filter(({ id }) => !changed.some((each) => each.id === id)), ...changed],
      new Set(changed.map(({ id }) => id)),
    );

  it.each([
    [
      'a title twice',
      programme(4, ['завхоз'], { title: 'программа 1' }),
      /«Программа 1» уже есть/u,
    ],
    [
      'a position twice',
      programme(4, ['Учитель Физики']),
      /«учитель физики» уже есть в программе/u,
    ],
    ['a position named twice', programme(4, ['Завхоз', 'завхоз']), /«завхоз» указана дважды/u],
    ['a second one for the others', programme(4, []), /Для всех остальных .* укажите должности/u],
    [
      'an item twice',
      programme(4, ['завхоз'], { items: FIRST.items.slice(0, 1).flatMap((item) => [item, item]) }),
      /записана в программе дважды/u,
    ],
    ['none for the others', { ...FIRST, positions: ['завхоз'] }, /для всех остальных должностей/u],
    ['the one for the others archived', { ...FIRST, archived: true }, /не в архиве/u],
  ])('refuse %s', (_, changed, sentence) => {
    expect(issue(changed)).toMatch(sentence);
  });

  it('let positions and titles of the archive be used again', () => {
    const archived = { ...PHYSICS, archived: true };
    const again = programme(4, ['учитель физики'], { title: PHYSICS.title });
    expect(issue(archived, again)).toBeNull();
    expect(issue({ ...FIRST, title: 'Первая неделя' })).toBeNull();
    expect(programmeListIssue([], new Set([FIRST_PROGRAMME_ID]))).toBeNull();
  });
});

describe('limits of a programme', () => {
  const item = FIRST.items[0] ?? { key: '', title: '', topic: '', minutes: 0 };
  const items = (count: number): Programme['items'] =>
    Array.from({ length: count }, (_, i) => ({ ...item, key: fixedId(21, i + 1) }));
  const sentences = (change: Partial<Programme>): readonly string[] =>
    programmeSchema.safeParse({ ...FIRST, ...change }).error?.issues.map((e) => e.message) ?? [];

  it.each<[Partial<Programme>, string]>([
    [{ title: ' ' }, 'Назовите программу'],
    [{ title: 'я'.repeat(201) }, 'Название: не больше 200 знаков'],
    [{ items: [] }, 'В программе нужна хотя бы одна тема'],
    [{ items: items(PROGRAMME_LIMIT + 1) }, 'Не больше 40 тем в программе'],
    [{ items: [{ ...item, title: '' }] }, 'Назовите тему занятия'],
    [{ items: [{ ...item, minutes: 0 }] }, 'Минуты: от 1 до 600'],
    [{ items: [{ ...item, minutes: 601 }] }, 'Минуты: от 1 до 600'],
    [{ items: [{ ...item, minutes: 1.5 }] }, 'Минуты: целое число'],
    [{ items: [{ ...item, minutes: NaN }] }, 'Минуты: нужно число'],
    [{ positions: [' '] }, 'Уберите пустую должность'],
    [
      { positions: Array.from({ length: POSITIONS_LIMIT + 1 }, (_, i) => `п${String(i)}`) },
      'Не больше 100 должностей в программе',
    ],
  ])('%# are told', (change, sentence) => {
    expect(sentences(change)).toEqual([sentence]);
  });

  it('are reached, not passed, by what still fits', () => {
    expect(sentences({ items: items(PROGRAMME_LIMIT) })).toEqual([]);
    expect(sentences({ items: [{ ...item, minutes: 600 }] })).toEqual([]);
  });
});

it.each([
  [0, '0 минут'],
  [1, '1 минута'],
  [45, '45 минут'],
  [60, '1 ч'],
  [185, '3 ч 5 мин'],
])('%i minutes are told as «%s»', (minutes, words) => {
  expect(lengthWords(minutes).replaceAll(NBSP, ' ')).toBe(words);
  expect(programmeMinutes([{ minutes }, { minutes: 5 }])).toBe(minutes + 5);
});
