import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PAPERS } from '#shared/documents/paper';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { pdfEngine } from '../../electron/documents/pdf-engine';
import { packageFonts, posterRequest } from '../helpers/posters';
import { FOLDER } from './camera';

const SLOTS = [0, 3, 15, 60];
const DOTS_PER_INCH = 60;

/** Makes posters with few and with many receptions and draws their pages. @returns how many posters */
export async function shootPosters(): Promise<number> {
  const makePdf = pdfEngine(await packageFonts());
  const posters = PAPERS.flatMap((paper) => SLOTS.map((count) => ({ paper, count })));
  for (const { paper, count } of posters) {
    const name = path.join(FOLDER, `poster-${count}-${paper}`);
    await writeFile(`${name}.pdf`, await makePdf(schedulePoster(posterRequest(count, { paper }))));
    await promisify(execFile)('pdftoppm', ['-png', '-r', `${DOTS_PER_INCH}`, `${name}.pdf`, name]);
    await rm(`${name}.pdf`);
  }
  return posters.length;
}
