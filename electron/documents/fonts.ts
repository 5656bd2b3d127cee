import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Font files by the name under which pdfmake knows them; the build puts them beside the bundle. */
export const FONT_FILES = [
  'PTSerif-Regular.ttf',
  'PTSerif-Bold.ttf',
  'PTSans-Regular.ttf',
  'PTSans-Bold.ttf',
] as const;
export type FontFile = (typeof FONT_FILES)[number];

/** Contents of the font files. */
export type Fonts = Readonly<Record<FontFile, Uint8Array>>;

/** Cuts of each family (`FontFamily`). */
export const FONT_FAMILIES: Readonly<
  Record<'PTSerif' | 'PTSans', { readonly normal: FontFile; readonly bold: FontFile }>
> = {
  PTSerif: { normal: 'PTSerif-Regular.ttf', bold: 'PTSerif-Bold.ttf' },
  PTSans: { normal: 'PTSans-Regular.ttf', bold: 'PTSans-Bold.ttf' },
};

/** Reads the fonts. @throws the file system's error: the installation is incomplete */
export async function readFonts(folder: string): Promise<Fonts> {
  const read = (name: FontFile) => readFile(path.join(folder, name));
  const [serif, serifBold, sans, sansBold] = await Promise.all([
    read('PTSerif-Regular.ttf'),
    read('PTSerif-Bold.ttf'),
    read('PTSans-Regular.ttf'),
    read('PTSans-Bold.ttf'),
  ]);
  return {
    'PTSerif-Regular.ttf': serif,
    'PTSerif-Bold.ttf': serifBold,
    'PTSans-Regular.ttf': sans,
    'PTSans-Bold.ttf': sansBold,
  };
}
