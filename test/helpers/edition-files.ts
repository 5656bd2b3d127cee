import type { ScheduleContent } from '#shared/domain/approval-statement';
import { newPerson, openTerm } from '#shared/domain/person';
import { firstWorkWeek } from '#shared/domain/school';
import type { EditionFile } from '#shared/documents/edition-file';
import { fixedId } from '#shared/lib/ids';
import { exceptions, IN_PROGRAM, posterContent, slots } from './posters';

/** Who stands in for the consultant. */
export const SUBSTITUTE = {
  ...newPerson(fixedId(3, 2), 'staff', 'Петренко Олег Игоревич'),
  position: 'Учитель математики',
  room: '112',
  phone: '8 (4212) 55-10-12',
  email: 'petrenko@shi11.example.ru',
  terms: [openTerm('substitute', '2026-09-01')],
};

/** An approved edition on its way into a file; parts can be replaced. */
export function editionFile(
  content: ScheduleContent,
  change: Partial<EditionFile> = {},
): EditionFile {
  return {
    schedule: fixedId(5, 1),
    content,
    mark: IN_PROGRAM,
    workWeek: firstWorkWeek(5),
    today: '2026-09-01',
    created: '2026-09-01T02:00:00.000Z',
    isExample: false,
    ...change,
  };
}

/** So many receptions and exceptions. */
export function fileOf(
  receptions: number,
  exceptional = 0,
  change: Partial<EditionFile> = {},
): EditionFile {
  const content = posterContent(receptions, { exceptions: [...exceptions(exceptional)] });
  return editionFile(content, change);
}

/** Some of the receptions are the substitute's. */
export function withSubstitute(receptions: number): ScheduleContent {
  const { name, position, room, phone, email } = SUBSTITUTE;
  return posterContent(receptions, {
    substitute: { name, position, room, phone, email },
    slots: slots(receptions).map((slot, i) =>
      i % 3 === 1 ? { ...slot, by: 'substitute', room: '' } : slot,
    ),
  });
}
