import { regulationAct, regulationActTitle } from '#shared/documents/regulation-act';
import type { PdfDocument } from '#shared/documents/pdf-document';
import { actWarnings } from '#shared/documents/regulation-head';
import { officeHolder, type Person } from '#shared/domain/person';
import { fixedIssue } from '#shared/domain/regulation-rules';
import type { Regulation } from '#shared/domain/regulation';
import type { School } from '#shared/domain/school';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, Moment } from '#shared/lib/iso-date';

/** What the act is made of; the ledger gives it. */
export interface RegulationSources {
  readRecord(
    table: 'regulation',
    id: Id,
  ): Promise<{ readonly value: Regulation; readonly at: Moment } | undefined>;
}

/** An act that is ready to be rendered. */
export interface PreparedRegulation {
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

const NOT_FOUND =
  'Эта редакция регламента не найдена в журнале. Закройте просмотр и откройте регламент ещё раз.';
const NOT_ITS_WORDS =
  'П. 5, 6 или примечания в этой редакции не совпадают с исходным регламентом: её изменили в обход программы. Документ не печатается. Остальные записи журнала целы.';

/** The school's regulation as data, or the sentence why it can't be made. An edition's stamp comes with its approval. */
export async function prepareRegulation(
  id: Id,
  sources: RegulationSources,
  { school, people, today }: { school: School; people: readonly Person[]; today: IsoDate },
): Promise<PreparedRegulation | string> {
  const record = await sources.readRecord('regulation', id);
  if (record === undefined) return NOT_FOUND;
  const { value: edition, at: created } = record;
  if (fixedIssue(edition) !== null) return NOT_ITS_WORDS;
  const director = officeHolder(people, 'director', today) ?? null;
  const input = { edition, school, director, created };
  return {
    title: regulationActTitle(edition),
    document: regulationAct(input),
    warnings: actWarnings(input),
  };
}
