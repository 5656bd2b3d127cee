import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { keySheet } from '#shared/documents/key-sheet';
import { PAPERS } from '#shared/documents/paper';
import type { PdfDocument } from '#shared/documents/pdf-document';
import type { PosterMark } from '#shared/documents/poster-mark';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { pdfEngine } from '../../electron/documents/pdf-engine';
import {
  CONSULTANT,
  exceptions,
  IN_PROGRAM,
  keyFacts,
  ON_PAPER,
  packageFonts,
  posterContent,
  posterRequest,
  SCHOOL,
} from '../helpers/posters';
import { FOLDER } from './camera';

const SLOTS = [0, 3, 15, 60];
const DOTS_PER_INCH = 60;
const MARKS: Readonly<Record<string, PosterMark>> = {
  draft: { kind: 'draft' },
  program: IN_PROGRAM,
  paper: ON_PAPER,
};

/** The documents that are looked at, by the names of their pictures. */
function documents(): readonly (readonly [string, PdfDocument])[] {
  const posters = Object.entries(MARKS).flatMap(([name, mark]) =>
    PAPERS.flatMap((paper) =>
      SLOTS.filter((count) => count > 0 || mark.kind === 'draft').map((count) => {
        const content = posterContent(count, { exceptions: [...exceptions(count > 0 ? 4 : 0)] });
        const poster = schedulePoster(posterRequest(count, { content, mark, paper }));
        return [`poster-${name}-${count}-${paper}`, poster] as const;
      }),
    ),
  );
  const input = { ...keyFacts(), school: SCHOOL, consultant: CONSULTANT.name };
  return [...posters, ['key-sheet', keySheet(input)]];
}

/** Makes posters with few and with many receptions and the sheet of a key, and draws their pages. @returns how many there are */
export async function shootPosters(): Promise<number> {
  const makePdf = pdfEngine(await packageFonts());
  const made = documents();
  for (const [title, document] of made) {
    const name = path.join(FOLDER, title);
    await writeFile(`${name}.pdf`, await makePdf(document));
    await promisify(execFile)('pdftoppm', ['-png', '-r', `${DOTS_PER_INCH}`, `${name}.pdf`, name]);
    await rm(`${name}.pdf`);
  }
  return made.length;
}
