import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LanguageMode } from '../../lib/i18n/language';
import { projectRoot } from '../run/run-tool';
import { test } from './open-stage';
import type { StageProps } from './stage';
import { longPaper, samplePapers, severalSources } from './staged-papers';

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
    await control.getByRole('button', { name: '12 of 23' }).hover();
    await control.getByRole('button', { name: 'Keys' }).click();
    await save(control, `control-help-${theme}`);
  });
}
