import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { pryOpen, type Spoils, spyOnEverything } from '../fixtures/spying-page';
import { clickInHost, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis] = samplePapers;

/** Words of the digest that is open, which stand nowhere else on the page. */
const WORDS = ['Jailbreaks', 'assistant-like'];

test('A page that hears and measures all it can gets no node of ours and none of its text, whatever the reader does but select', async ({
  extension,
}) => {
  const page = await openSpied(extension);
  const { x, y, height } = await boxOfFirst(page);
  for (let down = 5; down < Math.min(height, 980 - y); down += 20)
    await page.mouse.move(x + 60, y + down);
  await page.mouse.wheel(0, 100);
  await page.mouse.click(x + 60, y + 300, { button: 'right' });
  for (let tab = 0; tab < 12; tab++) await page.keyboard.press('Tab');
  await inCardWorld(page, ({ find }, id) => find(id, 'button').focus(), axis.id);
  await page.keyboard.press('p');
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  await clickInHost(page, '.paperglance-panel', '.scroll');
  expect(await spoilsOf(page)).toEqual({ nodes: [], texts: {} });
  // What was a link to be dragged is text to be selected.
  await dragLink(page);
  expect(Object.keys((await spoilsOf(page)).texts)).not.toContain('dragstart');
  await page.evaluate(() => {
    Reflect.get(window, 'navigation').addEventListener('navigate', (event: object) => {
      const element = Reflect.get(event, 'sourceElement');
      sessionStorage.setItem('navigate', String(element));
    });
  });
  await clickInHost(page, '.paperglance-panel', 'h2 a');
  await page.waitForURL(`**/papers/${axis.id}`);
  expect(await page.evaluate(() => sessionStorage.getItem('navigate'))).toBe('null');
});

test('A page that asks for it learns whether a text stands open, by `find`, and by nothing else', async ({
  extension,
}) => {
  const page = await openSpied(extension);
  expect(await page.evaluate(pryOpen, WORDS)).toEqual({ find: 'assistant-like' });
});

test('A reader selects by one drag, right after opening a digest by its row', async ({
  extension,
}) => {
  const page = await openSpied(extension);
  const { x, y } = await boxOfFirst(page);
  // By the mouse, so that the row has the focus that the press takes away.
  for (const open of [false, true]) {
    await page.mouse.click(x + 60, y + 40);
    await expectOpen(page, axis.id, open);
  }
  const text = await inCardWorld(
    page,
    ({ find }, id) => find(id, '.body p').getBoundingClientRect().toJSON(),
    axis.id,
  );
  await page.mouse.move(text.left + 2, text.top + 8);
  await page.mouse.down();
  await page.mouse.move(text.left + 120, text.top + 8, { steps: 5 });
  await page.mouse.up();
  expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(4);
});

test('A page can read what the reader selects, and nothing once nothing is selected', async ({
  extension,
}) => {
  const page = await openSpied(extension);
  const { x, y } = await inCardWorld(
    page,
    ({ find }, id) => {
      const { left, top } = find(id, '.body p').getBoundingClientRect();
      return { x: left + 4, y: top + 8 };
    },
    axis.id,
  );
  await page.mouse.dblclick(x, y);
  const selected = () => page.evaluate(() => String(getSelection()));
  expect((await selected()).trim()).toMatch(/^\w+$/);
  await page.mouse.click(3, 500);
  expect(await selected()).toBe('');
  expect(await page.evaluate(pryOpen, WORDS)).toEqual({ find: 'assistant-like' });
});

test('A page’s fonts are asked for no letter of ours', async ({ extension }) => {
  const paper = { id: axis.id, title: axis.title, summary: 'Letters ΞΨ here.' };
  await extension.haveImported(
    fileOf(
      'letters.md',
      reportOf([{ ...paper, results: 'Code `ΞΨ`, formula $\\Xi\\Psi$, **ΞΨ**.' }]),
    ),
  );
  const names = [
    ...['Source Sans 3', 'Source Sans Pro', 'Arial', 'Times', 'ui-sans-serif', 'ui-monospace'],
    ...['Menlo', 'SF Mono', 'Consolas', 'system-ui', 'sans-serif', 'serif', 'monospace', 'math'],
    ...['Latin Modern Math', 'STIX Two Math', 'Cambria Math', 'DejaVu Sans', 'inherit-me'],
  ];
  const faces = names.map(
    (name) =>
      `@font-face { font-family: "${name}"; unicode-range: U+39E, U+3A8; src: url("/spy-font/${encodeURIComponent(name)}") }`,
  );
  const page = await extension.openSite('/nothing-here');
  await page.addInitScript(
    (css) => {
      document.addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style');
        style.textContent = css;
        document.head.append(style);
      });
    },
    `${faces.join('\n')} * { font-family: inherit-me !important }`,
  );
  await page.goto(`https://huggingface.co/papers/${axis.id}`);
  await expectOpen(page, axis.id, true);
  await expect
    .poll(() => inCardWorld(page, ({ find }, id) => find(id, '.body').innerText, axis.id))
    .toContain('ΞΨ');
  await page.evaluate(() => document.fonts.ready);
  const asked = () => extension.requests.filter((url) => url.includes('/spy-font/'));
  expect(asked()).toEqual([]);
  // The faces do spy: the page's own letters are asked for.
  await page.evaluate(() => document.body.append('Ξ'));
  await expect.poll(asked).toEqual([expect.stringContaining('/spy-font/inherit-me')]);
});

/** A day's page that spies, with the first of its digests open. */
async function openSpied(extension: Extension): Promise<Page> {
  await extension.importFiles(sample.en);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 500, height: 1000 });
  await page.addInitScript(spyOnEverything);
  await page.goto(`https://huggingface.co${SAMPLE_DAY}`);
  await expectCards(
    page,
    samplePapers.map(({ id }) => id),
  );
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  return page;
}

async function boxOfFirst(page: Page): Promise<{ x: number; y: number; height: number }> {
  const box = await page.locator('.paperglance-card').first().boundingBox();
  if (!box) throw new Error('There is no card.');
  return box;
}

/** Drags the panel's title, which is a link, by the mouse. */
async function dragLink(page: Page): Promise<void> {
  const { x, y } = await inCardWorld(page, ({ rootAt }) => {
    const [{ left, top } = new DOMRect()] =
      rootAt('.paperglance-panel').querySelector('h2 a')?.getClientRects() ?? [];
    return { x: left + 5, y: top + 5 };
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y + 60, { steps: 6 });
  await page.mouse.up();
}

function spoilsOf(page: Page): Promise<Spoils> {
  return page.evaluate(() => Reflect.get(window, 'spoils')());
}
