import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, startExtension, test } from './extension';
import { expectCards } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const ids = samplePapers.map(({ id }) => id);

test('After installation a page opens, once; two clicks from it lead to digests in a list', async () => {
  const profileDir = test.info().outputPath('profile');
  const first = await startExtension({ profileDir, keepWelcome: true });
  try {
    const page = await welcomeOf(first.extension);
    let clicks = 0;
    const click = (name: string) => {
      clicks += 1;
      return page.locator('.ways').getByText(name, { exact: true }).click();
    };
    await click('Try the sample');
    await expect(page.locator('#app').getByText('8 new digests')).toBeVisible({ timeout: 30_000 });
    const opening = first.extension.context.waitForEvent('page');
    await click('See its papers on Hugging Face');
    const list = await opening;
    await expectCards(list, ids);
    expect(new URL(list.url()).pathname).toBe(SAMPLE_DAY);
    expect(clicks).toBeLessThanOrEqual(3);
    // Undone where it was done, and there to be tried again.
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCards(list, []);
    await expect(page.locator('[data-action="import-sample"]')).toBeEnabled();
  } finally {
    await first.stop();
  }
  const second = await startExtension({ profileDir, keepWelcome: true });
  try {
    const popup = await second.extension.openPopup();
    await expect(popup.locator('dl')).toContainText('0 digests');
    // Whatever is opened after a start is opened by then: the background has answered.
    await expect.poll(() => welcomeTabs(second.extension)).toBe(0);
  } finally {
    await second.stop();
  }
});

test('It speaks the browser’s language, and any other that is chosen there', async () => {
  const { extension, stop } = await startExtension({ locale: 'zh-CN', keepWelcome: true });
  try {
    const page = await welcomeOf(extension);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '每篇论文的速览，就在论文旁边',
    );
    await expect(page.locator('.picture .summary').first()).toContainText('助手轴');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('.picture .summary').first()).toContainText('assistant axis');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  } finally {
    await stop();
  }
});

test('Later closes it; a quiet link of the full page brings it back', async ({ extension }) => {
  const full = await extension.openLibraryPage('#/settings');
  await full.getByRole('link', { name: 'First steps' }).first().click();
  await expect(full.getByRole('heading', { level: 1 })).toContainText('Each paper’s digest');
  const closed = full.waitForEvent('close');
  // The page may be gone before the click has ended.
  await full
    .getByRole('button', { name: 'Later' })
    .click()
    .catch(() => {});
  await closed;
});

test('It tells the keys that are really assigned, and says where there is none', async ({
  extension,
}) => {
  const page = await openWelcome(extension);
  const assigned: { name: string; shortcut: string }[] = await page.evaluate(() =>
    Reflect.get(globalThis, 'chrome').commands.getAll(),
  );
  const ours = assigned.filter(({ name }) => !name.startsWith('_'));
  await expect(page.locator('[data-command]')).toHaveCount(ours.length);
  for (const { name, shortcut } of ours)
    await expect(page.locator(`[data-command="${name}"]`)).toContainText(shortcut || 'no key yet');
});

test('It takes files that are chosen, and those that are dropped anywhere on it', async ({
  extension,
}) => {
  const page = await openWelcome(extension);
  await page.locator('input[type="file"]').setInputFiles([sample.zh]);
  await expect(page.locator('#app').getByText('4 new digests')).toBeVisible({ timeout: 30_000 });
  const data = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    { name: 'mine.md', text: sample.en.buffer.toString() },
  );
  const title = page.getByRole('heading', { level: 1 });
  await title.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Let go to import')).toBeVisible();
  await title.dispatchEvent('drop', { dataTransfer: data });
  await expect.poll(async () => (await extension.readStore('bodies')).length).toBe(8);
  await expect(page.getByText('Three ways')).toBeVisible();
});

test('It names publishers to follow, and asks nobody for anything', async ({ extension }) => {
  const page = await openWelcome(extension);
  const links = page.locator('.publishers h4 a');
  await expect(links).toHaveCount(4);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('href', /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/tree\//);
    await expect(link).toHaveAttribute('target', '_blank');
  }
  const elsewhere = extension.requests.filter((url) => !url.startsWith('chrome-extension://'));
  expect(elsewhere).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`Axe finds nothing amiss on it in the ${theme}, wide and narrow, before and after`, async ({
    extension,
  }) => {
    const page = await openWelcome(extension);
    await page.emulateMedia({ colorScheme: theme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNothingAmiss(page, `at ${width}`);
      await expectRoomyTargets(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.locator('[data-action="import-sample"]').click();
    await expect(page.locator('#app').getByText('8 new digests')).toBeVisible({ timeout: 30_000 });
    await expectNothingAmiss(page, 'with the sample');
    await expectRoomyTargets(page);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByText('新增 8 篇')).toBeVisible();
    await expectNothingAmiss(page, 'in Chinese');
  });
}

async function openWelcome(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await expect(page.locator('.ways')).toBeVisible();
  return page;
}

/** The one that the extension opened itself. */
async function welcomeOf({ context }: Extension): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => context.pages().filter(isWelcome).length).toBe(1);
  const page = context.pages().find(isWelcome);
  if (!page) throw new Error('It has gone.');
  return page;
}

function welcomeTabs(extension: Extension): Promise<number> {
  return extension.inBackground(async () => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const contexts: { documentUrl?: string }[] = await runtime.getContexts({});
    return contexts.filter(({ documentUrl }) => documentUrl?.endsWith('/welcome.html')).length;
  }, null);
}
