/** The system's dialogs for files and folders, over the window where there is one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** What is saved: the name proposed for it, without its extension, and what the system calls such files. */
export type Proposal = { fileName: string; extension: string; fileType?: string };

export type Chooser = {
  /** Files the person picks; none when they cancel. */
  files(): Promise<readonly string[]>;
  /** The folder the person picks; null when they cancel. */
  folder(): Promise<string | null>;
  /** One file with one of these extensions; null when they cancel. */
  toOpen(kind: { fileType: string; extensions: readonly string[] }): Promise<string | null>;
  /** Where to save; null when they cancel. The system asks before it lets a file be replaced. */
  toSave(proposal: Proposal): Promise<string | null>;
};

export function createChooser(window: () => BrowserWindow | null): Chooser {
  /** The folder the person saved to last in this run. */
  let lastFolder: string | null = null;
  const open = async (options: OpenDialogOptions) => {
    const over = window();
    const { filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return filePaths;
  };
  const save = async (options: SaveDialogOptions) => {
    const over = window();
    const answer = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options));
    return answer.canceled || !answer.filePath ? null : answer.filePath;
  };
  return {
    files: () => open({ properties: ['openFile', 'multiSelections'] }),
    folder: async () => (await open({ properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    async toOpen({ fileType, extensions }) {
      const filters = [{ name: fileType, extensions: [...extensions] }];
      return (await open({ filters, properties: ['openFile'] }))[0] ?? null;
    },
    async toSave({ fileName, extension, fileType = extension.toUpperCase() }) {
      let proposed = path.join(lastFolder ?? app.getPath('documents'), `${fileName}.${extension}`);
      for (;;) {
        const file = await save({
          defaultPath: proposed,
          filters: [{ name: fileType, extensions: [extension] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        if (file === null) return null;
        lastFolder = path.dirname(file);
        if (path.extname(file).toLowerCase() === `.${extension.toLowerCase()}`) return file;
        // Typed without its extension, the system has asked about another name: where this one stands, it asks again.
        proposed = `${file}.${extension}`;
        if (!existsSync(proposed)) return proposed;
      }
    },
  };
}
