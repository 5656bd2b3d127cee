import { describe, expect, it } from 'vitest';
import { openFile } from '../../../../../renderer/data/imports/read-table';
import { hostileFiles } from '../../../../helpers/hostile-files';

/** Reads the first sheet of a file: its rows, or the sentence why not. */
function readWhole(bytes: Uint8Array): string | number {
  const opened = openFile(bytes);
  if (!opened.ok) return opened.error;
  const read = opened.value.read(0, () => undefined);
  return read.ok ? read.value.rows.length : read.error;
}

const files = hostileFiles();

describe('a hostile file', () => {
  it('comes in forty ways', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(files.filter(({ expected }) => expected === 'refused'))(
    'is refused in a Russian sentence within ten seconds: $name',
    ({ bytes }) => {
      const started = performance.now();
      const said = readWhole(bytes);
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(said).toMatch(/^[«А-ЯЁ].*\.$/su);
    },
  );

  it.each(files.filter(({ expected }) => expected === 'read'))('is read: $name', ({ bytes }) => {
    expect(readWhole(bytes)).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
