import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, filePath } from '../../../electron/app-protocol';

const FOLDER = path.resolve('/program/renderer');

describe('files of the window', () => {
  it.each([
    ['app://journal/', 'index.html'],
    ['app://journal/index.html', 'index.html'],
    ['app://journal/index.html?x=1#/journal', 'index.html'],
    ['app://journal/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['app://journal/assets/%D0%BF.css', 'assets/п.css'],
    ['app://journal/%2e%2e/%2e%2e/main.js', 'main.js'],
  ])('%s is one of them', (url, file) => {
    expect(filePath(FOLDER, url)).toBe(path.join(FOLDER, file));
  });

  it.each([
    'app://journal/../main/main.cjs',
    'app://journal/..%2Fsecret.js',
    'app://journal/assets/..%2f..%2f..%2fetc/passwd.png',
    'app://journal/..%5C..%5Csecret.js%00.png',
    'app://journal/assets/%00.js',
    'app://journal/%E0%A4%A.js',
    'app://journal/%',
    'app://journal/main.cjs',
    'app://journal/settings.json',
    'app://journal/.build-key',
    'app://journal/assets/',
    'app://journal//etc/passwd',
    'app://journal:80/index.html',
    'app://journal.evil/index.html',
    'app://other/index.html',
    'https://journal/index.html',
    'file:///etc/passwd.html',
    'data:text/html,x',
  ])('%s is not', (url) => {
    expect(filePath(FOLDER, url)).toBeUndefined();
  });

  it('never lie outside of their folder, whatever is asked for', () => {
    const piece = fc.constantFrom(
      ...['..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', '%', 'a', 'C:', '~', '.js', '.html'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = filePath(FOLDER, `app://journal/${pieces.join('')}.js`);
        expect(found === undefined || found.startsWith(FOLDER + path.sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the content security policy', () => {
  it('forbids everything, then allows the own files', () => {
    const directives = CONTENT_SECURITY_POLICY.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain("connect-src 'none'");
    expect(directives).toContain("frame-ancestors 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*/);
  });
});
