/** Theme and density on <html>, and the Ant Design theme made from the tokens that then hold. */
import type { ThemeConfig } from 'antd';
import { create } from 'zustand';
import type { Settings } from '@shared/model/settings';
import { antdTheme } from './antdTheme';

export type ResolvedTheme = Exclude<Settings['theme'], 'system'>;

type Appearance = { theme: ResolvedTheme; density: Settings['density']; antd: ThemeConfig };

/** Charts and other drawings that read tokens at run time draw again when this changes. */
export const useAppearance = create<Appearance>(() => ({
  theme: 'light',
  density: 'compact',
  antd: antdTheme(),
}));

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

export function resolveTheme(theme: Settings['theme'], isDark: boolean, isContrast: boolean): ResolvedTheme {
  if (theme !== 'system') return theme;
  if (isContrast) return isDark ? 'contrast-dark' : 'contrast';
  return isDark ? 'dark' : 'light';
}

export function applyAppearance(theme: Settings['theme'], density: Settings['density']): void {
  const root = document.documentElement;
  const resolved = resolveTheme(theme, dark.matches, contrast.matches);
  root.dataset.theme = resolved;
  root.dataset.density = density;
  useAppearance.setState({ theme: resolved, density, antd: antdTheme(root) });
}

/** Follows the operating system while the theme is "system". */
export function followSystemAppearance(settings: () => Pick<Settings, 'theme' | 'density'> | null): void {
  const follow = () => {
    const { theme, density } = settings() ?? { theme: 'system', density: 'compact' };
    applyAppearance(theme, density);
  };
  dark.addEventListener('change', follow);
  contrast.addEventListener('change', follow);
  follow();
}
