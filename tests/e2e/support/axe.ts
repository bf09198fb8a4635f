/** Accessibility of what is in the window, as axe sees it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Violations a person would be stopped or hampered by: "color-contrast (serious): .selector, .selector". */
export async function seriousViolations(page: Page): Promise<string[]> {
  // A change of theme and a button that comes on fade: half way, every colour is one that stands in no theme.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime))
        .map((a) => a.finished.catch(() => undefined)),
    ).then(() => undefined),
  );
  // Legacy mode: the app has one window and no frames, and axe could not open a page of its own in it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  await page.emulateMedia({ reducedMotion: null });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
}
