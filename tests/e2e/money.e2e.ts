/** Orders, resources, prices and money of the demo account: what a person finds, opens and reads, in both languages. */
import type { Page } from '@playwright/test';
import { resources } from '../../shared/i18n';
import type { Language } from '../../shared/model/settings';
import { dayAt } from '../../shared/time';
import { expect, type RunningApp, test } from './support/app';
import { seriousViolations } from './support/axe';
import { openSection, openTab, pulled, type Texts } from './support/steps';

const firstRow = (page: Page) => page.getByRole('grid').getByRole('row').nth(1);

type View = {
  name: string;
  open: (page: Page, texts: Texts) => Promise<void>;
  close?: (page: Page) => Promise<void>;
};

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

const views: View[] = [
  {
    name: 'orders',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.orders);
      await expect(firstRow(page)).toBeVisible();
    },
  },
  {
    name: 'order-unpaid',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.orders);
      const unpaid = page.getByRole('row').filter({ hasText: /待支付|Pending payment/ });
      await unpaid.first().click();
      await expect(page.getByRole('complementary', { name: texts.orders.panel })).toContainText(
        texts.orders.coupons,
      );
    },
    close: escape,
  },
  {
    name: 'demo-pay',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.orders);
      const unpaid = page.getByRole('row').filter({ hasText: /待支付|Pending payment/ });
      await unpaid.nth(2).click();
      const panel = page.getByRole('complementary', { name: texts.orders.panel });
      await panel.getByRole('button', { name: texts.orders.pay, exact: true }).click();
      await expect(page.getByRole('alertdialog')).toContainText(texts.actions.dialog.demo);
    },
    close: async (page) => {
      await page.getByRole('alertdialog').locator('.dialog-cancel').click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'resources',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.table);
      await expect(firstRow(page)).toBeVisible();
    },
  },
  {
    name: 'resource',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.table);
      await firstRow(page).click();
      await expect(page.getByRole('complementary', { name: texts.resources.panel })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'calendar',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.calendar);
      await page.getByText(texts.resources.month, { exact: true }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'agenda',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.calendar);
      const today = dayAt(Date.now());
      await page.getByText(texts.resources.agenda, { exact: true }).click();
      // From today on, one day after the other, each with what expires on it.
      const days = page.getByRole('group', { name: texts.resources.tab.calendar }).locator('.agenda-day');
      await expect(days.first()).toContainText(/\d{4}-\d\d-\d\d/);
      const names = await days.evaluateAll((all) => all.map((day) => day.getAttribute('aria-label') ?? ''));
      expect(names).toEqual([...new Set(names)].sort());
      expect([today, ...names].sort()[0]).toBe(today);
    },
  },
  {
    name: 'packages',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.packages);
      await firstRow(page).click();
      await expect(page.getByRole('complementary', { name: texts.resources.package.panel })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'peaks',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.peaks);
      await expect(firstRow(page)).toBeVisible();
    },
  },
  {
    name: 'peak',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.resources);
      await openTab(page, texts.resources.tab.peaks);
      await firstRow(page).click();
      const panel = page.getByRole('complementary', { name: texts.resources.peak.panel });
      await expect(panel.getByRole('table').getByRole('row')).toHaveCount(5);
    },
    close: escape,
  },
  {
    name: 'balances',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.money);
      await openTab(page, texts.money.tab.balances);
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'changes',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.money);
      await openTab(page, texts.money.tab.accountChanges);
      await expect(firstRow(page)).toBeVisible();
    },
  },
  {
    name: 'coupons',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.money);
      await openTab(page, texts.money.tab.coupons);
      await firstRow(page).click();
      await expect(page.getByRole('complementary', { name: texts.money.couponPanel })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'cards',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.money);
      await openTab(page, texts.money.tab.cards);
      await expect(firstRow(page)).toBeVisible();
    },
  },
  {
    name: 'prices',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.prices);
      await openTab(page, texts.prices.tab.product);
      await expect(page.getByRole('main').getByRole('button', { name: texts.prices.ask })).toBeVisible();
    },
  },
  {
    name: 'renewal-prices',
    open: async (page, texts) => {
      await openSection(page, texts.common.section.prices);
      await openTab(page, texts.prices.tab.renewal);
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
];

const LOOKS = [
  { language: 'en', theme: 'light', width: 1280, height: 800 },
  { language: 'zh-CN', theme: 'dark', width: 1280, height: 800 },
  { language: 'zh-CN', theme: 'light', width: 1024, height: 640 },
] as const;

async function look(
  app: RunningApp,
  language: Language,
  theme: 'light' | 'dark',
  width: number,
  height: number,
): Promise<void> {
  await app.setLanguage(language);
  await app.setTheme(theme);
  await app.setSize(width, height);
}

test('orders, resources, prices and money can be read in both languages, and asked of the cloud', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  await pulled(page);

  await test.step('prices are asked: what is missing is said first, then periods side by side', async () => {
    const texts = resources.en;
    await openSection(page, texts.common.section.prices);
    const ask = page.getByRole('main').getByRole('button', { name: texts.prices.ask });
    await expect(ask).toBeDisabled();
    await expect(page.getByText('Missing before it can be asked: Region.')).toBeVisible();
    await page.getByLabel(texts.prices.field.region).click();
    await page.getByText('(cn-north-4)').click();
    await ask.click();
    await expect(page.getByRole('heading', { name: /Yearly\/monthly/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Pay-per-use, 730/ })).toBeVisible();
    await app.screenshot('money-prices-asked');
    await openTab(page, texts.prices.tab.renewal);
    // Those that expire last: whatever the day, at most two of them are locked or being changed, and those have no price.
    const choices = page.getByRole('main').getByRole('checkbox');
    for (const back of [-1, -2, -3]) await choices.nth(back).check();
    await page.getByRole('main').getByRole('button', { name: texts.prices.ask }).click();
    await expect(page.getByRole('columnheader', { name: '1 year' })).toBeVisible();
    const sums = await page
      .getByRole('row', { name: new RegExp(`^${texts.prices.toPay}`) })
      .locator('data')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    expect(sums).toHaveLength(3);
    expect(Math.min(...sums)).toBeGreaterThan(0);
    await app.screenshot('money-renewal-asked');
  });

  await test.step('by the keyboard alone a resource is unfolded, chosen, opened and left again', async () => {
    const texts = resources.en;
    await openSection(page, texts.common.section.resources);
    await expect(firstRow(page)).toBeVisible();
    await page.getByRole('tab', { name: texts.resources.tab.table, exact: true }).focus();
    await page.keyboard.press('F6');
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(firstRow(page).getByRole('button', { expanded: true })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(firstRow(page).getByRole('button', { expanded: false })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(firstRow(page).getByRole('checkbox')).toBeChecked();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: texts.resources.panel });
    await expect(panel).toBeVisible();
    await page.keyboard.press('F6');
    await expect(panel.locator(':focus')).toHaveCount(1);
    const shown = await panel.getByRole('heading', { level: 2 }).innerText();
    for (const [key, same] of [
      ['ArrowDown', false],
      ['ArrowDown', false],
      ['ArrowUp', false],
      ['ArrowUp', true],
    ] as const) {
      await page.keyboard.press(key);
      await expect(panel.getByRole('heading', { level: 2, name: shown, exact: true })).toHaveCount(
        same ? 1 : 0,
      );
    }
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();
  });

  for (const { language, theme, width, height } of LOOKS) {
    await look(app, language, theme, width, height);
    for (const view of views) {
      await test.step(`${view.name} in ${language}, ${theme}, ${width}`, async () => {
        await view.open(page, resources[language]);
        await app.screenshot(`money-${view.name}-${language}-${theme}-${width}`);
        if (width === 1280) expect(await seriousViolations(page)).toEqual([]);
        await view.close?.(page);
      });
    }
  }
});
