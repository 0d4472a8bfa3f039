import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,components,firefox}/**/*.spec.ts',
  outputDir: '.output/e2e',
  snapshotPathTemplate: '{testDir}/fixtures/golden-pictures/{arg}{ext}',
  // Each has a browser of its own.
  workers: 2,
  // On CI's machine, of which nobody knows what else it does, a second try is told of, and no more than that.
  retries: process.env.CI ? 1 : 0,
  // Long enough for a machine that does much else: only a failure waits as long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalTimeout: 40 * 60_000,
  reporter: [['list'], ['json', { outputFile: '.output/e2e.json' }]],
});
