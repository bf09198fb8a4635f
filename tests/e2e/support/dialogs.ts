/** The system's own dialogs, which no test can press: they answer with what a person would have chosen. */
import path from 'node:path';
import type { RunningApp } from './app';

/** From now on "save" answers with this file. */
export async function saveTo({ electron }: RunningApp, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path.resolve(file));
}

/** From now on "open" answers with these files, or a folder; with none as if it were cancelled. */
export async function choose({ electron }: RunningApp, ...paths: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}
