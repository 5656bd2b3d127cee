import { expect, it } from 'vitest';
import { recordFigure } from '../helpers/figures';
import { benchPoster } from './poster';

it('makes the poster and the original warm in a time near to bare drawing', async () => {
  const figures = await benchPoster();
  for (const { name, value, floor } of figures) recordFigure({ name, value, floor, unit: 'ms' });
  for (const { name, ratio, target } of figures) expect(ratio, name).toBeLessThanOrEqual(target);
});
