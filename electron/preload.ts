/**
 * The only door between page and main: one function per call and per event of the contract. No function takes a channel
 * name, and Electron's event object never reaches the page.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL_PREFIX, callNames, EVENT_PREFIX, eventNames } from '@shared/ipc/names';

const calls = Object.fromEntries(
  callNames.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_PREFIX + name, input),
  ]),
);

const events = Object.fromEntries(
  eventNames.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const heard = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
      ipcRenderer.on(EVENT_PREFIX + name, heard);
      return () => {
        ipcRenderer.off(EVENT_PREFIX + name, heard);
      };
    },
  ]),
);

contextBridge.exposeInMainWorld(
  'yunzhang',
  Object.freeze({
    platform: process.platform,
    calls: Object.freeze(calls),
    events: Object.freeze(events),
  }),
);
