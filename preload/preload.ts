import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/answer.ts';
import { channels } from '../shared/contract/channels.ts';

/** The whole bridge of the desktop: call, listen, and a dropped file's ticket, over three fixed channels. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  listen: (listener) => {
    const tell = (_event: IpcRendererEvent, name: string, value: unknown): void => listener(name, value);
    ipcRenderer.on(channels.event, tell);
    return () => ipcRenderer.removeListener(channels.event, tell);
  },
  ticket: async (file) => (file instanceof File ? ipcRenderer.invoke(channels.ticket, pathOf(file)) : null),
};

// Electron 32 took File.path away and brought webUtils; Electron 25 knows only the former.
function pathOf(file: File): unknown {
  if (typeof webUtils?.getPathForFile === 'function') return webUtils.getPathForFile(file);
  return 'path' in file ? file.path : '';
}

contextBridge.exposeInMainWorld('tattletag', bridge);
