// The poster of the schedule for the information stand (п. 2.2; documents.md, «Poster for the stand»).
import { editionText } from '#shared/domain/schedule';
import type { Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { mm, type Lie, type Paper } from './paper';
import type { PdfDocument, PdfPage } from './pdf-document';
import { exceptionCounts } from './poster-exceptions';
import {
  posterContents,
  POSTER_HEADING,
  type PosterContents,
  type PosterInput,
} from './poster-head';
import { columnsSheet, severalAcross } from './poster-across';
import { compose, oneSheet, type Composition } from './poster-layout';
import { plateWord } from './poster-mark';
import { severalSheets } from './poster-sheets';
import { posterSheet, posterSteps, type PosterSheet } from './poster-type';
import type { Block } from './typeset';

/** A poster's contents, sheet and date. */
export interface PosterRequest extends PosterInput {
  readonly paper: Paper;
  readonly lie: Lie;
  /** When the shown state of the schedule was made: the date inside the file. */
  readonly created: Moment;
}

/** A way to set everything on one sheet. */
type Layout = typeof oneSheet;

/** One sheet in this step, with as many exceptions as go on it. */
function onOneSheet(
  c: Composition,
  layout: Layout,
  withTopics: boolean,
): readonly Block[] | undefined {
  const counts = exceptionCounts(c.input);
  const least = layout(c, withTopics, counts.at(-1) ?? 0);
  if (least === undefined) return undefined;
  for (const shown of counts.slice(0, -1)) {
    const made = layout(c, withTopics, shown);
    if (made !== undefined) return made;
  }
  return least;
}

/** First with what to ask; without it only where no size of the type has room for it. */
const TOPICS = [true, false] as const;

/**
 * The largest type with which everything stands on one sheet, if need be without what to ask; where
 * none does, several sheets. Only the smallest type may squeeze the words.
 */
function sheets(input: PosterContents, sheet: PosterSheet): readonly Block[] {
  const types = posterSteps(sheet.paper);
  const all = types.map((type) => compose(input, type, sheet));
  const easy = (step: Composition): boolean => step.week.easy || step === all.at(-1);
  const tried = (layout: Layout, may: (step: Composition) => boolean) => {
    for (const withTopics of TOPICS) {
      for (const step of all) {
        const made = may(step) ? onOneSheet(step, layout, withTopics) : undefined;
        if (made !== undefined) return made;
      }
    }
    return undefined;
  };
  const isAcross = sheet.lie === 'across';
  const made = (isAcross ? tried(columnsSheet, () => true) : undefined) ?? tried(oneSheet, easy);
  if (made !== undefined) return made;
  const counts = exceptionCounts(input);
  const steps = all.filter(easy);
  return (isAcross ? severalAcross(steps, counts) : undefined) ?? severalSheets(steps, counts);
}

/**
 * The poster of an edition, for A4 or A3, upright or across: with the approval stamp on the first sheet, or
 * marked «ПРОЕКТ» on every sheet. The same request gives the same definition.
 */
export function schedulePoster({ paper, lie, created, ...input }: PosterRequest): PdfDocument {
  const sheet = posterSheet(paper, lie);
  const word = plateWord(input.mark);
  const content = sheets(posterContents(input, paper), sheet).map((block, i): PdfPage => ({
    stack: block.nodes,
    ...(i === 0 ? {} : { pageBreak: 'before' }),
  }));
  const title = `${POSTER_HEADING}. ${editionText(input.content)}`;
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [sheet.side, sheet.top, sheet.side, Math.max(sheet.bottom, mm(10))],
    info: {
      title: `${title}${word === '' ? '' : `. ${word}`}`.replaceAll(NBSP, ' '),
      subject: 'График оказания помощи при работе в ИС «Дневник.ру»',
      author: input.content.school.shortName,
    },
    created,
    content,
  };
}
