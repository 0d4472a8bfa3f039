import { expect } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { clickInCard } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [, codance] = samplePapers;

test('A paper’s card leads to it in the library, in a tab beside its own', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectCards(
    list,
    samplePapers.map(({ id }) => id),
  );
  await clickCard(list, codance.id);
  await expectOpen(list, codance.id, true);
  const opening = extension.context.waitForEvent('page');
  await clickInCard(list, codance.id, '[aria-label="To the library"]');
  const library = await opening;
  await expect(library.locator('.paper-title')).toContainText(codance.title);
  await expect(library.locator('.list .row')).toHaveCount(4);
  await expect(library.getByRole('button', { name: 'To the library' })).toHaveCount(0);
});

test('A key of the browser opens it', async ({ extension }) => {
  await extension.haveImported(sample.en);
  await extension.openSite(SAMPLE_DAY);
  const opening = extension.context.waitForEvent('page');
  await extension.inBackground(
    async (name) => Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch(name),
    'open-library',
  );
  const library = await opening;
  await expect(library.locator('.list .row')).toHaveCount(4);
});

test('What is no paper is not opened for a page', async ({ extension }) => {
  const page = await extension.openSite(SAMPLE_DAY);
  const before = extension.context.pages().length;
  for (const paperId of ['2601.10387/../../popup', '', 'https://example.org/']) {
    const answer = await extension.inBackground(async (id) => {
      const { tabs, scripting } = Reflect.get(globalThis, 'chrome');
      const [tab] = await tabs.query({ url: 'https://huggingface.co/*' });
      const [{ result }] = await scripting.executeScript({
        target: { tabId: tab.id },
        args: [id],
        func: (sent: string) =>
          Reflect.get(globalThis, 'chrome').runtime.sendMessage({
            call: 'toLibrary',
            args: { paperId: sent },
          }),
      });
      return result;
    }, paperId);
    expect(answer).toMatchObject({ ok: false });
  }
  expect(extension.context.pages()).toHaveLength(before);
  expect(page.isClosed()).toBe(false);
});
