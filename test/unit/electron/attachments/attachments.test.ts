import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ATTACHMENT_LIMIT,
  keepAttachment,
  readAttachment,
} from '../../../../electron/attachments/attachments';
import { newFolder, removeFolders } from '../../../helpers/journals';

const BYTES = new TextEncoder().encode('Приказ № 75 от 01.09.2026');
const NAME = createHash('sha256').update(BYTES).digest('hex');

let folder: string;
beforeEach(async () => {
  folder = path.join(await newFolder(), 'attachments');
});
afterEach(removeFolders);

describe('attachments', () => {
  it('are kept once, under the name of their content', async () => {
    expect(await keepAttachment(folder, BYTES)).toEqual({ ok: true, value: NAME });
    expect(await keepAttachment(folder, BYTES)).toEqual({ ok: true, value: NAME });
    expect(await readdir(folder)).toEqual([NAME]);
    const read = await readAttachment(folder, NAME);
    expect(read).toEqual({ ok: true, value: Buffer.from(BYTES) });
  });

  it('that were changed are told, and mended by the same content', async () => {
    await keepAttachment(folder, BYTES);
    await writeFile(path.join(folder, NAME), 'Приказ № 76');
    expect(await readAttachment(folder, NAME)).toEqual({ ok: false, error: 'damaged' });
    await keepAttachment(folder, BYTES);
    expect((await readAttachment(folder, NAME)).ok).toBe(true);
  });

  it.each(['0'.repeat(64), '', '../ledger.jsonl', NAME.toUpperCase()])(
    'that are not there are missing: %j',
    async (name) => {
      await keepAttachment(folder, BYTES);
      expect(await readAttachment(folder, name)).toEqual({ ok: false, error: 'missing' });
    },
  );

  it('may be as large as the limit and no larger', async () => {
    const large = new Uint8Array(ATTACHMENT_LIMIT);
    expect((await keepAttachment(folder, large)).ok).toBe(true);
    const more = new Uint8Array(ATTACHMENT_LIMIT + 1);
    expect(await keepAttachment(folder, more)).toEqual({ ok: false, error: 'too-large' });
  });

  it('are refused when the disk does not take them', async () => {
    await writeFile(folder, 'a file where the folder should be');
    expect(await keepAttachment(folder, BYTES)).toEqual({ ok: false, error: 'disk-error' });
  });
});
