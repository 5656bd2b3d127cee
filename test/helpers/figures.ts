import { appendFileSync } from 'node:fs';

/** One measured figure; `floor` is what the least possible program takes in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'count';
  readonly floor?: number;
  /** The most that the ratio of value to floor should be. */
  readonly target?: number;
}

/** Leaves a figure for the report of `npm run bench` or `npm run faults`, and shows it. */
export function recordFigure(figure: Figure): void {
  const ratio = figure.floor ? Number((figure.value / figure.floor).toFixed(2)) : undefined;
  const isMet =
    ratio === undefined || figure.target === undefined ? {} : { met: ratio <= figure.target };
  const line = JSON.stringify({ ...figure, ...(ratio === undefined ? {} : { ratio }), ...isMet });
  console.log(line);
  const file = process.env['ZHURNAL_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}
