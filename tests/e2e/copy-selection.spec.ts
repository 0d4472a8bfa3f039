import { expect } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, samplePapers } from './reports';

const [axis] = samplePapers;

test('What a reader selects and copies has its formulas as TeX', async ({ extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const results = `Begin $\\frac{a}{b}$ and **so** on $x_i$, then the end.

\`\`\`
if a:

    b()
\`\`\`

| A | B | C |
|---|---|---|
| 1 |   | $c$ |

At last.`;
  await extension.haveImported(
    fileOf('formulas.md', reportOf([{ id: axis.id, title: axis.title, summary: 'S.', results }])),
  );
  const page = await extension.openSite(SAMPLE_DAY);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  const copyFrom = async (from: string, to: string) => {
    const [start, end] = await inCardWorld(
      page,
      ({ find }, { id, texts }) =>
        texts.map((text) => {
          const section = [...find(id, '.body').querySelectorAll('section')].find(
            ({ textContent }) => textContent.includes('Begin'),
          );
          const nodes = document.createTreeWalker(section ?? document, NodeFilter.SHOW_TEXT);
          while (nodes.nextNode()) {
            const at = nodes.currentNode.nodeValue?.indexOf(text) ?? -1;
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(nodes.currentNode, at);
            range.setEnd(nodes.currentNode, at + text.length);
            return range.getBoundingClientRect().toJSON();
          }
          throw new Error(`There is no ${text}.`);
        }),
      { id: axis.id, texts: [from, to] },
    );
    // What is selected already would be dragged.
    await page.mouse.click(start.left, start.top - 20);
    await page.mouse.move(start.left + 0.5, start.top + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.right - 0.5, end.top + end.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copyFrom('Begin', 'end.')).toBe(
    'Begin $\\frac{a}{b}$ and so on $x_i$, then the end.',
  );
  // One that is selected in part is copied whole, and where there is none, the browser copies.
  expect(await copyFrom('so', 'x')).toBe('so on $x_i$');
  expect(await copyFrom('then', 'end.')).toBe('then the end.');
  // Code keeps its indentation, and an empty cell its place.
  expect(await copyFrom('then', 'last.')).toBe(
    'then the end.\nif a:\n\n    b()\nA\tB\tC\n1\t\t$c$\nAt last.',
  );
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<table.*>.*\$c\$.*<\/table>/s);
});

test('What a reader selects in a row is copied, and the row stays closed', async ({
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const summary = 'It flies on a string, and needs no more than wind.';
  await extension.haveImported(
    fileOf('row.md', reportOf([{ id: axis.id, title: axis.title, summary }])),
  );
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, [axis.id]);
  const row = await inCardWorld(
    page,
    ({ find }, id) => {
      const line = find(id, '.summary');
      line.scrollIntoView({ block: 'center' });
      return line.getBoundingClientRect().toJSON();
    },
    axis.id,
  );
  const y = row.top + 8;
  await page.mouse.move(row.left + 4, y);
  // What acts comes with the pointer, in styles of its own.
  await expect
    .poll(() =>
      inCardWorld(
        page,
        ({ find }, id) => {
          const root = find(id, '.row').getRootNode();
          return root instanceof ShadowRoot ? root.adoptedStyleSheets.length : 0;
        },
        axis.id,
      ),
    )
    .toBeGreaterThan(1);
  await page.mouse.down();
  await page.mouse.move(row.left + 150, y, { steps: 8 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/flies on a/);
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/flies on a/);
  await expectOpen(page, axis.id, false);
});
