import { type BrowserWindow, dialog } from 'electron';
import type { Translate } from './language';

/** The system's own dialogs for an exported cache, over the window where there is one. */
export function chooseFile(window: () => BrowserWindow | null, t: () => Translate) {
  const filters = () => [{ name: t()('settings:move.fileType'), extensions: ['yunzhang', 'db'] }];
  return {
    async toSave(name: string): Promise<string | null> {
      const options = { defaultPath: name, filters: filters() };
      const over = window();
      const { canceled, filePath } = await (over
        ? dialog.showSaveDialog(over, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    async toOpen(): Promise<string | null> {
      const options = { filters: filters(), properties: ['openFile' as const] };
      const over = window();
      const { canceled, filePaths } = await (over
        ? dialog.showOpenDialog(over, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
