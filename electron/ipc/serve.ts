import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  CHANNELS,
  isServedTo,
  type BridgeFault,
  type ChannelName,
  type Channels,
  type WindowKind,
} from '#shared/ipc/contract';
import { requestGuards } from '#shared/ipc/guards';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Log } from '../log';
import { isOwnPage } from '../security';

/** One function a channel: request in, answer out. What it throws is a bug and stays here. */
export type Handlers = {
  readonly [C in ChannelName]: (
    request: Channels[C]['request'],
    sender: WebContents,
  ) => Channels[C]['answer'] | Promise<Channels[C]['answer']>;
};

/**
 * Serves every channel of the contract: the sender must be the top frame of our own page in a window
 * that the channel is for, the request must pass its guard, and whatever a handler throws goes to the
 * log, never to the window.
 * @param handlersFor those for a page's address; undefined for a page that is on its way out
 * @param kindOf which of our windows a sender is, undefined for any other
 */
export function serve(
  handlersFor: (pageUrl: string) => Handlers | undefined,
  kindOf: (sender: WebContents) => WindowKind | undefined,
  log: Log,
): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, request: unknown) =>
      answer(channel, handlersFor, { event, request, window: kindOf(event.sender), log }),
    );
  }
}

interface Call {
  readonly window: WindowKind | undefined;
  readonly event: IpcMainInvokeEvent;
  readonly request: unknown;
  readonly log: Log;
}

async function answer(
  channel: ChannelName,
  handlersFor: (pageUrl: string) => Handlers | undefined,
  { event, request, window, log }: Call,
): Promise<Result<unknown, BridgeFault>> {
  if (!isOurs(event) || window === undefined || !isServedTo(channel, window)) {
    log(`${channel}: refused, it isn't for the sender`);
    return failed('refused');
  }
  try {
    const handlers = handlersFor(event.senderFrame?.url ?? '');
    if (handlers === undefined) {
      log(`${channel}: refused, another journal is shown`);
      return failed('refused');
    }
    const guarded = requestGuards[channel].safeParse(request);
    if (!guarded.success) {
      const where = guarded.error.issues.map((issue) => issue.path.join('.')).join();
      log(`${channel}: refused by its guard at ${where}`);
      return failed('refused');
    }
    // The guard of a channel checks its request's type; a table of functions can't say so to TypeScript.
    const handler = handlers[channel] as (request: unknown, sender: WebContents) => unknown;
    return ok(await handler(guarded.data, event.sender));
  } catch (error) {
    log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return failed('failed');
  }
}

function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url);
}
