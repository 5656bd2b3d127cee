// A report of a long run: what was measured, of which commit, on which machine.
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { exists } from './cache.mjs';
import { hasDisplay, privateDisplay } from './display.mjs';
import { run } from './process.mjs';
import { ensureSystem } from './system.mjs';
import { OUTPUT, runVitest } from './vitest.mjs';

/** The commit that is measured; a plus sign says that there are changes on top of it. */
async function commit() {
  const { code, output } = await run('git', ['rev-parse', '--short', 'HEAD']);
  if (code !== 0) return 'unknown';
  const changes = await run('git', ['status', '--porcelain']);
  return output.trim() + (changes.output.trim() === '' ? '' : '+');
}

/** What figures depend on, besides the program. */
function machine() {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}

/**
 * The figures that tests have left: one JSON object a line, written by `test/helpers/figures.ts`.
 * @param {string} file
 * @returns {Promise<Figure[]>}
 */
async function readFigures(file) {
  const text = (await exists(file)) ? await readFile(file, 'utf8') : '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      /** @type {Figure} */
      const figure = JSON.parse(line);
      return figure;
    });
}

/**
 * A figure as `test/helpers/figures.ts` writes it, with what it works out.
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [floor]
 * @property {number} [ratio]
 * @property {number} [target]
 * @property {boolean} [met]
 */

/**
 * A figure as a line of the table at the end.
 * @param {Figure} figure
 */
function row({ name, value, unit, floor, ratio, target, met }) {
  /** @param {number | undefined} number */
  const text = (number) => (number === undefined ? '' : Number(number.toPrecision(4)).toString());
  const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET';
  const cells = [text(value), text(floor), text(ratio), target === undefined ? '' : `≤ ${target}`];
  return `${name.padEnd(56)}${cells.map((cell) => cell.padStart(10)).join('')} ${unit}  ${verdict}`;
}

/**
 * Runs one vitest project with a screen and writes test/output/<project>-<commit>.json.
 * @param {string} project
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>}
 */
export async function runWithReport(project, env) {
  const screen = !(await hasDisplay());
  await ensureSystem({ screen, tests: true });
  await build();
  const display = screen ? await privateDisplay() : undefined;
  const figuresFile = path.join(OUTPUT, `${project}-figures.jsonl`);
  await rm(figuresFile, { force: true });
  try {
    const started = new Date().toISOString();
    const { ok, ...tests } = await runVitest([project], {
      filters: process.argv.slice(2),
      env: { ...env, ZHURNAL_FIGURES: figuresFile, ...(display && { DISPLAY: display.display }) },
    });
    const id = await commit();
    const figures = await readFigures(figuresFile);
    const report = { project, commit: id, started, machine: machine(), env, tests, figures };
    const file = path.join(OUTPUT, `${project}-${id}.json`);
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    const heads = ['value', 'floor', 'ratio', 'target'].map((head) => head.padStart(10));
    console.log(`\n${' '.repeat(56)}${heads.join('')}`);
    for (const figure of figures) console.log(row(figure));
    console.log(`report: ${file}`);
    return ok;
  } finally {
    display?.end();
  }
}
