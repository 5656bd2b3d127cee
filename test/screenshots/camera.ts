import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { State } from './state';

/** Where the pictures go; ignored by git. */
export const FOLDER = path.resolve(import.meta.dirname, '../output/screenshots');

type Size = { readonly width: number; readonly height: number };

/** Sizes of the content of a window; the last one is the first with everything twice as large. */
const SIZES: Readonly<Record<'program' | 'director', readonly Size[]>> = {
  program: [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
    { width: 683, height: 384 },
  ],
  director: [
    { width: 760, height: 632 },
    { width: 683, height: 340 },
  ],
};

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Takes the same picture in every size and theme: `<name>-<width>x<height>-<theme>.png`. */
export async function shoot(
  page: Page,
  { name, window = 'program' }: Omit<State, 'go'>,
): Promise<void> {
  for (const size of SIZES[window]) {
    await page.setViewportSize(size);
    for (const [theme, look] of Object.entries(THEMES)) {
      await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
      const file = `${name}-${size.width}x${size.height}-${theme}.png`;
      await page.screenshot({ path: path.join(FOLDER, file), caret: 'initial' });
    }
  }
  await page.emulateMedia(THEMES.light);
  await page.setViewportSize(SIZES[window][0] ?? { width: 0, height: 0 });
}

/** Begins with no pictures: what is there afterwards is of this run. */
export async function clearFolder(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
}

const STYLE = `body { margin: 24px; font: 14px/20px sans-serif; background: #888; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px; }
img { width: 100%; display: block; } figure { margin: 0; } figcaption { padding: 4px 0; }`;

/** A page with all pictures of the folder. @returns how many there are */
export async function writeContactSheet(): Promise<number> {
  const pictures = (await readdir(FOLDER)).filter((name) => name.endsWith('.png')).sort();
  const figures = pictures.map(
    (name) =>
      `<figure><a href="${name}"><img loading="lazy" src="${name}" alt=""></a><figcaption>${name}</figcaption></figure>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><title>${pictures.length}</title><style>${STYLE}</style><main>${figures.join('\n')}</main>`;
  await writeFile(path.join(FOLDER, 'index.html'), html);
  return pictures.length;
}
