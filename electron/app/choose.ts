/** The system's dialogs for files and folders. */
import { type BrowserWindow, dialog } from 'electron';

/** Files the person picks; none when they cancel. */
export async function chooseFiles(window: BrowserWindow | null): Promise<readonly string[]> {
  const properties = ['openFile', 'multiSelections'] as ('openFile' | 'multiSelections')[];
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, { properties })
    : dialog.showOpenDialog({ properties }));
  return filePaths;
}

/** The folder the person picks; null when they cancel. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const properties = ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[];
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, { properties })
    : dialog.showOpenDialog({ properties }));
  return filePaths[0] ?? null;
}
