import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CHANNELS, type BridgeFault, type ChannelName } from '#shared/ipc/contract';
import type { Result } from '#shared/lib/result';

/** Answers one call of a window (`answer.ts`). */
export type Answer = (
  channel: ChannelName,
  event: IpcMainInvokeEvent,
  request: unknown,
) => Promise<Result<unknown, BridgeFault>>;

/**
 * Serves every channel of the contract from the first moment on. What answers takes longer to load than
 * the window takes to open: calls wait for it, and the window doesn't.
 */
export function serve(answering: Promise<Answer>): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, request: unknown) => {
      const answer = await answering;
      return answer(channel, event, request);
    });
  }
}
