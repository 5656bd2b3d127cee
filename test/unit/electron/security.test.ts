import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDictionary, isOwnPage, isReload } from '../../../electron/security';

describe('the own page', () => {
  it.each(['app://journal', 'app://journal/', 'app://journal/index.html#/settings'])(
    'is %s',
    (url) => {
      expect(isOwnPage(url)).toBe(true);
    },
  );

  it.each([
    'app://journal.evil/',
    'app://journalx',
    'app://other/',
    'https://journal/',
    'file:///app://journal/',
    'about:blank',
    '',
  ])('is not «%s»', (url) => {
    expect(isOwnPage(url)).toBe(false);
  });

  it('may be opened anew as it is, and nothing else', () => {
    expect(isReload('app://journal/#/journal', 'app://journal/#/journal')).toBe(true);
    expect(isReload('app://journal/', 'app://journal/#/settings')).toBe(true);
    expect(isReload('app://journal/print.html', 'app://journal/')).toBe(false);
    expect(isReload('https://dnevnik.ru/', 'https://dnevnik.ru/')).toBe(false);
    expect(isReload('file:///etc/passwd', 'app://journal/')).toBe(false);
  });
});

describe('the dictionary', () => {
  it('counts only when it is Russian and was put there by hand', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-dictionaries-'));
    expect(hasDictionary(path.join(folder, 'missing'))).toBe(false);
    await writeFile(path.join(folder, 'en-US-10-1.bdic'), '');
    expect(hasDictionary(folder)).toBe(false);
    await writeFile(path.join(folder, 'ru-RU-3-0.bdic'), '');
    expect(hasDictionary(folder)).toBe(true);
    await rm(folder, { recursive: true });
  });
});
