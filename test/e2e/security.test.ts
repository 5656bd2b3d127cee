import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '#shared/ipc/contract';
import { answerOpenDialogs } from '../helpers/launch';
import { expectHidden, expectVisible } from '../helpers/see';
import { callAnything } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { SECTIONS } from './pages/shell';

const desk = deskForEachTest();

/** As in `electron/app-protocol.ts`: everything is forbidden but the program's own files. */
const POLICY = [
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
];
const REFUSED = { ok: false, error: 'refused' };
const ID = '00000009-0000-4000-8000-000000000001';

/** Runs code in the page, later, as the page's own. @returns how far it got */
function attempt(code: string): Promise<string> {
  // What a debugger runs directly may build code from text; what runs in a later turn may not.
  const script = `(async () => {
    await new Promise((go) => setTimeout(go));
    try { await (${code}); return 'done'; } catch (error) { return String(error); }
  })()`;
  return desk().page.evaluate<string>(script);
}

describe('calls to the main process', () => {
  it('are refused when they are malformed, and never throw', async () => {
    await desk().start();
    const { page } = desk();
    await answerOpenDialogs(desk().program, []);
    const payload = fc.anything({ maxDepth: 3, withNullPrototype: false });
    const payloads = fc.sample(fc.tuple(fc.constantFrom(...CHANNELS), payload), {
      numRuns: 200,
      seed: 20261123,
    });
    const hostile = [
      ['draft:save', { key: '../../evil', commit: ID, content: 1 }],
      ['draft:read', { key: '/etc/passwd' }],
      ['ledger:read', { from: 1, to: 1e9 }],
      ['ledger:commit', { commit: ID, action: 'x', puts: [] }],
      ['document:save', { token: ID, path: '/tmp/evil.pdf' }],
      ['log:window-error', { message: 'x'.repeat(3_000), stack: '' }],
      ['ledger:erase', null],
      ['constructor', null],
      ['__proto__', null],
      ['ELECTRON_BROWSER_REQUIRE', null],
    ] as const;
    for (const [channel, request] of hostile) {
      expect(await callAnything(page, channel, request), channel).toEqual(REFUSED);
    }
    // A null is what these two take: the window would be opened anew in the middle of the test.
    const harmless = payloads.filter(
      ([channel, request]) => request !== null || !channel.startsWith('example:'),
    );
    for (const [channel, request] of harmless) {
      const answer = await callAnything(page, channel, request);
      expect(answer, `${channel} ${fc.stringify(request)}`).toHaveProperty('ok');
    }
    const uncloneable = await page.evaluate(async () => {
      const { bridge } = window;
      let deep: unknown = 1;
      for (let depth = 0; depth < 900; depth += 1) deep = [deep];
      const content = { key: 'deep', commit: '00000009-0000-4000-8000-000000000001' };
      return [
        await bridge.call('app:info', (() => 1) as unknown as null),
        await bridge.call('draft:save', { ...content, content: { f: () => 1 } }),
        (await bridge.call('draft:save', { ...content, content: deep })).ok,
      ];
    });
    expect(uncloneable.slice(0, 2)).toEqual([REFUSED, REFUSED]);
    expect(typeof uncloneable[2]).toBe('boolean');
    expect(await callAnything(page, 'ledger:status', null)).toMatchObject({ ok: true });
  });

  it('are refused from any page or frame but the own one', async () => {
    await desk().start();
    const answers = await desk().app.evaluate(async ({ app, BrowserWindow }, channels) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      const found: unknown = await stranger.webContents.executeJavaScript(
        `Promise.all(${JSON.stringify(channels)}.map((name) => window.bridge.call(name, null)))`,
      );
      stranger.destroy();
      return found;
    }, CHANNELS);
    expect(answers).toEqual(CHANNELS.map(() => REFUSED));
  });
});

describe('the page', () => {
  it('has nothing of Node and Electron, and runs isolated in the sandbox', async () => {
    await desk().start();
    const globals = await desk().page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
    );
    expect(globals).toEqual([]);
    const keys = await desk().page.evaluate(() => Object.keys(window.bridge).sort());
    expect(keys).toEqual(['call', 'on']);
    const preferences = await desk().app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
    });
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('stays where it is', async () => {
    await desk().start();
    const { page, app } = desk();
    const url = page.url();
    const ways = [
      'location.href = "https://example.com/"',
      'location.assign("file:///etc/passwd")',
      'location.replace("app://journal/print.html")',
      'location.href = "data:text/html,x"',
      'void window.open("https://example.com/")',
      'void window.open("app://journal/")',
      '(() => { const a = document.createElement("a"); a.href = "https://example.com/"; document.body.append(a); a.click(); a.remove(); })()',
      '(() => { const a = document.createElement("a"); a.href = "https://example.com/"; a.target = "_blank"; document.body.append(a); a.click(); a.remove(); })()',
    ];
    for (const way of ways) {
      await page.evaluate(way);
      // A navigation that begins would show within the next turn of the main process.
      await app.evaluate(() => new Promise((resolve) => setImmediate(resolve)));
      expect(page.url(), way).toBe(url);
      expect(app.windows(), way).toHaveLength(1);
    }
    // Playwright waits for navigations that never come, so the page is asked directly.
    expect(await page.evaluate('document.querySelectorAll("[role=grid]").length')).toBe(1);
  });

  it('reaches nothing: no connection, no picture, no code from text, no frame', async () => {
    await desk().start();
    expect(await attempt('fetch(`https://example.com/`)')).toMatch(/Failed to fetch/);
    expect(await attempt('fetch(`http://127.0.0.1:9/`)')).toMatch(/Failed to fetch/);
    expect(await attempt('fetch(`app://journal/index.html`)')).toMatch(/Failed to fetch/);
    const refusing = (make: string): string =>
      `new Promise((resolve, reject) => { ${make}; x.onload = x.onopen = resolve; x.onerror = () => reject(new Error('refused')); })`;
    const ways = {
      xhr: 'const x = new XMLHttpRequest(); x.open("GET", "https://example.com/"); x.send()',
      image: 'const x = new Image(); x.src = "https://example.com/x.png"',
      script:
        'const x = document.createElement("script"); x.src = "https://example.com/x.js"; document.head.append(x)',
      style:
        'const x = document.createElement("link"); x.rel = "stylesheet"; x.href = "https://example.com/x.css"; document.head.append(x)',
      socket: 'const x = new WebSocket("wss://example.com/")',
    };
    for (const [name, make] of Object.entries(ways)) {
      const outcome = await desk().page.evaluate(
        `${refusing(make)}.then(() => 'reached', () => 'refused')`,
      );
      expect(outcome, name).toBe('refused');
    }
    expect(await attempt("new Function('return 1')()")).toMatch(/EvalError/);
    expect(await attempt("eval('1')")).toMatch(/EvalError/);
    const header = await desk().app.evaluate(async ({ net }) => {
      const response = await net.fetch('app://journal/');
      return response.headers.get('content-security-policy');
    });
    expect(header?.split('; ')).toEqual(POLICY);
  });

  it('is permitted nothing', async () => {
    await desk().start();
    const { page } = desk();
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const states = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (name) => {
            const query = { name } as unknown as PermissionDescriptor;
            return (await navigator.permissions.query(query)).state;
          }),
        ),
      names,
    );
    expect(states).toEqual(names.map(() => 'denied'));
    expect(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve(0),
              ({ code }) => resolve(code),
            );
          }),
      ),
    ).toBe(1);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await attempt('navigator.clipboard.readText()')).toMatch(/NotAllowedError/);
    expect(await attempt('navigator.mediaDevices.getUserMedia({ audio: true })')).toMatch(
      /NotAllowedError|NotFoundError/,
    );
  });

  it('gives no cause for complaint on a walk through all screens', async () => {
    await desk().start();
    const { page, shell, form, schedule, journal } = desk();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await form.record({ name: 'Ёлкина Ольга', topics: [1], question: 'Вопрос' });
    await journal.openFirst();
    for (const name of SECTIONS) await shell.open(name);
    await page.keyboard.press('F1');
    await expectVisible(shell.title('Справка'));
    await shell.open('График');
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1400', end: '1500' });
    await schedule.openPoster();
    await page.keyboard.press('Escape');
    await expectHidden(schedule.poster);
    expect(complaints).toEqual([]);
  });
});
