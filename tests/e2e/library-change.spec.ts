import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { evaluateInCardWorld, inCardWorld } from './card-world';
import { startExtension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { manyReports } from './many-reports';
import { noteQuestions } from './note-questions';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

/** The sample, with another digest of its first paper and no other. */
const changedSample = fileOf(
  sample.en.name,
  sample.en.buffer.toString().replaceAll('One direction in activation space', 'A single direction'),
);

/** Notes from now on whose card is drawn anew, or what else of ours changes in the page. */
async function noteChanges(page: Page): Promise<() => Promise<string[]>> {
  await inCardWorld(page, ({ rootOf }) => {
    const changed = new Set<string>();
    Object.assign(globalThis, { changed });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    const ours = '[class^="paperglance-"]';
    for (const host of document.querySelectorAll<HTMLElement>(ours)) {
      const name = host.dataset.paperId ?? host.className;
      if (rootOf(host)) new MutationObserver(() => changed.add(name)).observe(rootOf(host), all);
    }
    new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        for (const node of [target, ...addedNodes, ...removedNodes])
          if (node instanceof HTMLElement && node.matches(ours)) changed.add(node.className);
      }
    }).observe(document, all);
  });
  return () => evaluateInCardWorld(page, '[...globalThis.changed].sort()');
}

function summaryOf(page: Page, id: string): Promise<string | undefined> {
  return readCards(page).then((cards) => cards.find(({ paperId }) => paperId === id)?.text);
}

test('An import asks nothing and redraws nothing in a tab whose papers it does not bring, and else only these', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 400, height: 900 });
  await page.reload();
  await expectCards(page, ids);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await expect.poll(() => summaryOf(page, axis.id)).toContain('One direction');
  // Out of reach of the pointer, which draws what it meets.
  await page.mouse.move(0, 0);

  const questions = await noteQuestions(extension);
  const changes = await noteChanges(page);
  await extension.importFiles(...manyReports(30, 20));
  // All changes come in their order: with this one, those before have come.
  await extension.importFiles(changedSample);
  await expect.poll(() => summaryOf(page, axis.id)).toContain('A single direction');
  expect(await questions()).toEqual([[axis.id]]);
  expect(await changes()).toEqual([axis.id]);
  await expectOpen(page, codance.id, true);
});

test('A paper that comes and goes while its page is open is shown and taken away, and no other is asked for', async ({
  extension,
}) => {
  const page = await extension.openSite(SAMPLE_DAY);
  const only = (id: string) =>
    fileOf(
      'one.md',
      `# Notes\n\n## A title of ${id}\n\nhttps://arxiv.org/abs/${id}\n\nIt adds one.\n`,
    );
  await extension.importFiles(only('2602.00007'));
  const questions = await noteQuestions(extension);
  const popup = await extension.importFiles(only(codance.id));
  await expectCards(page, [codance.id]);
  expect(await questions()).toEqual([[codance.id]]);
  await popup.getByRole('button', { name: /^Undo/ }).first().click();
  await expectCards(page, []);
  expect(await questions()).toEqual([[codance.id], [codance.id]]);
});

test('A list that was left for another page and comes back is as the library is by then', async () => {
  const { extension, stop } = await startExtension({ backForwardCache: true });
  try {
    await extension.importFiles(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expect.poll(() => summaryOf(page, axis.id)).toContain('One direction');
    await page.locator(`h3 a[href="/papers/${codance.id}"]`).click();
    await expect(page).toHaveURL(`https://huggingface.co/papers/${codance.id}`);
    await extension.importFiles(changedSample);
    await page.bringToFront();
    // Playwright's own goBack waits for a load, which there need be none of.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).toHaveURL(`https://huggingface.co${SAMPLE_DAY}`);
    await expect.poll(() => summaryOf(page, axis.id)).toContain('A single direction');
  } finally {
    await stop();
  }
});
