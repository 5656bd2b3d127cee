import type { ScheduleContent } from '#shared/domain/approval-statement';
import type { OriginalInput } from '#shared/documents/schedule-original';
import { IN_PROGRAM, posterContent } from './posters';

/** Who stands in for the consultant. */
export const SUBSTITUTE: NonNullable<ScheduleContent['substitute']> = {
  name: 'Щербак Пётр Ильич',
  position: 'Учитель физики',
  room: '310',
  phone: '8 (4212) 55-10-12',
  email: 'scherbak@shi11.example.ru',
};

/** The same edition with every third reception and all extra ones held by the substitute. */
export function sharedContent(content: ScheduleContent): ScheduleContent {
  return {
    ...content,
    slots: content.slots.map((slot, i) => (i % 3 === 1 ? { ...slot, by: 'substitute' } : slot)),
    exceptions: content.exceptions.map((each) =>
      each.kind === 'extra' ? { ...each, by: 'substitute' } : each,
    ),
    substitute: SUBSTITUTE,
  };
}

/** An original of a draft with three receptions, all requisites filled in; parts can be replaced. */
export function originalInput(change: Partial<OriginalInput>): OriginalInput {
  return {
    content: posterContent(3),
    mark: { kind: 'draft' },
    form: 'director',
    director: IN_PROGRAM.director,
    created: '2026-08-28T03:15:00.000Z',
    ...change,
  };
}
