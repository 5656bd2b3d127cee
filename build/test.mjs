// `npm test`: everything that must hold before a change goes in. Near the end it prints, alone on
// a line, `tests: N passed, N failed, N skipped`; a check that fails counts as a failure there.
// Arguments are filters for vitest: `npm test -- architecture`.
import path from 'node:path';
import { build } from './build.mjs';
import { hasDisplay, privateDisplay } from './display.mjs';
import { isMainScript, root, run, runScript } from './process.mjs';
import { ensureSystem } from './system.mjs';
import { typecheck } from './typecheck.mjs';
import { runVitest } from './vitest.mjs';

const PROJECTS = ['unit', 'renderer', 'integration', 'e2e', 'faults'];
/** Faults are sampled here; `npm run faults` tries them often. */
const SAMPLED_ROUNDS = '40';

/**
 * Runs a tool of node_modules and shows what it says when it finds something.
 * @param {string} script
 * @param {string[]} args
 */
async function tool(script, args) {
  const { code, output } = await run(process.execPath, [
    path.join(root, 'node_modules', script),
    ...args,
  ]);
  if (code !== 0) console.log(output);
  return code === 0;
}

/** @type {Record<string, () => Promise<boolean>>} what is checked besides tests */
const CHECKS = {
  typecheck,
  lint: () =>
    tool('eslint/bin/eslint.js', ['-c', 'build/eslint.config.mjs', '--max-warnings', '0', '.']),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  build: () => build().then(() => true),
};

/**
 * Runs one check; a check that breaks has failed.
 * @param {string} name
 * @param {() => Promise<boolean>} check
 */
async function passes(name, check) {
  const ok = await check().catch((/** @type {unknown} */ error) => {
    console.log(error instanceof Error ? error.message : error);
    return false;
  });
  console.log(`${name}: ${ok ? 'ok' : 'FAILED'}`);
  return ok;
}

/**
 * Makes a screen for the tests if there is none.
 * @returns {Promise<() => void>} ends it
 */
export async function provideScreen() {
  const screen = !(await hasDisplay());
  await ensureSystem({ screen, tests: true });
  if (!screen) return () => undefined;
  const { display, end } = await privateDisplay();
  process.env['DISPLAY'] = display;
  return end;
}

/**
 * Everything, in the order in which a failure is cheapest to find.
 * @param {string[]} filters
 * @returns {Promise<boolean>}
 */
async function test(filters) {
  const endScreen = await provideScreen();
  try {
    const failedChecks = [];
    for (const [name, check] of Object.entries(CHECKS)) {
      if (!(await passes(name, check))) failedChecks.push(name);
    }
    const env = { FAULT_ROUNDS: process.env['FAULT_ROUNDS'] ?? SAMPLED_ROUNDS };
    const { passed, failed, skipped, ok } = await runVitest(PROJECTS, { filters, env });
    if (failedChecks.length > 0) console.log(`checks that failed: ${failedChecks.join(', ')}`);
    console.log(
      `\ntests: ${passed} passed, ${failed + failedChecks.length} failed, ${skipped} skipped`,
    );
    return ok && failedChecks.length === 0;
  } finally {
    endScreen();
  }
}

if (isMainScript(import.meta.url)) {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  await runScript(() => test(process.argv.slice(2)));
}
