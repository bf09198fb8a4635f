/** Every view of tickets, looked at in both languages and themes, in the usual window and the least one; axe says what hampers. */
import type { Page } from '@playwright/test';
import { resources } from '../../shared/i18n';
import { expect, test } from './support/app';
import { seriousViolations } from './support/axe';
import { useSandbox } from './support/sandbox';
import { openSection, type Texts } from './support/steps';
import { pull, withTickets } from './support/tickets';

const cloud = useSandbox();

type View = {
  name: string;
  open: (page: Page, texts: Texts) => Promise<void>;
  close?: (page: Page, texts: Texts) => Promise<void>;
};

const click = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const read = async (page: Page, text: string): Promise<void> => {
  await page.locator('.ticket-row').filter({ hasText: text }).first().click();
  await expect(page.locator('.ticket-title')).toContainText(text);
};
/** Dialogs are closed by what stands first in their foot: cancel, or done. */
const close = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').locator('.dialog-foot button').first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
};

const views: readonly View[] = [
  {
    name: 'conversation',
    open: async (page, texts) => {
      await read(page, 'CDN');
      await expect(page.getByRole('log')).toContainText('CDN');
      await expect(page.getByRole('button', { name: texts.tickets.files.add })).toBeEnabled();
    },
  },
  {
    name: 'contact',
    open: async (page, texts) => {
      await click(page, texts.tickets.contact.title);
      await expect(page.getByText(texts.tickets.form.knownCopies)).toBeVisible();
    },
    close,
  },
  {
    name: 'further',
    open: async (page, texts) => {
      await click(page, texts.tickets.side.extra);
      await expect(page.getByRole('dialog').getByText(texts.tickets.secret.kept)).toBeVisible();
    },
    close,
  },
  { name: 'ended', open: (page) => read(page, 'CCE') },
  {
    name: 'score',
    open: async (page, texts) => {
      await click(page, texts.tickets.side.scoreNow);
      await expect(page.getByRole('dialog').getByRole('radiogroup')).toHaveCount(3);
    },
    close,
  },
  {
    name: 'labels',
    open: async (page, texts) => {
      await click(page, texts.tickets.list.labels);
      await expect(page.locator('.label-row')).toHaveCount(4);
    },
    close,
  },
  {
    name: 'report',
    open: async (page, texts) => {
      await click(page, texts.tickets.list.report);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    close,
  },
  {
    name: 'no-match',
    open: async (page, texts) => {
      await page.getByRole('searchbox', { name: texts.tickets.filter.text }).fill('zzz');
      await expect(page.getByText(texts.tickets.empty.noMatch)).toBeVisible();
    },
    close: (page, texts) => click(page, texts.tickets.empty.clear),
  },
  {
    name: 'form',
    open: async (page, texts) => {
      await click(page, texts.tickets.list.new);
      const form = page.getByRole('form', { name: texts.tickets.form.title });
      await expect(form.getByText(texts.tickets.form.verified, { exact: true })).toHaveCount(2);
    },
  },
  {
    name: 'form-end',
    open: (page) => page.locator('.ticket-form').evaluate((form) => form.scrollTo(0, form.scrollHeight)),
  },
];

const USUAL = { width: 1280, height: 800 };
const LEAST = { width: 1024, height: 640 };
/** Colours depend on the theme, lengths on the language; what narrows with the window is the same in both themes. */
const looks = [
  { language: 'zh-CN', theme: 'light', sizes: [USUAL], only: ['conversation', 'form'] },
  { language: 'zh-CN', theme: 'dark', sizes: [USUAL, LEAST], only: null },
  { language: 'en', theme: 'dark', sizes: [USUAL], only: ['conversation', 'form'] },
  { language: 'en', theme: 'light', sizes: [USUAL, LEAST], only: null },
] as const;

test('every ticket view in both languages, light, dark and high contrast, with nothing cut or inaccessible', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await withTickets(app, cloud());
  const found: string[] = [];
  const walk = async (language: 'zh-CN' | 'en', folder: string, list: readonly View[], axe: boolean) => {
    await openSection(page, resources[language].common.section.tickets);
    for (const view of list) {
      await view.open(page, resources[language]);
      await page.mouse.move(0, 0);
      await app.screenshot(`tickets/${folder}/${view.name}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wide) found.push(`${view.name} ${folder}: scrolls sideways`);
      if (axe) for (const v of await seriousViolations(page)) found.push(`${view.name} ${folder}: ${v}`);
      await view.close?.(page, resources[language]);
    }
  };
  for (const { language, theme, sizes, only } of looks) {
    await app.setLanguage(language);
    await app.setTheme(theme);
    // What the cloud named is in the language it was asked in.
    await pull(page);
    for (const { width, height } of sizes) {
      await app.setSize(width, height);
      const some = views.filter(({ name }) => only?.some((one) => one === name) ?? true);
      await walk(language, `${language}-${theme}-${width}`, some, width === USUAL.width);
    }
  }
  await app.setSize(1280, 800);
  for (const theme of ['contrast', 'contrast-dark'] as const) {
    await app.setTheme(theme);
    const some = views.filter(({ name }) => ['conversation', 'contact', 'form'].includes(name));
    await walk('en', `en-${theme}`, some, true);
  }
  expect(found).toEqual([]);
});
