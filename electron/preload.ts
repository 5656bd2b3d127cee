import { contextBridge, ipcRenderer } from 'electron';
import {
  CHANNELS,
  EVENTS,
  type Bridge,
  type ChannelName,
  type EventName,
} from '#shared/ipc/contract';

/** Also what can't be copied between processes (a function): it never reaches a guard. */
const REFUSED = { ok: false, error: 'refused' } as const;

// Exactly the contract and nothing of Electron: an unknown name never reaches the main process.
const bridge = {
  call: (channel: ChannelName, request: unknown) => {
    if (!CHANNELS.includes(channel)) return Promise.resolve(REFUSED);
    return ipcRenderer.invoke(channel, request).catch(() => REFUSED);
  },
  on: (event: EventName, listener: (payload: never) => void) => {
    if (!EVENTS.includes(event)) return () => undefined;
    const hear = (_event: unknown, payload: unknown): void => {
      listener(payload as never); // main sends each event with the contract's payload
    };
    ipcRenderer.on(event, hear);
    return () => {
      ipcRenderer.off(event, hear);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('bridge', bridge);
