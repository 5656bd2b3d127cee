// The school's regulation as documents: what they say comes from the record while it isn't approved, and from the bytes
// that were approved as soon as it is.
import { approvedMark, type PosterMark } from '#shared/documents/poster-mark';
import { regulationAct, regulationActTitle } from '#shared/documents/regulation-act';
import { actWarnings, type RegulationActInput } from '#shared/documents/regulation-head';
import { regulationWord } from '#shared/documents/regulation-word';
import { approvalFaultText } from '#shared/domain/approval-statement';
import { officeHolder } from '#shared/domain/person';
import { fixedIssue } from '#shared/domain/regulation-rules';
import { regulationContent } from '#shared/domain/regulation-statement';
import type { Regulation } from '#shared/domain/regulation';
import { approvedSince } from '#shared/domain/schedule-approval';
import type { DocumentRequest } from '#shared/ipc/contract';
import type { Id } from '#shared/lib/ids';
import type { Prepared, Situation } from './document-sources';
import type { PreparedFile } from './prepare-edition-file';

type Request = Extract<DocumentRequest, { readonly kind: 'regulation-act' | 'regulation-word' }>;

const NOT_FOUND =
  'Эта редакция регламента не найдена в журнале. Закройте просмотр и откройте регламент ещё раз.';
const NOT_ITS_WORDS =
  'П. 5, 6 или примечания в этой редакции не совпадают с исходным регламентом: её изменили в обход программы. Документ не печатается. Остальные записи журнала целы.';

/** The school's regulation as data, or the sentence why it can't be made. */
export async function prepareRegulation(
  { kind, regulation }: Request,
  situation: Situation,
): Promise<Prepared | PreparedFile | string> {
  const input = await shownRegulation(regulation, situation);
  if (typeof input === 'string') return input;
  if (fixedIssue(input.content) !== null) return NOT_ITS_WORDS;
  const [title, warnings] = [regulationActTitle(input), actWarnings(input)];
  if (kind === 'regulation-act') return { title, document: regulationAct(input), warnings };
  const { isExample } = situation.sources;
  const name = isExample ? `ПРИМЕР, ${title}` : title;
  return { title: name, format: 'docx', word: regulationWord(input, isExample), warnings };
}

/** An edition as its documents show it, or the sentence why there are none. */
async function shownRegulation(
  id: Id,
  { sources, school, people, today }: Situation,
): Promise<RegulationActInput | string> {
  const record = await sources.readRecord('regulation', id);
  if (record === undefined || record.value.edition === null) return NOT_FOUND;
  const { value: edition, at: created } = record;
  if (approvedSince(edition.state) === null) {
    const director = officeHolder(people, 'director', today) ?? null;
    const content = regulationContent(edition, school);
    return { content, mark: markOf(edition), director, created };
  }
  const verdict = await sources.regulationApprovalOf(id);
  if (verdict.kind === 'broken') return approvalFaultText(verdict.fault);
  const { content, at, director } = verdict.statement;
  const isCancelled = edition.state.kind === 'cancelled';
  return {
    content,
    mark: isCancelled ? { kind: 'cancelled' } : approvedMark(verdict),
    director,
    created: isCancelled ? created : at,
  };
}

/** How an edition that isn't approved is marked. */
function markOf({ state: { kind } }: Regulation): PosterMark {
  return kind === 'submitted' || kind === 'cancelled' ? { kind } : { kind: 'draft' };
}
