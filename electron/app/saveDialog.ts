import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

/** The folder the person saved to last in this run. */
let lastFolder: string | null = null;

/** Asks where to save a file; null when nothing was chosen. The system asks before it lets a file be replaced. */
export async function chooseExport(
  window: BrowserWindow | null,
  { fileName, extension }: { fileName: string; extension: string },
): Promise<string | null> {
  const options = {
    defaultPath: path.join(lastFolder ?? app.getPath('documents'), `${fileName}.${extension}`),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return null;
  lastFolder = path.dirname(filePath);
  return path.extname(filePath) ? filePath : `${filePath}.${extension}`;
}
