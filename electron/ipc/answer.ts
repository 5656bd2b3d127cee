import type { IpcMainInvokeEvent, WebContents } from 'electron';
import {
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
import type { Answer } from './serve';

/** One function a channel: request in, answer out. What it throws is a bug and stays here. */
export type Handlers = {
  readonly [C in ChannelName]: (
    request: Channels[C]['request'],
    sender: WebContents,
  ) => Channels[C]['answer'] | Promise<Channels[C]['answer']>;
};

interface Answering {
  /** The handlers for a page's address; undefined for a page that is on its way out. */
  readonly handlersFor: (pageUrl: string) => Handlers | undefined;
  /** Which of our windows a sender is, undefined for any other. */
  readonly kindOf: (sender: WebContents) => WindowKind | undefined;
  readonly log: Log;
}

/**
 * Answers calls: the sender must be the top frame of our own page in a window that the channel is for,
 * the request must pass its guard, and whatever a handler throws goes to the log, never to the window.
 */
export function answerWith({ handlersFor, kindOf, log }: Answering): Answer {
  return async (channel, event, request): Promise<Result<unknown, BridgeFault>> => {
    const window = kindOf(event.sender);
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
  };
}

function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url);
}
