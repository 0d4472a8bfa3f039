import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/run-tool';
import { reportOf, SAMPLE_DAY, samplePapers } from '../e2e/reports';
import { clickFirstRow } from './click-row';
import { test } from './firefox-test';
import { importFiles, importSamples } from './import-files';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
// It starts slowly where much else goes on.
test.setTimeout(120_000);

test('Firefox imports reports from the popup, shows each paper’s card, opens and closes it', async ({
  firefox,
}) => {
  const unknown = await firefox.openSite(SAMPLE_DAY);
  await importSamples(firefox);
  // Pages that are open learn of it.
  await expect.poll(() => cardsIn(unknown), { timeout: 30_000 }).toEqual(ids);

  const list = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1600 });
  await expect.poll(() => cardsIn(list), { timeout: 30_000 }).toEqual(ids);
  const row = await heightOf(list);
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list), { timeout: 30_000 }).toBeGreaterThan(3 * row);
  await save(list, 'list');
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list)).toBe(row);

  const paper = await firefox.openSite(`/papers/${axis.id}`);
  await expect.poll(() => heightOf(paper), { timeout: 30_000 }).toBeGreaterThan(3 * row);
  await save(paper, 'paper');
});

test('Firefox deletes the digest that is open, moves nothing, and brings it back', async ({
  firefox,
}) => {
  const popup = await importSamples(firefox);
  const list = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1600 });
  await expect.poll(() => cardsIn(list), { timeout: 30_000 }).toEqual(ids);
  const row = await heightOf(list);
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list), { timeout: 30_000 }).toBeGreaterThan(3 * row);
  const open = await heightOf(list);
  const latest = () => popup.$eval('[data-import-state]', ({ textContent }) => textContent ?? '');
  const clickLastButton = async () => {
    const { x, y } = await list.$eval('.paperglance-card', (card) => {
      const { right, bottom } = card.getBoundingClientRect();
      return { x: right - 32, y: bottom - 30 };
    });
    await list.mouse.click(x, y);
  };
  await clickLastButton();
  await expect.poll(latest, { timeout: 30_000 }).toContain(`Deleted the digest of “${axis.title}`);
  expect(await heightOf(list)).toBe(open);
  await save(list, 'deleted');
  await clickLastButton();
  await expect.poll(latest, { timeout: 30_000 }).toContain('What had been deleted is back.');
  expect(await heightOf(list)).toBe(open);
  // Closed while deleted, it gives way to what else is known of the paper.
  await clickLastButton();
  await expect.poll(latest, { timeout: 30_000 }).toContain('Deleted the digest');
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list)).toBe(row);
  expect(await cardsIn(list)).toEqual(ids);
});

test('Firefox shows chips elsewhere, and nothing on pages of which it knows no paper', async ({
  firefox,
}) => {
  const popup = await importSamples(firefox);
  const model = await firefox.openSite('/replica-lab/assistant-axis-70b');
  const chips = () => model.$$eval('.paperglance-chip', ({ length }) => length);
  await expect.poll(chips, { timeout: 30_000 }).toBe(6);

  await popup.bringToFront();
  await popup.$eval('[data-action="undo"]', (button) =>
    button instanceof HTMLElement ? button.click() : null,
  );
  await expect.poll(chips, { timeout: 30_000 }).toBe(0);
  const list = await firefox.openSite(SAMPLE_DAY);
  await list.waitForSelector('article');
  expect(await list.$$eval('[class^="paperglance-"]', ({ length }) => length)).toBe(0);
});

test('Firefox shows no digest under another’s name, and says the lead once', async ({
  firefox,
}, testInfo) => {
  const lead = 'One axis in activation space tells how far a model is from its assistant.';
  const lost = 'Glacier Forecasts: Predicting Meltwater Runoff with Sparse Sensors';
  const report = testInfo.outputPath('report.md');
  writeFileSync(
    report,
    reportOf([
      { id: axis.id, title: axis.title, summary: `${lead} It was found in three models.` },
      { id: codance.id, title: lost, summary: 'Sensors tell a glacier’s runoff a week ahead.' },
    ]),
  );
  await importFiles(firefox, [report]);
  const list = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1600 });
  const textOf = async (paperId: string) => {
    const card = `.paperglance-card[data-paper-id="${paperId}"]`;
    return (await firefox.textsIn(list, card)).join();
  };
  const quiet = expect.poll(() => textOf(codance.id), { timeout: 30_000 });
  await quiet.toContain(`This digest may be about another paper. Its title: “${lost}”`);
  expect(await textOf(codance.id)).not.toContain('a week ahead');
  expect(await textOf(axis.id)).toContain(lead);
  await save(list, 'doubtful');

  const row = await heightOf(list);
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list), { timeout: 30_000 }).toBeGreaterThan(2 * row);
  const open = await textOf(axis.id);
  expect(open).toContain('It was found in three models.');
  expect(open.split(lead)).toHaveLength(2);
  await save(list, 'said-once');
});

test('Firefox leads by a key to another source’s digest, and remembers who is chosen on all pages', async ({
  firefox,
}, testInfo) => {
  const entry = (summary: string) => [{ id: axis.id, title: axis.title, summary }];
  const files = [
    ['evening.md', reportOf(entry('The evening says so.'), 'The Evening Report')],
    [
      'morning.md',
      reportOf(entry('The morning says so.'), 'The Morning Report').replace('01-20', '01-19'),
    ],
  ] as const;
  const paths = files.map(([name, text]) => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, text);
    return path;
  });
  await importFiles(firefox, paths);
  const list = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1200 });
  const other = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1200 });
  await list.bringToFront();
  const card = `.paperglance-card[data-paper-id="${axis.id}"]`;
  const textOf = async (page: Page) => (await firefox.textsIn(page, card)).join();
  await expect.poll(() => textOf(list), { timeout: 30_000 }).toContain('The evening says so.');
  expect(await textOf(list)).toContain('2 sources');
  const row = await heightOf(list);
  await clickFirstRow(list);
  await expect.poll(() => heightOf(list), { timeout: 30_000 }).toBeGreaterThan(2 * row);
  await list.keyboard.press('n');
  await expect.poll(() => textOf(list)).toContain('The morning says so.');
  await expect.poll(() => textOf(other)).toContain('The evening says so.');

  // The first of the sources, then the second: what is looked at by the key is not chosen yet.
  await list.keyboard.press('Tab');
  await list.keyboard.press('Tab');
  await list.keyboard.press('Enter');
  await expect.poll(() => textOf(other), { timeout: 30_000 }).toContain('The morning says so.');
  await expect.poll(() => textOf(list)).toContain('The Morning Report now comes first');
  await save(list, 'sources');
});

/** The papers of the cards, in the page's order; each says whose article it stands in. */
function cardsIn(page: Page): Promise<(string | undefined)[]> {
  return page.$$eval('.paperglance-card', (cards) =>
    cards.map((card) =>
      card
        .closest('article')
        ?.querySelector('h3 a')
        ?.getAttribute('href')
        ?.slice('/papers/'.length),
    ),
  );
}

/** Of the first card: all that can be seen of it from outside of its closed root. */
function heightOf(page: Page): Promise<number> {
  return page
    .$eval('.paperglance-card', (card) => Math.round(card.getBoundingClientRect().height))
    .catch(() => 0);
}

async function save(page: Page, what: string): Promise<void> {
  const folder = join(projectRoot, '.output/screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/firefox-${what}.png` });
}
