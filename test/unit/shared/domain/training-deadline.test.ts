import { expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { person, training } from '../../../helpers/records';

it('counts five working days from the day after taking office', () => {
  const someone = person();
  const begun = training(someone.id, { startedOn: '2026-04-29' });
  const school = emptySchool('Asia/Vladivostok');
  const deadline = trainingDeadline(begun, someone, school, emptyCalendar(), '2026-04-30');
  expect(deadline.date).toBe('2026-05-07');
});
