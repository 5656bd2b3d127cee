import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bare', {
  append: (line: string): Promise<unknown> => ipcRenderer.invoke('append', line),
});
