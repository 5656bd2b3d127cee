import type {
  Bridge,
  BridgeFault,
  ChannelName,
  Channels,
  EventName,
  Events,
} from '#shared/ipc/contract';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** A call that came to nothing because of a bug: the main process keeps the details in its log. */
export class BridgeError extends Error {
  constructor(channel: string, fault: BridgeFault) {
    super(`${channel}: ${fault}`);
    this.name = 'BridgeError';
  }
}

/** Calls the main process. @throws BridgeError on a bug; expected failures are part of the answer */
export async function call<C extends ChannelName>(
  channel: C,
  request: Channels[C]['request'],
): Promise<Channels[C]['answer']> {
  const result = await window.bridge.call(channel, request);
  if (!result.ok) throw new BridgeError(channel, result.error);
  return result.value;
}

/** Listens to what the main process tells unasked; the answer ends it. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return window.bridge.on(event, listener);
}
