import { recordFigure, type Figure } from '../helpers/figures';

/** What a subject is measured against: in turns, in the same run. */
export interface Sides {
  readonly floor: () => number | Promise<number>;
  readonly subject: () => number | Promise<number>;
}

/** Measurements of both sides, in the order taken. */
export interface Compared {
  readonly floor: readonly number[];
  readonly subject: readonly number[];
}

/** Milliseconds that work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs floor and subject in turns; the first `warm` turns are not counted. */
export async function alternate(
  { floor, subject }: Sides,
  { runs = 7, warm = 1 }: { runs?: number; warm?: number } = {},
): Promise<Compared> {
  const floors: number[] = [];
  const subjects: number[] = [];
  for (let i = 0; i < warm + runs; i += 1) {
    const a = await floor();
    const b = await subject();
    if (i < warm) continue;
    floors.push(a);
    subjects.push(b);
  }
  return { floor: floors, subject: subjects };
}

/** The value below which the share `q` of the measurements lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
  if (value === undefined || !Number.isFinite(value)) throw new Error('nothing was measured');
  return value;
}

/** Leaves the ratio of subject to floor, at a quantile of both, against its target. */
export function report(
  name: string,
  compared: Compared,
  how: { target: number; q?: number; unit?: Figure['unit'] },
): void {
  const { target, q = 0.5, unit = 'ms' } = how;
  const value = quantile(compared.subject, q);
  recordFigure({ name, unit, value, floor: quantile(compared.floor, q), target });
}
