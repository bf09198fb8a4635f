/** Settings of this computer as the page sees them, and what main says of the machine. */
import { create } from 'zustand';
import type { CallOutput } from '@shared/ipc/contract';
import type { Language, Settings } from '@shared/model/settings';
import { call } from '../api/client';
import { setLanguage } from '../i18n';
import { applyAppearance } from '../theme/appearance';

type AppInfo = CallOutput<'app.info'>;
type CacheState = CallOutput<'app.cache'>;

type SettingsState = {
  settings: Settings | null;
  info: AppInfo | null;
  /** Null until main has opened the cache, or could not. */
  cache: CacheState | null;
  language: Language;
};

export const useSettings = create<SettingsState>(() => ({
  settings: null,
  info: null,
  cache: null,
  language: 'zh-CN',
}));

/** Takes new settings into effect: language, theme and density change at once. */
export async function applySettings(settings: Settings): Promise<void> {
  useSettings.setState({ settings });
  applyAppearance(settings.theme, settings.density);
  const language = settings.language === 'system' ? (await readInfo()).language : settings.language;
  setLanguage(language);
  document.documentElement.lang = language;
  useSettings.setState({ language });
}

/**
 * Changes some settings. They show at once; when they cannot be kept the former ones come back.
 * @throws ApiError when main could not keep them.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState().settings;
  if (before) await applySettings({ ...before, ...change });
  try {
    await applySettings(await call('settings.set', change));
  } catch (error) {
    if (before) await applySettings(before);
    throw error;
  }
}

export async function readCache(): Promise<CacheState> {
  const cache = await call('app.cache');
  useSettings.setState({ cache });
  return cache;
}

export async function readInfo(): Promise<AppInfo> {
  const info = await call('app.info');
  useSettings.setState({ info });
  return info;
}
