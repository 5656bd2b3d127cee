import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** The program's only origin, for ever: IndexedDB belongs to it. */
export const APP_ORIGIN = 'app://journal';

/** The address of a page: of the real journal, or of the example. @param page '' for the main window's */
export function pageAddress(isExample: boolean, page: '' | 'director.html' = ''): string {
  return `${APP_ORIGIN}/${page}${isExample ? '?example' : ''}`;
}

/** True when a page was opened on the example. @param url its address, whatever section it shows */
export function isExamplePage(url: string): boolean {
  return new URL(url).searchParams.has('example');
}

/**
 * Everything is forbidden but what the program's own files need. Pages of documents are drawn from
 * bytes, so blob: and data: images are allowed; there is no connection to anywhere.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Announces `app://` to Chromium; must run before the app is ready. */
export function announceAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the window's files from a folder, and nothing else. */
export function serveAppProtocol(folder: string): void {
  protocol.handle('app', async (request) => {
    const path = filePath(folder, request.url);
    if (request.method !== 'GET' || path === undefined) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(path);
      return new Response(new Uint8Array(bytes), { headers: headersFor(path) });
    } catch {
      return new Response(null, { status: 404 }); // no such file among the program's own
    }
  });
}

/**
 * Loads what answering takes: a runtime builds Node's `Response` at its first use, which is cheaper while the
 * window's process starts than when its first request has come.
 */
export function readyAppProtocol(): void {
  new Response(null);
}

/** The file behind a URL of our origin, or undefined for anything that isn't one of ours. */
export function filePath(folder: string, url: string): string | undefined {
  const { host, protocol: scheme, pathname } = new URL(url);
  if (scheme !== 'app:' || host !== 'journal') return undefined;
  const name = pathname === '/' ? '/index.html' : decoded(pathname);
  if (name === undefined || name.includes('\0') || TYPES[extname(name)] === undefined)
    return undefined;
  const path = normalize(join(folder, name));
  return path.startsWith(folder + sep) ? path : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined; // «%E0%A4%A» is no text: no file of ours is called so
  }
}

function headersFor(path: string): Record<string, string> {
  return {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
