import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALENDAR_FILE_LIMIT } from '#shared/domain/decree-file';
import { pickCalendar } from '../../../../electron/imports/pick-calendar';
import { newFolder, removeFolders } from '../../../helpers/journals';

let file = '';
beforeEach(async () => {
  file = path.join(await newFolder(), 'календарь.json');
});
afterEach(removeFolders);

const pick = (chosen: string | undefined) => pickCalendar(() => Promise.resolve(chosen));

/** The sentence that a file is refused with. */
async function failure(chosen: string): Promise<string> {
  const answer = await pick(chosen);
  return answer.kind === 'failed' ? answer.message : answer.kind;
}

describe('a calendar file', () => {
  it('is given with its name and its bytes', async () => {
    await writeFile(file, '{}');
    const answer = await pick(file);
    expect(answer).toMatchObject({ kind: 'picked', name: 'календарь.json' });
    expect(answer).toHaveProperty('bytes', Buffer.from('{}'));
  });

  it('may be called off', async () => {
    expect(await pick(undefined)).toEqual({ kind: 'cancelled' });
  });

  it('of the largest size is taken, a larger one is not', async () => {
    await writeFile(file, Buffer.alloc(CALENDAR_FILE_LIMIT, ' '));
    expect(await pick(file)).toMatchObject({ kind: 'picked' });
    await writeFile(file, Buffer.alloc(CALENDAR_FILE_LIMIT + 1, ' '));
    expect(await failure(file)).toContain('больше 1 МБ');
  });

  it('that is gone or is a folder is told of', async () => {
    expect(await failure(file)).toContain('не читается');
    await mkdir(file);
    expect(await failure(file)).toContain('не читается');
  });
});
