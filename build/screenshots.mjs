// `npm run screenshots`: pictures of every screen and state, and of the posters, to be looked at.
// A word picks states by their names: `npm run screenshots -- consultation`.
import { build } from './build.mjs';
import { isMainScript, runScript } from './process.mjs';
import { provideScreen } from './test.mjs';
import { runVitest } from './vitest.mjs';

/**
 * Takes the pictures into test/output/screenshots; `index.html` there shows all of them.
 * @param {string} wanted a part of the names of states; empty for all
 * @returns {Promise<boolean>}
 */
async function takeScreenshots(wanted) {
  const endScreen = await provideScreen();
  try {
    await build();
    const { ok } = await runVitest(['screenshots'], { env: { SCREENSHOTS: wanted } });
    return ok;
  } finally {
    endScreen();
  }
}

if (isMainScript(import.meta.url)) {
  await runScript(() => takeScreenshots(process.argv[2] ?? ''));
}
