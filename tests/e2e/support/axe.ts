/** Accessibility of what is in the window, as axe sees it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Violations a person would be stopped or hampered by: "color-contrast (serious): .selector, .selector". Judged without transitions: a
 * button that has just become usable, or a change of theme, passes through colours that stand in no theme.
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  await setMotion(page, false);
  // Legacy mode: the app has one window and no frames, and axe could not open a page of its own in it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  await setMotion(page, true);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Off, whatever fades is at its end at once, and what begins to fade meanwhile, too. The app itself adopts no sheets. */
async function setMotion(page: Page, on: boolean): Promise<void> {
  await page.evaluate((moves) => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = moves ? [] : [still];
  }, on);
}
