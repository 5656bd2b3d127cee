import { describe, expect, it } from 'vitest';
import { newMeeting } from '#shared/domain/parent-meeting';
import { fixedId } from '#shared/lib/ids';
import {
  freshMeeting,
  lastClass,
  parseMeetingValues,
  toMeeting,
  typedClasses,
  valuesOfMeeting,
  type MeetingValues,
} from '../../../../../renderer/features/meetings/meeting-values';

const TODAY = '2026-11-23';
const ID = fixedId(9, 1);
const FILLED: MeetingValues = {
  ...freshMeeting(ID, TODAY),
  classes: ' 8 «А», 8Б ',
  agenda: ' Итоги\nчетверти ',
  place: 'каб.  204',
  leaderName: 'Щербак Пётр Ильич',
  present: '24',
};

function errorsOf(change: Partial<MeetingValues>) {
  const made = toMeeting({ ...FILLED, ...change }, null, TODAY);
  return made.ok ? {} : made.error;
}

describe('«Новое собрание»', () => {
  it('opens with today in the evening and becomes a meeting to come', () => {
    expect(freshMeeting(ID, TODAY)).toMatchObject({ date: TODAY, time: '18:00', classes: '' });
    expect(toMeeting(FILLED, null, TODAY)).toEqual({
      ok: true,
      value: {
        ...newMeeting(ID, TODAY, '18:00'),
        classes: ['8 «А»', '8Б'],
        place: 'каб. 204',
        agenda: 'Итоги\nчетверти',
        present: 24,
        ledBy: { person: null, name: 'Щербак Пётр Ильич' },
      },
    });
  });

  it('leaves how many came open, and takes the whole school for no class', () => {
    const made = toMeeting({ ...FILLED, present: ' ', isWholeSchool: true }, null, TODAY);
    expect(made).toMatchObject({ ok: true, value: { classes: [], present: null } });
  });

  it('keeps what the form does not show of a meeting that was held', () => {
    const held = {
      ...newMeeting(ID, '2026-10-01', '18:00'),
      ...{ agenda: 'Итоги', registeredAt: '2026-10-01T08:00:00.000Z' },
      state: { kind: 'held', from: '18:10', to: '19:00' },
    } as const;
    expect(toMeeting(valuesOfMeeting(held), held, TODAY)).toEqual({ ok: true, value: held });
  });

  it.each<readonly [Partial<MeetingValues>, Partial<MeetingValues>]>([
    [{ classes: ' , ' }, { classes: 'Укажите класс или отметьте «Вся школа»' }],
    [{ agenda: ' ' }, { agenda: 'Запишите повестку' }],
    [{ date: '2029-01-01' }, { date: 'Дата: не больше двух лет вперёд' }],
    [{ date: '1926-11-23' }, { date: 'Дата: проверьте год' }],
    [{ present: 'много' }, { present: 'Присутствовало: целое число от 0 до 5000' }],
    [{ present: '5001' }, { present: 'Присутствовало: целое число от 0 до 5000' }],
    [{ place: 'к'.repeat(201) }, { place: 'Место: не больше 200 знаков' }],
    [{ leaderName: 'П'.repeat(201) }, { leaderName: 'Кто провёл: не больше 200 знаков' }],
    [
      { classes: Array.from({ length: 61 }, (_, i) => `${String(i)}А`).join(',') },
      { classes: 'Классов: не больше 60' },
    ],
  ])('says where %o is wrong', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors);
  });

  it('asks for the date and the time', () => {
    expect(Object.keys(errorsOf({ date: null, time: null })).sort()).toEqual(['date', 'time']);
  });

  it('reads its own draft and nothing else', () => {
    expect(parseMeetingValues({ ...FILLED })).toEqual(FILLED);
    expect(parseMeetingValues({ ...FILLED, present: 24 })).toBeUndefined();
    expect(parseMeetingValues('meeting')).toBeUndefined();
  });
});

describe('a typed line of classes', () => {
  it.each([
    ['8А, 8Б;9В', ['8А', '8Б', '9В']],
    ['8А 8Б', ['8А', '8Б']],
    ['8 «А»', ['8 «А»']],
    ['8А, 8 «а», 8-А', ['8-А']],
    ['подготовительная группа', ['подготовительная группа']],
    [' , ;', []],
  ])('%s is %o', (text, classes) => {
    expect(typedClasses(text)).toEqual(classes);
  });

  it('tells the class that is being typed', () => {
    expect(lastClass('8А,9')).toEqual({ before: '8А, ', typed: '9' });
    expect(lastClass('9')).toEqual({ before: '', typed: '9' });
    expect(lastClass('8А, ')).toEqual({ before: '8А, ', typed: '' });
  });
});
