/** The one place where calls of the page enter. The page may ask before what answers stands: its calls wait for it. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CALL_PREFIX, callNames } from '@shared/ipc/names';
import type { Answering } from './answering';

export function registerCalls(
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  answering: Promise<Answering>,
): void {
  for (const name of callNames)
    ipcMain.handle(CALL_PREFIX + name, async (event, input: unknown) => {
      // Looked at as it comes: the frame of a page that is left while its call waits is gone by then.
      const trusted = isTrusted(event);
      return (await answering)(name, trusted, input);
    });
}
