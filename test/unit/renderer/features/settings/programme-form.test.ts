import { describe, expect, it } from 'vitest';
import { firstProgramme, type Programme } from '#shared/domain/programme';
import { fixedId } from '#shared/lib/ids';
import {
  freshItem,
  movedItem,
  parseProgrammeValues,
  toProgramme,
  valuesOf,
} from '../../../../../renderer/features/settings/programme-form';

const GENERAL = firstProgramme();
const BEFORE: Programme = {
  ...GENERAL,
  id: fixedId(20, 1),
  title: 'Воспитателям',
  positions: ['воспитатель'],
};
const VALUES = valuesOf(BEFORE);

describe('the form of a programme', () => {
  it('gives back what it was opened with', () => {
    expect(toProgramme(VALUES, BEFORE, [GENERAL])).toEqual({ ok: true, value: BEFORE });
    expect(parseProgrammeValues(JSON.parse(JSON.stringify(VALUES)))).toEqual(VALUES);
  });

  it('tidies spaces and leaves out empty lines', () => {
    const typed = { ...VALUES, title: ' Для  всех ', positions: 'тьютор\n\n  старший  тьютор \n' };
    const made = toProgramme(typed, BEFORE, [GENERAL]);
    expect(made).toMatchObject({
      value: { title: 'Для всех', positions: ['тьютор', 'старший тьютор'] },
    });
  });

  it.each(['', 'час', '1,5', '-5', '0', '601'])(
    'says what is wrong with «%s» minutes',
    (minutes) => {
      const items = VALUES.items.map((item, i) => (i === 2 ? { ...item, minutes } : item));
      const made = toProgramme({ ...VALUES, items }, BEFORE, [GENERAL]);
      expect(made.ok ? null : made.error).toEqual({
        at: { 2: { minutes: expect.stringMatching(/^Минуты: /u) as string } },
      });
    },
  );

  it('says what is wrong beside the field that it concerns', () => {
    const error = (change: Partial<typeof VALUES>): unknown => {
      const made = toProgramme({ ...VALUES, ...change }, BEFORE, [GENERAL]);
      return made.ok ? null : made.error;
    };
    expect(error({ title: '' })).toEqual({ title: 'Назовите программу' });
    expect(error({ title: GENERAL.title })).toHaveProperty('title');
    expect(error({ positions: '' })).toHaveProperty('positions');
    expect(error({ items: [] })).toEqual({ items: 'В программе нужна хотя бы одна тема' });
  });

  it('moves an item by one place and not beyond the ends', () => {
    const keys = (items: typeof VALUES.items): readonly string[] => items.map(({ key }) => key);
    const [first, second, third] = VALUES.items;
    const moved = movedItem(VALUES.items, 1, -1);
    expect(moved.slice(0, 3)).toEqual([second, first, third]);
    expect(keys(movedItem(moved, 0, 1))).toEqual(keys(VALUES.items));
    expect(movedItem(VALUES.items, 0, -1)).toBe(VALUES.items);
    expect(movedItem(VALUES.items, VALUES.items.length - 1, 1)).toBe(VALUES.items);
  });

  it('adds an item of the topic that stands last', () => {
    const id = fixedId(21, 1);
    expect(freshItem(VALUES.items, id, '').topic).toBe(VALUES.items.at(-1)?.topic);
    expect(freshItem([], id, GENERAL.id).topic).toBe(GENERAL.id);
  });

  it.each([null, 'x', {}, { ...VALUES, items: 5 }, { ...VALUES, items: [{ key: 1 }] }])(
    'takes no draft of another shape: %j',
    (draft) => {
      expect(parseProgrammeValues(draft)).toBeUndefined();
    },
  );
});
