import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import {
  dateSchema,
  momentSchema,
  timeSchema,
  type IsoDate,
  type TimeOfDay,
} from '#shared/lib/iso-date';
import { longText, nameText, required } from './fields';

/** Most classes of one meeting; none means the whole school. */
export const MEETING_CLASS_LIMIT = 60;
/** Most questions that one meeting may bring to the journal: they are one commit. */
export const MEETING_QUESTION_LIMIT = 500;

const PRESENT = 'Присутствовало: целое число от 0 до 5000';

const stateSchema = z.discriminatedUnion('kind', [
  /** It is to come, or it goes on: what is counted meanwhile lies in a draft. */
  z.strictObject({ kind: z.literal('planned') }),
  /** It is over; its questions are records of the journal that link to it. */
  z.strictObject({
    kind: z.literal('held'),
    /** When its questions were taken, on the school's clock; the last may be past midnight of no meeting. */
    from: timeSchema,
    to: timeSchema,
  }),
  z.strictObject({
    kind: z.literal('annulled'),
    reason: required(longText('Причина'), 'Укажите причину'),
  }),
]);

export const meetingSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  date: dateSchema,
  /** When it begins. */
  time: timeSchema,
  /** Classes whose parents come, as they are written: «8 «Б»»; none means the whole school. */
  classes: z
    .array(required(nameText('Класс'), 'Укажите класс'))
    .max(MEETING_CLASS_LIMIT, `Классов: не больше ${String(MEETING_CLASS_LIMIT)}`),
  place: nameText('Место'),
  agenda: required(longText('Повестка'), 'Запишите повестку'),
  /** How many came; null while nobody has counted. */
  present: z.number(PRESENT).int(PRESENT).min(0, PRESENT).max(5000, PRESENT).nullable(),
  /** Who led it; `person` is null for somebody without a record of their own. */
  ledBy: z.strictObject({ person: idSchema.nullable(), name: nameText('Кто провёл') }),
  state: stateSchema,
  /** When it was first written down; null only on the way to the ledger, which says it. */
  registeredAt: momentSchema.nullable(),
});

/** A parents' meeting at which the consultant answers questions (п. 2.2.3, 4). */
export type ParentMeeting = Readonly<z.infer<typeof meetingSchema>>;

/** A meeting to come, blank. */
export function newMeeting(id: Id, date: IsoDate, time: TimeOfDay): ParentMeeting {
  return {
    v: 1,
    id,
    date,
    time,
    classes: [],
    place: '',
    agenda: '',
    present: null,
    ledBy: { person: null, name: '' },
    state: { kind: 'planned' },
    registeredAt: null,
  };
}

/** «8 «Б», 9 «А»», «вся школа». */
export function meetingClasses({ classes }: Pick<ParentMeeting, 'classes'>): string {
  return classes.length === 0 ? 'вся школа' : classes.join(', ');
}
