import { scheduleContent } from '#shared/domain/approval-statement';
import type { Paper } from '#shared/documents/paper';
import type { ApprovedMark } from '#shared/documents/poster-mark';
import type { PosterRequest } from '#shared/documents/schedule-poster';
import { CONSULTANT, edition, exceptions, posterRequest, SCHOOL, slots } from './posters';

const LONG = 'Заместитель директора по учебно-воспитательной работе и дистанционному обучению ';
export const long = (words: string) => words.repeat(20).slice(0, 199).trim();

/** Everything as long as the fields allow. */
export function longest(count: number, change: Partial<PosterRequest> = {}): PosterRequest {
  const school = {
    ...SCHOOL,
    fullName: `${SCHOOL.fullName} `.repeat(4).slice(0, 500).trim(),
    shortName: long('КГКОУ ШИ 11 имени '),
    support: {
      phone: long('8 (812) 490-70-33, '),
      staffEmail: 'x'.repeat(200),
      parentsEmail: long('roditeljam-pishite@'),
    },
  };
  const consultant = {
    ...CONSULTANT,
    name: long('Константинопольская-Заболотная Александра '),
    position: long(LONG),
    phone: long('8 (4212) 55-10-11, '),
    email: 'ж'.repeat(200),
    room: long('Кабинет информатики '),
  };
  const receptions = slots(count).map((slot) => ({
    ...slot,
    direction: long(LONG),
    room: long('Второй корпус, '),
  }));
  return posterRequest(count, {
    content: scheduleContent(edition(receptions), school, { consultant, substitute: undefined }),
    ...change,
  });
}

/** The longest again, approved by a director with the longest name, with long exceptions. */
export function longestApproved(count: number, paper: Paper, mark: ApprovedMark): PosterRequest {
  const { content } = longest(count);
  const director = { name: long('Константинопольская-Заболотная Мария '), position: long(LONG) };
  const days = exceptions(8).map((each) => ({ ...each, reason: long('Совещание, ') }));
  const changed = { ...content, exceptions: days };
  return posterRequest(count, { paper, content: changed, mark: { ...mark, director } });
}
