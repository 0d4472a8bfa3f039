import { expect, type Page } from '@playwright/test';
import type { LanguageMode } from '../../lib/i18n/language';
import { test } from './open-stage';
import { pinFonts } from './pinned-fonts';
import type { StageProps } from './stage';
import { longPaper, samplePapers, severalSources } from './staged-papers';

const inMode = (mode: LanguageMode) => ({ mode, first: mode === 'en' ? 'en' : 'zh' }) as const;

interface Picture {
  props: Omit<StageProps, 'papers'> & { papers?: StageProps['papers'] };
  size?: [width: number, height: number];
  prepare?: (page: Page) => Promise<void>;
}

/** One of each frame, and of each way in which readers see them: `npm run golden` takes them anew, to be looked at. */
const pictures: Record<string, Picture> = {
  'row-light': { props: { what: 'row', theme: 'light', choice: inMode('zh') } },
  'row-dark': { props: { what: 'row', theme: 'dark', choice: inMode('en') } },
  'sheet-both-light': { props: { what: 'sheet', theme: 'light', choice: inMode('both') } },
  'sheet-dark': { props: { what: 'sheet', theme: 'dark', choice: inMode('zh') } },
  'flow-both': {
    props: { what: 'flow', theme: 'light', choice: inMode('both'), papers: longPaper },
    size: [800, 1600],
  },
  'paper-sources': {
    props: { what: 'paper', theme: 'light', choice: inMode('zh'), papers: severalSources },
    size: [800, 460],
  },
  'paper-two-sources': {
    props: { what: 'paper', theme: 'dark', choice: inMode('both'), papers: severalSources },
    size: [800, 560],
  },
  'panel-dark': {
    props: { what: 'panel', theme: 'dark', choice: inMode('en') },
    size: [1200, 900],
  },
  'panel-narrow': {
    props: { what: 'panel', theme: 'light', choice: inMode('zh') },
    size: [360, 760],
  },
  'chip-hover': {
    props: { what: 'chip', theme: 'light', choice: inMode('en') },
    size: [700, 420],
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Digest/ }).hover();
      await page.locator('.peek').waitFor();
    },
  },
  'control-keys': {
    props: { what: 'control', theme: 'light', choice: inMode('en') },
    size: [600, 400],
    prepare: async (page) => {
      await page.locator('.dock').hover();
      await page.getByRole('button', { name: 'Keys and control' }).click();
    },
  },
  'sheet-forced-colours': {
    props: { what: 'sheet', theme: 'light', choice: inMode('zh') },
    prepare: (page) => page.emulateMedia({ forcedColors: 'active' }),
  },
  'flow-print': {
    props: { what: 'flow', theme: 'light', choice: inMode('zh') },
    prepare: (page) => page.emulateMedia({ media: 'print' }),
  },
};

for (const [name, { props, size, prepare }] of Object.entries(pictures)) {
  test(`Looks as it did: ${name}`, async ({ openStage }) => {
    const page = await openStage({ papers: samplePapers, ...props });
    await pinFonts(page);
    if (size) await page.setViewportSize({ width: size[0], height: size[1] });
    await page.evaluate(() => document.fonts.ready);
    await prepare?.(page);
    await expect(page).toHaveScreenshot(`${name}.png`, {
      animations: 'disabled',
      // Letters' edges differ from one build of a browser to another; a line that moved is more than this.
      threshold: 0.3,
      maxDiffPixelRatio: 0.01,
    });
  });
}
