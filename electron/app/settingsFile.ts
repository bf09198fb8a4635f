import path from 'node:path';
import { type Settings, settingsSchema } from '@shared/model/settings';
import { jsonFile } from './jsonFile';
import type { Logger } from './logging';

/** Settings of this computer, in memory and in settings.json. */
export type SettingsStore = {
  get(): Settings;
  /** Changes the given settings and keeps them. @returns all settings. @throws the file system's error */
  set(change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings;
  /** Calls the listener after each change. */
  onChange(listener: (settings: Settings) => void): void;
};

export function openSettings(folder: string, log: Logger): SettingsStore {
  const file = jsonFile(
    path.join(folder, 'settings.json'),
    settingsSchema,
    () => settingsSchema.parse({}),
    (kept, reason) =>
      log.warn(`settings.json could not be read (${reason}); kept as ${kept}, defaults are used`),
  );
  const listeners: ((settings: Settings) => void)[] = [];
  let current = file.read();
  return {
    get: () => current,
    set(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const next = settingsSchema.parse({ ...current, ...given });
      file.write(next);
      current = next;
      for (const listener of listeners) listener(next);
      return next;
    },
    onChange: (listener) => listeners.push(listener),
  };
}
