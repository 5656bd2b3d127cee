import { createHash } from 'node:crypto';
import { readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PickAnswer } from '#shared/ipc/access';
import { attachmentSchema } from '#shared/domain/schedule-approval';
import { ATTACHMENT_LIMIT } from '../../../../electron/attachments/attachments';
import { fileType, pickScan, readScan } from '../../../../electron/attachments/pick';
import { newFolder, removeFolders } from '../../../helpers/journals';

const PDF = Buffer.from('%PDF-1.7\n…');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const SENTENCE = /^[А-ЯЁ][^\n]*[.]$/u;

let folder: string;
let kept: string;
beforeEach(async () => {
  folder = await newFolder();
  kept = path.join(folder, 'attachments');
});
afterEach(removeFolders);

async function fileOf(bytes: Uint8Array, name = 'скан.pdf'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}
const pick = (file: string): Promise<PickAnswer> => pickScan(kept, () => Promise.resolve(file));

describe('a type of file', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['PDF', PDF, 'application/pdf'],
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['a program', Buffer.from('MZ\u0090'), undefined],
    ['half of the signature', PNG.subarray(0, 7), undefined],
    ['a page of the web', Buffer.from('<html>%PDF-'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('is known by its first bytes: %s', (_what, bytes, type) => {
    expect(fileType(bytes)).toBe(type);
  });
});

describe('a scan', () => {
  it.each([
    ['PDF', PDF, 'application/pdf'],
    ['PNG', PNG, 'image/png'],
    ['JPEG under another ending', JPEG, 'image/jpeg'],
  ])('is kept under the sum of its bytes and read again: %s', async (_what, bytes, type) => {
    const picked = await pick(await fileOf(bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(picked).toEqual({
      kind: 'picked',
      attachment: { sha256, name: 'скан.pdf', bytes: bytes.length },
    });
    expect(await readdir(kept)).toEqual([sha256, 'picked'].sort());
    expect(await readScan(kept, sha256)).toEqual({ ok: true, type, bytes: new Uint8Array(bytes) });
  });

  it('may be as large as the limit, not larger by a byte', async () => {
    const file = await fileOf(PDF);
    await truncate(file, ATTACHMENT_LIMIT);
    expect(await pick(file)).toMatchObject({
      kind: 'picked',
      attachment: { bytes: ATTACHMENT_LIMIT },
    });
    await truncate(file, ATTACHMENT_LIMIT + 1);
    expect(await pick(file)).toMatchObject({ kind: 'failed' });
    expect(await readdir(path.join(kept, 'picked'))).toHaveLength(1);
    expect(await readdir(kept)).toHaveLength(2);
  });

  it.each([
    ['a hundred letters and an ending', `${'я'.repeat(100)}.pdf`],
    ['pictures', `${'🎓'.repeat(60)}.pdf`],
    ['line feed and bell', 'а\n\u0007б.pdf'],
  ])('has a name that the ledger takes: %s', async (_what, name) => {
    const picked = await pick(await fileOf(PDF, name));
    const attachment = picked.kind === 'picked' ? picked.attachment : null;
    expect(attachmentSchema.safeParse(attachment).success).toBe(true);
    expect(attachment?.name).toMatch(/\.pdf$/u);
  });

  it('called off is nothing', async () => {
    expect(await pickScan(kept, () => Promise.resolve(undefined))).toEqual({ kind: 'cancelled' });
  });
});

describe('what is no scan', () => {
  it.each<[string, () => Promise<string>]>([
    ['another type', () => fileOf(Buffer.from('MZ это не PDF'))],
    ['an empty file', () => fileOf(new Uint8Array())],
    ['a folder', () => Promise.resolve(folder)],
    ['a file that is gone', () => Promise.resolve(path.join(folder, 'нет.pdf'))],
    ['a name of 300 letters', () => Promise.resolve(path.join(folder, `${'a'.repeat(300)}.pdf`))],
    ['a device', () => Promise.resolve('/dev/zero')],
  ])('is told by a sentence and not kept: %s', async (_what, file) => {
    const picked = await pick(await file());
    expect(picked.kind === 'failed' && picked.message).toMatch(SENTENCE);
    expect(await readdir(folder)).not.toContain('attachments');
  });
});

describe('a kept scan', () => {
  it.each<[string, (file: string) => Promise<void>]>([
    ['changed', (file) => writeFile(file, '%PDF-1.7 иначе')],
    ['cut short', (file) => truncate(file, 3)],
  ])('%s is not shown', async (_what, change) => {
    const picked = await pick(await fileOf(PDF));
    const sha256 = picked.kind === 'picked' ? picked.attachment.sha256 : '';
    await change(path.join(kept, sha256));
    expect(await readScan(kept, sha256)).toEqual({
      ok: false,
      message: expect.stringMatching(/изменён или повреждён/u) as string,
    });
  });

  it.each(['0'.repeat(64), '../ledger.jsonl', ''])(
    'that is not there is told: %j',
    async (sha256) => {
      expect(await readScan(kept, sha256)).toEqual({
        ok: false,
        message: expect.stringMatching(SENTENCE) as string,
      });
    },
  );

  it('that is no scan by its bytes is not shown either', async () => {
    const bytes = Buffer.from('MZ');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await pick(await fileOf(PDF));
    await writeFile(path.join(kept, sha256), bytes);
    expect(await readScan(kept, sha256)).toMatchObject({ ok: false });
  });
});
