import { keySheet, keySheetWarnings } from '#shared/documents/key-sheet';
import { asExample } from '#shared/documents/pdf-document';
import { schoolOn } from '#shared/domain/offices';
import { officeHolder } from '#shared/domain/person';
import { SCHOOL_ID } from '#shared/domain/school';
import type { DocumentRequest } from '#shared/ipc/contract';
import type { OutDocumentRequest } from '#shared/ipc/journal-out';
import type { Id } from '#shared/lib/ids';
import { dateAt, shortDate } from '#shared/lib/iso-date';
import { assertNever } from '#shared/lib/result';
import type { DocumentSources, Prepared, Situation } from './document-sources';
import { prepareAct } from './prepare-act';
import { prepareLeaflet } from './prepare-leaflet';
import { prepareRegulation } from './prepare-regulation';
import { prepareEditionFile, type PreparedFile } from './prepare-edition-file';
import { prepareOriginal, preparePoster } from './prepare-schedule';

/** Documents of single records; longer ones are made in a process of their own (`journal-out`). */
export type RecordDocument = Exclude<DocumentRequest, OutDocumentRequest>;

const NO_SCHOOL = 'Сведения о школе не прочитаны из журнала. Перезапустите программу.';
const NO_KEY =
  'Этот ключ руководителя не найден в журнале. Закройте просмотр и откройте его ещё раз.';

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
    case 'regulation-word':
      return prepareRegulation(request, situation);
    case 'parents-leaflet':
      return prepareLeaflet(request, situation);
    default:
      return assertNever(request);
  }
}
