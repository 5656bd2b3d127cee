import { keySheet, keySheetWarnings, type KeyFacts } from '#shared/documents/key-sheet';
import { asExample, type PdfDocument } from '#shared/documents/pdf-document';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { schoolOn } from '#shared/domain/offices';
import { officeHolder, type Person } from '#shared/domain/person';
import type { ErasedStates } from '#shared/domain/redaction';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import type { DocumentRequest } from '#shared/ipc/contract';
import type { OutDocumentRequest } from '#shared/ipc/journal-out';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import { dateAt, shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import { assertNever } from '#shared/lib/result';
import { prepareAct } from './prepare-act';
import { prepareRegulation } from './prepare-regulation';
import { prepareEditionFile, type PreparedFile } from './prepare-edition-file';
import { prepareOriginal, preparePoster } from './prepare-schedule';

/** The state of a record that is in force, with when it was made. */
export interface CurrentRecord<T> {
  readonly value: T;
  /** Its line of the ledger. */
  readonly seq: number;
  readonly at: Moment;
}

/** What was approved or ordered, and by which keys, as the main process finds it in the signed bytes. */
export interface ApprovalSources {
  /** Whether an approved edition is what was approved. */
  approvalOf(schedule: Id): Promise<ApprovalVerdict>;
  /** A director's key; undefined when there is none of this id. */
  keyOf(key: Id): Promise<KeyFacts | undefined>;
  /** Whether the bodies that a redaction names are gone from the ledger's file, all of them. */
  areErased(states: readonly ErasedStates[]): Promise<boolean>;
}

/** What documents are made of; the ledger gives it. */
export interface DocumentSources extends ApprovalSources {
  /** True for the example school: its documents say so on every sheet. */
  readonly isExample: boolean;
  /** The newest state of a record; undefined when there is none or the ledger can't be read. */
  readRecord<T extends TableName>(
    table: T,
    id: Id,
  ): Promise<CurrentRecord<RecordOf[T]> | undefined>;
  /** Everybody who holds or held an office. */
  officers(): Promise<readonly Person[]>;
}

/** A document that is ready to be rendered. */
export interface Prepared {
  /** The name under which it is offered to be saved. */
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

/** Documents of single records; longer ones are made in a process of their own (`journal-out`). */
export type RecordDocument = Exclude<DocumentRequest, OutDocumentRequest>;

const NO_SCHOOL = 'Сведения о школе не прочитаны из журнала. Перезапустите программу.';
const NO_KEY =
  'Этот ключ руководителя не найден в журнале. Закройте просмотр и откройте его ещё раз.';

/** What every document is made in: the journal, its school and people, the school's day. */
export interface Situation {
  readonly sources: DocumentSources;
  readonly school: School;
  readonly people: readonly Person[];
  readonly today: IsoDate;
}

async function keyDocument(
  id: Id,
  { sources, school, people, today }: Situation,
): Promise<Prepared | string> {
  const facts = await sources.keyOf(id);
  if (facts === undefined) return NO_KEY;
  const consultant = officeHolder(people, 'consultant', today)?.name ?? '';
  const input = { ...facts, school, consultant };
  return {
    title: `Лист ключа руководителя от ${shortDate(dateAt(Date.parse(facts.at), school.timeZone))}`,
    document: keySheet(input),
    warnings: keySheetWarnings(input),
  };
}

/** A document as data, or the sentence why it can't be made. @param now milliseconds since 1970 (UTC) */
export async function prepare(
  request: RecordDocument,
  sources: DocumentSources,
  now: number,
): Promise<Prepared | PreparedFile | string> {
  const prepared = await ownDocument(request, sources, now);
  if (typeof prepared === 'string' || !sources.isExample) return prepared;
  // Files that aren't PDF say it in their own way.
  if ('format' in prepared) return prepared;
  const { title, document } = prepared;
  return { ...prepared, title: `ПРИМЕР, ${title}`, document: asExample(document) };
}

async function ownDocument(
  request: RecordDocument,
  sources: DocumentSources,
  now: number,
): Promise<Prepared | PreparedFile | string> {
  const [school, people] = await Promise.all([
    sources.readRecord('school', SCHOOL_ID),
    sources.officers(),
  ]);
  if (school === undefined) return NO_SCHOOL;
  const today = dateAt(now, school.value.timeZone);
  const situation: Situation = {
    sources,
    school: schoolOn(school.value, people, today),
    people,
    today,
  };
  switch (request.kind) {
    case 'schedule-poster':
      return preparePoster(request, situation);
    case 'schedule-original':
      return prepareOriginal(request, situation);
    case 'schedule-page':
    case 'schedule-ics':
    case 'schedule-word':
      return prepareEditionFile(request, situation);
    case 'key-sheet':
      return keyDocument(request.key, situation);
    case 'destruction-act':
      return prepareAct(request.redaction, sources);
    case 'regulation-act':
      return prepareRegulation(request.regulation, sources, situation);
    default:
      return assertNever(request);
  }
}
