import type { RunningApp } from './app';

/** What is open, in both languages and themes and in the smallest window; in English and light again afterwards. */
export async function pictures(app: RunningApp, name: string): Promise<void> {
  for (const [language, theme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    await app.setLanguage(language);
    await app.setTheme(theme);
    await app.screenshot(`life-${name}-${language}-${theme}`);
  }
  await app.setSize(1024, 640);
  await app.screenshot(`life-${name}-small`);
  await app.setSize(1280, 773);
  await app.setLanguage('en');
  await app.setTheme('light');
}

/** Pictures in both languages, light and dark, in the usual window and a small one; then as before. */
export async function looks(app: RunningApp, name: string): Promise<void> {
  for (const [language, theme, width, height] of [
    ['zh-CN', 'dark', 1280, 800],
    ['zh-CN', 'light', 1024, 640],
    ['en', 'dark', 1024, 640],
    ['en', 'light', 1280, 800],
  ] as const) {
    await app.setLanguage(language);
    await app.setTheme(theme);
    await app.setSize(width, height);
    await app.screenshot(`${name}-${language}-${theme}-${width}`);
  }
}
