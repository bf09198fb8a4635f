import { nativeTheme } from 'electron';
import type { Settings } from '@shared/model/settings';

type Theme = Settings['theme'];

/** --surface-page of renderer/theme/tokens.css per theme (a test compares them): the window shows it before the page paints. */
export const PAGE_COLOR: Record<Exclude<Theme, 'system'>, string> = {
  light: '#fbfaf8',
  dark: '#181919',
  contrast: '#ffffff',
  'contrast-dark': '#000000',
};

const SOURCE = {
  system: 'system',
  light: 'light',
  dark: 'dark',
  contrast: 'light',
  'contrast-dark': 'dark',
} as const;

/** Makes menus, dialogs and prefers-color-scheme follow the setting. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = SOURCE[theme];
}

export function pageColor(theme: Theme): string {
  if (theme !== 'system') return PAGE_COLOR[theme];
  const dark = nativeTheme.shouldUseDarkColors;
  if (nativeTheme.shouldUseHighContrastColors) return PAGE_COLOR[dark ? 'contrast-dark' : 'contrast'];
  return PAGE_COLOR[dark ? 'dark' : 'light'];
}
