import { describe, expect, it } from 'vitest';
import { posterWarnings } from '#shared/documents/poster-warnings';
import { emptySchool } from '#shared/domain/school';
import { CONSULTANT, edition, posterRequest, SCHOOL, slots } from '../../../helpers/posters';

const complete = slots(3).map((slot) => ({ ...slot, direction: 'Учёт расписания' }));
const input = { school: SCHOOL, consultant: CONSULTANT, schedule: edition(complete) };

describe('warnings of a poster', () => {
  it('are none when all is filled in', () => {
    expect(posterWarnings(input)).toEqual([]);
  });

  it('name all blank requisites of the school in one sentence', () => {
    const warnings = posterWarnings({ ...input, school: emptySchool('Europe/Moscow') });
    expect(warnings).toHaveLength(1);
    expect(warnings.join(' ')).toMatch(/полное название.*краткое название.*приказа/u);
  });

  it('say that nobody is named, or what is not known of the consultant', () => {
    expect(posterWarnings({ ...input, consultant: undefined })[0]).toMatch(
      /Консультант не назначен/u,
    );
    const consultant = { ...CONSULTANT, position: '', phone: '', email: ' ' };
    expect(posterWarnings({ ...input, consultant })).toEqual([
      'У консультанта не указаны: должность, телефон или эл. почта.',
    ]);
  });

  it('say that there are no receptions', () => {
    expect(posterWarnings({ ...input, schedule: edition([]) })[0]).toMatch(/нет ни одного приёма/u);
  });

  it('name receptions without a room and those at the same time; a blank direction means all questions', () => {
    const consultant = { ...CONSULTANT, room: '' };
    const schedule = edition(
      complete.map((slot) => ({ ...slot, weekday: 1 as const, room: '', direction: '' })),
    );
    const warnings = posterWarnings({ school: SCHOOL, consultant, schedule });
    expect(warnings).toContain(
      'Не указан кабинет: понедельник 08:30–09:15, понедельник 08:30–09:15, понедельник 08:30–09:15.',
    );
    expect(warnings.some((w) => w.startsWith('Приёмы идут одновременно'))).toBe(true);
  });

  it('shorten long lists', () => {
    const { schedule } = posterRequest(60);
    const roomless = edition(schedule.slots.map((slot) => ({ ...slot, room: '' })));
    const consultant = { ...CONSULTANT, room: '' };
    expect(posterWarnings({ ...input, consultant, schedule: roomless }).join(' ')).toContain(
      'и ещё 57',
    );
  });
});
