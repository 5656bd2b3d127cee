import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, isServedTo, type ChannelName, type WindowKind } from '#shared/ipc/contract';
import { APP_ORIGIN } from '../../../../electron/app-protocol';
import { answerWith, type Handlers } from '../../../../electron/ipc/answer';
import { serve, type Answer } from '../../../../electron/ipc/serve';
import { served } from '../../../helpers/fake-electron';

/** A window as far as serving looks at one. */
interface Sender {
  mainFrame: { url: string };
}
const page = (url = `${APP_ORIGIN}/`): Sender => ({ mainFrame: { url } });
const main = page();
const director = page(`${APP_ORIGIN}/director.html`);
const REFUSED = { ok: false, error: 'refused' };

let calls: string[];
let logged: string[];
let answer: () => unknown;

beforeEach(() => {
  calls = [];
  logged = [];
  answer = () => 'ответ';
  const handler = (channel: string) => (): unknown => {
    calls.push(channel);
    return answer();
  };
  // Each channel's own handler, whatever it answers: here only who reaches it matters.
  const handlers = Object.fromEntries(
    CHANNELS.map((each) => [each, handler(each)]),
  ) as unknown as Handlers;
  const kindOf = (sender: WebContents): WindowKind | undefined => {
    const kinds = new Map<unknown, WindowKind>([
      [main, 'main'],
      [director, 'director'],
    ]);
    return kinds.get(sender);
  };
  const log = (message: string): void => void logged.push(message);
  serve(Promise.resolve(answerWith({ handlersFor: () => handlers, kindOf, log })));
});

function call(
  channel: ChannelName,
  sender: Sender,
  request: unknown = null,
  senderFrame: unknown = sender.mainFrame,
): unknown {
  return served.get(channel)?.({ sender, senderFrame }, request);
}

/** What each window may use, written out: a new channel must be thought about here. */
const SHARED = [
  'app:info',
  'draft:save',
  'draft:read',
  'draft:remove',
  'document:make',
  'document:save',
  'document:print',
  'log:window-error',
  'director:keys',
];
const DESK = [
  'desk:read',
  'desk:approve',
  'desk:cancel',
  'desk:return',
  'desk:make-key',
  'desk:redact',
  'desk:progress',
  'desk:close',
];

it('a call waits until what answers it is loaded', async () => {
  let later: (loaded: Answer) => void = () => undefined;
  serve(
    new Promise((resolve) => {
      later = resolve;
    }),
  );
  const asked = call('app:info', main);
  later(() => Promise.resolve({ ok: true, value: 'загружено' }));
  expect(await asked).toEqual({ ok: true, value: 'загружено' });
});

describe('the windows', () => {
  it("have their own channels: the director's deeds are the director's window's alone", () => {
    const of = (window: WindowKind): string[] =>
      CHANNELS.filter((each) => isServedTo(each, window));
    expect(of('director').sort()).toEqual([...SHARED, ...DESK].sort());
    expect(of('main').sort()).toEqual(CHANNELS.filter((each) => !DESK.includes(each)).sort());
  });

  it.each(DESK as ChannelName[])(
    '%s is refused to the main window, whatever it sends',
    async (channel) => {
      for (const request of [null, {}, { commit: 'x' }]) {
        expect(await call(channel, main, request)).toEqual(REFUSED);
      }
      expect(calls).toEqual([]);
      expect(logged).toEqual(Array(3).fill(`${channel}: refused, it isn't for the sender`));
    },
  );

  it.each(['ledger:commit', 'approval:on-paper', 'director:open', 'role:end'] as const)(
    "%s is refused to the director's window",
    async (channel) => {
      expect(await call(channel, director)).toEqual(REFUSED);
      expect(calls).toEqual([]);
    },
  );

  it('reach what is theirs', async () => {
    expect(await call('desk:read', director)).toEqual({ ok: true, value: 'ответ' });
    expect(await call('role:read', main)).toEqual({ ok: true, value: 'ответ' });
    expect(await call('app:info', director)).toEqual({ ok: true, value: 'ответ' });
    expect(calls).toEqual(['desk:read', 'role:read', 'app:info']);
  });
});

describe('whoever else asks', () => {
  it.each<[string, () => unknown]>([
    ['another window', () => call('app:info', page())],
    [
      "another window with the director's page",
      () => call('desk:read', page(director.mainFrame.url)),
    ],
    ['a frame in the window', () => call('app:info', main, null, { url: `${APP_ORIGIN}/` })],
    ['a frame that is gone', () => call('app:info', main, null, null)],
  ])('%s is refused', async (_who, ask) => {
    expect(await ask()).toEqual(REFUSED);
    expect(calls).toEqual([]);
  });

  it.each(['https://example.org/', 'app:', `${APP_ORIGIN}.example.org/`, 'file:///etc/passwd'])(
    'a window that shows %s is refused',
    async (url) => {
      const { mainFrame } = main;
      main.mainFrame = { url };
      try {
        expect(await call('app:info', main)).toEqual(REFUSED);
      } finally {
        main.mainFrame = mainFrame;
      }
      expect(calls).toEqual([]);
    },
  );
});

describe('a request', () => {
  const SECRET = 'тайна из четырёх слов';

  it('that its guard refuses is logged by its place, never by its words', async () => {
    const request = { commit: SECRET, reason: SECRET, passphrase: SECRET, [SECRET]: SECRET };
    expect(await call('desk:make-key', director, request)).toEqual(REFUSED);
    expect(calls).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toContain(SECRET);
  });

  it('that ends in a bug is told as one, and the window learns no more', async () => {
    answer = () => {
      throw new Error('место в программе');
    };
    expect(await call('desk:read', director)).toEqual({ ok: false, error: 'failed' });
    expect(logged.join()).toContain('место в программе');
  });
});
