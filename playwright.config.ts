import { defineConfig } from '@playwright/test';

/** The real app in a real window: from the sources as built, and as packaged. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'source' },
    // What a person does first, in the package as it would be given out: hardened fuses, no inspector, no sources.
    { name: 'packaged', testMatch: ['**/first-run.e2e.ts', '**/package.e2e.ts'] },
  ],
});
