import type { z } from 'zod';
import { consultationSchema, type Consultation } from '#shared/domain/consultation';
import { directorKeySchema, type DirectorKey } from '#shared/domain/director-key';
import { incidentSchema, type Incident } from '#shared/domain/incident';
import { meetingSchema, type ParentMeeting } from '#shared/domain/parent-meeting';
import { programmeSchema, type Programme } from '#shared/domain/programme';
import { personSchema, type Person } from '#shared/domain/person';
import { publicationSchema, type Publication } from '#shared/domain/publication';
import { receptionMarkSchema, type ReceptionMark } from '#shared/domain/reception-mark';
import { redactionSchema, type Redaction } from '#shared/domain/redaction';
import { regulationSchema, type Regulation } from '#shared/domain/regulation';
import { scheduleSchema, type Schedule } from '#shared/domain/schedule';
import { schoolSchema, type School } from '#shared/domain/school';
import { selectionSchema, type Selection } from '#shared/domain/selection';
import { snippetSchema, type Snippet } from '#shared/domain/snippet';
import { supportRequestSchema, type SupportRequest } from '#shared/domain/support-request';
import {
  sessionSchema,
  trainingSchema,
  type Training,
  type TrainingSession,
} from '#shared/domain/training';
import { topicSchema, type Topic } from '#shared/domain/topic';
import { calendarSchema, type SchoolCalendar } from '#shared/domain/work-calendar';

/** Every kind of record that the ledger holds, by its table. */
export interface RecordOf {
  readonly school: School;
  readonly person: Person;
  readonly topic: Topic;
  readonly consultation: Consultation;
  readonly schedule: Schedule;
  readonly directorKey: DirectorKey;
  readonly snippet: Snippet;
  readonly selection: Selection;
  readonly redaction: Redaction;
  readonly calendar: SchoolCalendar;
  readonly programme: Programme;
  readonly training: Training;
  readonly session: TrainingSession;
  readonly publication: Publication;
  readonly receptionMark: ReceptionMark;
  readonly regulation: Regulation;
  readonly meeting: ParentMeeting;
  readonly supportRequest: SupportRequest;
  readonly incident: Incident;
}

export const TABLES = [
  'school',
  'person',
  'topic',
  'consultation',
  'schedule',
  'directorKey',
  'snippet',
  'selection',
  'redaction',
  'calendar',
  'programme',
  'training',
  'session',
  'publication',
  'receptionMark',
  'regulation',
  'meeting',
  'supportRequest',
  'incident',
] as const;
export type TableName = keyof RecordOf;
export type AnyRecord = RecordOf[TableName];

/** The validator of each table: the forms, the IPC guard and the ledger use this one. */
export const recordSchemas: { readonly [T in TableName]: z.ZodType<RecordOf[T]> } = {
  school: schoolSchema,
  person: personSchema,
  topic: topicSchema,
  consultation: consultationSchema,
  schedule: scheduleSchema,
  directorKey: directorKeySchema,
  snippet: snippetSchema,
  selection: selectionSchema,
  redaction: redactionSchema,
  calendar: calendarSchema,
  programme: programmeSchema,
  training: trainingSchema,
  session: sessionSchema,
  publication: publicationSchema,
  receptionMark: receptionMarkSchema,
  regulation: regulationSchema,
  meeting: meetingSchema,
  supportRequest: supportRequestSchema,
  incident: incidentSchema,
};

/** The shape's version that this program writes; a higher one comes from a newer program. */
export const RECORD_VERSIONS: { readonly [T in TableName]: number } = {
  school: 3,
  person: 3,
  topic: 1,
  consultation: 2,
  schedule: 4,
  directorKey: 1,
  snippet: 1,
  selection: 1,
  redaction: 1,
  calendar: 1,
  programme: 1,
  training: 2,
  session: 1,
  publication: 1,
  receptionMark: 1,
  regulation: 2,
  meeting: 1,
  supportRequest: 1,
  incident: 1,
};

export function isTableName(name: string): name is TableName {
  return (TABLES as readonly string[]).includes(name);
}
