// Runs vitest projects and counts what they say.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './process.mjs';

/** Where reports of test runs go; ignored by git. */
export const OUTPUT = path.join(root, 'test/output');

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A file's result in vitest's JSON report, as far as it is read here.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 */

/**
 * Adds up a report. A file that failed without a failed test of its own (it could not be loaded)
 * is one failure.
 * @param {FileResult[]} files
 * @returns {Counts}
 */
export function countResults(files) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of files) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    counts.failed += failed === 0 && status === 'failed' ? 1 : failed;
    counts.skipped += assertionResults.length - passed - failed;
  }
  return counts;
}

/**
 * Runs the projects and shows their output as it comes.
 * @param {string[]} projects
 * @param {{ filters?: string[], env?: Record<string, string> }} [options]
 * @returns {Promise<Counts & { ok: boolean }>} `ok` is false also for errors outside of tests
 */
export async function runVitest(projects, { filters = [], env = {} } = {}) {
  const report = path.join(OUTPUT, `vitest-${projects.join('-')}.json`);
  await mkdir(OUTPUT, { recursive: true });
  await rm(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...['--config', 'build/vitest.config.ts'],
      ...projects.flatMap((name) => ['--project', name]),
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
      ...filters,
    ],
    { env, live: true },
  );
  /** @type {{ testResults: FileResult[] }} */
  let results = { testResults: [] };
  try {
    results = JSON.parse(await readFile(report, 'utf8'));
  } catch (error) {
    console.log(`vitest left no report: ${String(error)}`);
  }
  const counts = countResults(results.testResults);
  const ok = code === 0 && counts.failed === 0;
  // Never a clean count after an unclean end, such as an error outside of every test.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, ok };
}
