/** Every screen in both languages, light and dark, in the usual window and in the least one: pictures, and axe's opinion. */
import type { Page } from '@playwright/test';
import { resources } from '../../shared/i18n';
import type { Language } from '../../shared/model/settings';
import { expect, type RunningApp, test } from './support/app';
import { seriousViolations } from './support/axe';
import { openSection, openSettings, openTab, pulled, type Texts } from './support/steps';

type Look = { language: Language; theme: 'light' | 'dark'; width: number; height: number };
type Screen = {
  name: string;
  open: (page: Page, texts: Texts) => Promise<void>;
  close?: (page: Page) => Promise<void>;
};

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
] as const;
const looks: Look[] = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    // What is narrow is narrow in either theme.
    SIZES.filter((size) => theme === 'light' || size === SIZES[0]).map((size) => ({
      language,
      theme,
      ...size,
    })),
  ),
);

const escape = (page: Page) => page.keyboard.press('Escape');
const records = async (page: Page, texts: Texts) => {
  await openSection(page, texts.common.section.bills);
  await openTab(page, texts.bills.level.records);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
};

/** Tools stand in one line, whatever the language and the window. */
const inOneLine = async (page: Page) => {
  const heights = await page
    .getByRole('toolbar')
    .evaluateAll((all) => all.map((toolbar) => toolbar.clientHeight));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.max(...heights)).toBeLessThan(42);
};
const costs = (id: keyof Texts['costs']['tab']): Screen => ({
  name: `costs-${id}`,
  open: async (page, texts) => {
    await openSection(page, texts.common.section.costs);
    await openTab(page, texts.costs.tab[id]);
    await expect(page.getByText(texts.costs.empty.reading)).toHaveCount(0);
  },
});

const first: Screen[] = [
  { name: 'start', open: async () => {} },
  {
    name: 'add-account',
    open: (page, texts) =>
      page
        .getByRole('complementary', { name: texts.common.region.accounts })
        .getByRole('button', { name: texts.common.shelf.add })
        .click(),
    close: escape,
  },
  {
    name: 'sign-in',
    open: async (page, texts) => {
      await page
        .getByRole('complementary', { name: texts.common.region.accounts })
        .getByRole('button', { name: texts.common.shelf.add })
        .click();
      const { key, password } = texts.accounts;
      await page.getByRole('dialog').getByText(key.password, { exact: true }).click();
      await page.getByRole('checkbox', { name: password.mfa }).check();
      await page.getByLabel(password.passcode).scrollIntoViewIfNeeded();
    },
    close: escape,
  },
];

const screens: Screen[] = [
  {
    name: 'overview',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.overview);
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'bills-months',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.bills);
      await openTab(page, texts.bills.level.months);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'reconcile',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.reconcile);
      await expect(page.getByText(texts.reconcile.unnamedTotal)).toBeVisible();
    },
  },
  {
    name: 'bills-records',
    open: async (page, texts) => {
      await records(page, texts);
      await inOneLine(page);
    },
  },
  {
    name: 'bills-grouped',
    open: async (page, texts) => {
      await records(page, texts);
      await page.getByRole('button', { name: texts.bills.group.button, exact: true }).click();
      await page.getByRole('checkbox').nth(1).click();
      await escape(page);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    },
    close: (page) => page.locator('.toolbar > .filter .filter-clear').click(),
  },
  ...(['summary'] as const).map((level): Screen => ({
    name: `bills-${level}`,
    open: async (page, texts) => {
      await openSection(page, texts.common.section.bills);
      await openTab(page, texts.bills.level[level]);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
      await inOneLine(page);
    },
  })),
  ...(['analysis', 'changes', 'cloud', 'outlook', 'budgets', 'centres', 'rates'] as const).map(costs),
  {
    name: 'search',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.search);
      await page.getByRole('searchbox', { name: texts.search.label }).fill('ec2 amount>500');
      await expect(page.locator('.hit').first()).toBeVisible();
    },
  },
  {
    name: 'bills-record',
    open: async (page, texts) => {
      await records(page, texts);
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await expect(page.getByRole('heading', { name: texts.bills.drawer.amounts })).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await expect(page.locator('.drawer')).toBeHidden();
    },
  },
  { name: 'accounts', open: (page) => page.keyboard.press('Control+Shift+A'), close: escape },
  { name: 'palette', open: (page) => page.keyboard.press('Control+K'), close: escape },
  {
    name: 'sync',
    open: async (page) => {
      await page.getByRole('banner').locator('.sync-state').click();
      await expect(page.locator('.sync-item').first()).toBeVisible();
    },
    close: escape,
  },
  ...(['general', 'accounts', 'sync', 'storage', 'about'] as const).map((id): Screen => ({
    name: `settings-${id}`,
    open: (page, texts) => openSettings(page, texts.settings.pages[id], texts),
  })),
  {
    name: 'remove-account',
    open: async (page, texts) => {
      await openSettings(page, texts.settings.pages.accounts, texts);
      await page.getByRole('button', { name: texts.accounts.detail.remove, exact: true }).click();
    },
    close: escape,
  },
];

/** Screens full of amounts: nothing is cut there only if they were looked at. */
const WITH_AMOUNTS = ['overview', 'bills-months', 'bills-records', 'costs-analysis'];

/** Colours depend on the theme and names on the language; what narrows with the window is the same in each of them. */
function isChecked({ language, theme, width }: Look): boolean {
  return width === SIZES[0].width || (language === 'en' && theme === 'light');
}

/** @returns what axe found and what is cut, each with the screen it was found on */
async function walk(app: RunningApp, list: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const { language, theme, width, height } of looks) {
    await app.setSettings({ language, theme });
    await expect(app.page.locator(`html[lang="${language}"][data-theme="${theme}"]`)).toHaveCount(1);
    await app.setSize(width, height);
    for (const { name, open, close } of list) {
      await open(app.page, resources[language]);
      // What is looked at is the screen, not which part of it the pointer happens to lie on.
      await app.page.mouse.move(0, 0);
      await app.screenshot(`${language}-${theme}-${width}/${name}`);
      if (isChecked({ language, theme, width, height }))
        for (const violation of await seriousViolations(app.page))
          found.push(`${name} ${language} ${theme} ${width}: ${violation}`);
      const { cut, amounts } = await cutOff(app.page);
      for (const what of cut) found.push(`${name} ${language} ${width}: ${what} is cut`);
      if (WITH_AMOUNTS.includes(name)) expect(amounts, name).toBeGreaterThan(4);
      await close?.(app.page);
    }
  }
  return found;
}

/** The page itself never scrolls sideways, and no amount is cut: what is, and how many amounts were looked at. */
function cutOff(page: Page): Promise<{ cut: string[]; amounts: number }> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    // An amount is cut by whatever holds it and hides what stands out, up to its cell: what scrolls hides nothing for good.
    const isCut = (amount: HTMLElement): boolean => {
      const own = amount.getBoundingClientRect();
      for (let at = amount.parentElement; at; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const box = at.getBoundingClientRect();
        if (overflowX !== 'visible' && (own.left < box.left - 1 || own.right > box.right + 1)) return true;
        if (at.matches('[role="gridcell"], .grid-cell')) return false;
      }
      return false;
    };
    const amounts = [...document.querySelectorAll<HTMLElement>('.amt')].filter(
      (e) => e.getBoundingClientRect().width > 1 && !e.closest('.sr-only'),
    );
    const cut = amounts.filter(isCut).map((e) => e.innerText);
    return { cut: [...wide, ...cut], amounts: amounts.length };
  });
}

test.setTimeout(400_000);
// The overview shows twelve months.
test.use({ settings: { historyMonths: 12 } });

test('every screen in both languages, themes and window sizes, with nothing cut and nothing inaccessible', async ({
  app,
}) => {
  const found = await walk(app, first);
  await app.setSettings({ language: 'en', theme: 'light' });
  await app.page.getByRole('button', { name: 'Open demo' }).click();
  await pulled(app.page);
  found.push(...(await walk(app, screens)));
  expect(found).toEqual([]);
});
