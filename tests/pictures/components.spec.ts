import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../lib/cli/run-tool';
import type { LanguageMode } from '../../lib/i18n/language';
import { test } from '../components/open-stage';
import type { StageProps } from '../components/stage';
import { longPaper, samplePapers, severalSources } from '../components/staged-papers';

type Theme = StageProps['theme'];

const inMode = (mode: LanguageMode) => ({ mode, first: mode === 'en' ? 'en' : 'zh' }) as const;

async function save(page: Page, name: string): Promise<void> {
  const path = join(projectRoot, `.output/screens/component-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`Pictures of the components, ${theme}`, async ({ openStage }) => {
    const common = { theme, papers: samplePapers };
    const row = await openStage({ ...common, what: 'row', choice: inMode('zh') });
    await save(row, `row-${theme}`);

    const sheet = await openStage({ ...common, what: 'sheet', choice: inMode('both') });
    await save(sheet, `sheet-${theme}`);
    await sheet.getByRole('button', { name: '复制' }).scrollIntoViewIfNeeded();
    await sheet.getByRole('button', { name: '复制' }).click();
    await save(sheet, `sheet-copy-${theme}`);

    const flow = await openStage({
      ...common,
      papers: longPaper,
      what: 'paper',
      choice: inMode('both'),
    });
    await flow.setViewportSize({ width: 800, height: 2400 });
    await save(flow, `flow-${theme}`);

    const panel = await openStage({ ...common, what: 'panel', choice: inMode('en') });
    await panel.setViewportSize({ width: 1200, height: 900 });
    await save(panel, `panel-${theme}`);

    const sources = await openStage({
      ...common,
      papers: severalSources,
      what: 'flow',
      choice: inMode('zh'),
    });
    await save(sources, `sources-${theme}`);

    const chip = await openStage({ ...common, what: 'chip', choice: inMode('en') });
    await chip.setViewportSize({ width: 700, height: 420 });
    await save(chip, `chip-${theme}`);
    await chip.getByRole('button', { name: /^Digest/ }).hover();
    await chip.locator('.peek').waitFor();
    await save(chip, `chip-hover-${theme}`);
    await chip.getByRole('button', { name: /^Digest/ }).click();
    await chip.setViewportSize({ width: 700, height: 900 });
    await save(chip, `chip-open-${theme}`);

    const control = await openStage({ ...common, what: 'control', choice: inMode('en') });
    await control.setViewportSize({ width: 600, height: 400 });
    await save(control, `control-${theme}`);
    await control.getByRole('region').hover();
    await control.getByRole('button', { name: 'Keys and control' }).click();
    await save(control, `control-help-${theme}`);
  });
}

/** The same, as those see it who have little room, look closely, or choose their own colours. */
const WAYS = {
  narrow: async (page: Page) => page.setViewportSize({ width: 360, height: 760 }),
  zoomed: async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const metrics = { width: 500, height: 450, deviceScaleFactor: 2, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
  },
  'forced-colours': async (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
  contrast: async (page: Page) => page.emulateMedia({ contrast: 'more' }),
  print: async (page: Page) => page.emulateMedia({ media: 'print' }),
};

const HOSTILE = `
  html { font-size: 60px; direction: rtl; letter-spacing: 4px; word-spacing: 20px; text-transform: uppercase }
  body * { all: unset !important; line-height: 3 !important; --ink: lime !important; --paper: red !important }
  body, div, span, section, button { display: block; color: lime !important; font-size: 40px !important; visibility: hidden !important }`;

for (const [way, prepare] of Object.entries(WAYS)) {
  test(`Pictures of the components, ${way}`, async ({ openStage }) => {
    const common = { theme: 'light', papers: samplePapers, choice: inMode('zh') } as const;
    for (const what of ['row', 'sheet', 'flow', 'panel'] as const) {
      const page = await openStage({ ...common, papers: longPaper, what });
      await prepare(page);
      await save(page, `${what}-${way}`);
    }
    const chip = await openStage({ ...common, what: 'chip' });
    await prepare(chip);
    if (way !== 'print') {
      await chip.getByRole('button', { name: /^速览/ }).hover();
      await chip.locator('.peek').waitFor();
    }
    await save(chip, `chip-${way}`);
    const control = await openStage({ ...common, what: 'control' });
    await prepare(control);
    if (way !== 'print') {
      await control.getByRole('region').hover();
      await control.getByRole('button', { name: '快捷键与悬浮按钮' }).click();
    }
    await save(control, `control-${way}`);
  });
}

test('Pictures of the components on a page with ways of its own', async ({ openStage }) => {
  const common = { theme: 'light', papers: samplePapers, choice: inMode('both') } as const;
  for (const what of ['sheet', 'paper', 'chip', 'panel', 'control'] as const) {
    const page = await openStage({ ...common, what }, { styles: HOSTILE });
    await save(page, `${what}-hostile`);
  }
});
