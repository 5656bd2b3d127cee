import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where the pictures go; ignored by git. */
export const FOLDER = path.resolve(import.meta.dirname, '../output/screenshots');

/** Sizes of the content of a window. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  // The first one, with everything twice as large.
  { width: 683, height: 384 },
] as const;

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Takes the same picture in every theme: `<name>-<width>x<height>-<theme>.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? SIZES[0];
  for (const [theme, look] of Object.entries(THEMES)) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    const file = path.join(FOLDER, `${name}-${width}x${height}-${theme}.png`);
    await page.screenshot({ path: file, caret: 'initial' });
  }
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
