// Documents of an edition that aren't PDF: its page, its calendar, its text for Word. What they say comes from where
// that of the poster comes from (`shownEdition`): of an approved edition from the bytes that were approved.
import { editionFileTitle, siteFileTitle, type EditionFile } from '#shared/documents/edition-file';
import { posterWarnings, toldIn } from '#shared/documents/poster-warnings';
import { calendarSpan } from '#shared/documents/calendar-runs';
import { scheduleCalendar } from '#shared/documents/schedule-calendar';
import { schedulePage } from '#shared/documents/schedule-page';
import { scheduleWord } from '#shared/documents/schedule-word';
import type { WordDocument } from '#shared/documents/word-document';
import type { DocumentRequest } from '#shared/ipc/contract';
import { longDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { Situation } from './document-sources';
import { shownEdition, type ShownEdition } from './prepare-schedule';

type Request = Extract<
  DocumentRequest,
  { readonly kind: 'schedule-page' | 'schedule-ics' | 'schedule-word' }
>;

/** A document that is ready as text, or as a definition for Word. */
export type PreparedFile = {
  /** The name under which it is offered to be saved. */
  readonly title: string;
  readonly warnings: readonly string[];
} & (
  | { readonly format: 'html' | 'ics'; readonly text: string }
  | { readonly format: 'docx'; readonly word: WordDocument }
);

/** A document of an edition, or the sentence why it can't be made. */
export async function prepareEditionFile(
  request: Request,
  situation: Situation,
): Promise<PreparedFile | string> {
  const shown = await shownEdition(request.schedule, situation);
  if (typeof shown === 'string') return shown;
  const { content, mark, created, director } = shown;
  const input: EditionFile = {
    ...{ schedule: request.schedule, content, mark, created, today: situation.today },
    workWeek: situation.school.workWeek,
    isExample: situation.sources.isExample,
  };
  const warnings = warningsOf(shown);
  switch (request.kind) {
    case 'schedule-page':
      return { title: siteFileTitle(input), format: 'html', text: schedulePage(input), warnings };
    case 'schedule-ics': {
      const told = [...warnings, ...calendarWarnings(input)];
      const text = scheduleCalendar(input);
      return { title: siteFileTitle(input), format: 'ics', text, warnings: told };
    }
    case 'schedule-word': {
      const title = `${input.isExample ? 'ПРИМЕР, ' : ''}${editionFileTitle(input)}`;
      const word = scheduleWord({ ...input, form: request.form, director: director ?? null });
      return { title, format: 'docx', word, warnings };
    }
  }
}

/** What is blank or doubtful. */
function warningsOf({ content, mark, director, leftOut }: ShownEdition): readonly string[] {
  const facts = { isDirectorNamed: director !== undefined, told: toldIn(`в${NBSP}документе`) };
  return [...leftOut, ...posterWarnings({ content, mark }, facts)];
}

/** An edition without a last day has a calendar with one: it has to be made again. */
function calendarWarnings(input: EditionFile): readonly string[] {
  if (input.content.validTo !== null) return [];
  const last = longDate(calendarSpan(input).to).replace(/\.$/u, '');
  return [
    `У редакции нет последнего дня, поэтому календарь составлен по ${last}. К новому учебному году сохраните его заново.`,
  ];
}
