/** Screens that screens.e2e.ts does not open, and those a person meets most in high contrast: pictures, and axe's opinion. */
import type { Page } from '@playwright/test';
import { resources } from '../../shared/i18n';
import { expect, test } from './support/app';
import { seriousViolations } from './support/axe';
import { openSection, openTab, pulled, type Texts } from './support/steps';

type Screen = { name: string; contrast?: boolean; open: (page: Page, texts: Texts) => Promise<void> };

const enterprise = (id: keyof Texts['enterprise']['tab']): Screen => ({
  name: `enterprise-${id}`,
  contrast: id === 'organisation',
  open: async (page, texts) => {
    await openSection(page, texts.common.section.enterprise);
    await openTab(page, texts.enterprise.tab[id]);
  },
});

const screens: readonly Screen[] = [
  {
    name: 'overview',
    contrast: true,
    open: async (page, texts) => {
      await openSection(page, texts.common.section.overview);
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'bills-records',
    contrast: true,
    open: async (page, texts) => {
      await openSection(page, texts.common.section.bills);
      await openTab(page, texts.bills.level.records);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    },
  },
  ...(['organisation', 'transfers', 'coupons', 'bills', 'allowances', 'projects'] as const).map(enterprise),
  {
    name: 'explorer',
    contrast: true,
    open: async (page, texts) => {
      await openSection(page, texts.common.section.explorer);
      await openTab(page, texts.explorer.tab.operations);
      await page
        .getByRole('button', { name: /ShowCustomerMonthlySum/ })
        .first()
        .click();
      await expect(page.getByRole('region', { name: 'ShowCustomerMonthlySum' })).toBeVisible();
    },
  },
  {
    name: 'requests',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.explorer);
      await openTab(page, texts.explorer.tab.requests);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  { name: 'journal', contrast: true, open: (page, texts) => openSection(page, texts.common.section.journal) },
];

const looks = [
  { language: 'zh-CN', theme: 'light', width: 1280, height: 800, axe: true },
  { language: 'en', theme: 'dark', width: 1024, height: 640, axe: false },
  { language: 'en', theme: 'contrast', width: 1280, height: 800, axe: true },
  { language: 'zh-CN', theme: 'contrast-dark', width: 1280, height: 800, axe: true },
] as const;

test('further screens, and the most used ones in high contrast, with nothing cut and nothing inaccessible', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  await app.setLanguage('en');
  await pulled(page);
  const found: string[] = [];
  for (const { language, theme, width, height, axe } of looks) {
    await app.setLanguage(language);
    await app.setTheme(theme);
    await app.setSize(width, height);
    const high = theme.startsWith('contrast');
    for (const { name, open } of screens.filter((s) => !high || s.contrast)) {
      await open(page, resources[language]);
      await page.mouse.move(0, 0);
      await app.screenshot(`more/${language}-${theme}-${width}/${name}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wide) found.push(`${name} ${language} ${width}: scrolls sideways`);
      if (axe)
        for (const v of await seriousViolations(page)) found.push(`${name} ${language} ${theme}: ${v}`);
    }
  }
  expect(found).toEqual([]);
});
