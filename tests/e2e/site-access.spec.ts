import { expect } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);

test('Where the browser keeps us off the site, popup and first page say so until it doesn’t', async ({
  extension,
}) => {
  await (await extension.importFiles(sample.en)).close();
  await setAccess(extension, 'ON_CLICK');
  try {
    const list = await extension.openSite(SAMPLE_DAY);
    await expectCards(list, []);
    const popup = await extension.openPopup();
    const welcome = await extension.context.newPage();
    await welcome.goto(`chrome-extension://${extension.id}/welcome.html`);
    for (const page of [popup, welcome]) {
      await expect(page.getByRole('alert')).toContainText('does not let Paperglance see');
      await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
      await expectNothingAmiss(page, 'without access');
    }
    await expect(popup.locator('dl')).toContainText('not visible');
    await setAccess(extension, 'ON_ALL_SITES');
    for (const page of [popup, welcome]) {
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('status').first()).toContainText('Allowed. Reload');
      await expectNothingAmiss(page, 'with access');
    }
    await list.reload();
    await expectCards(list, ids);
    await setAccess(extension, 'ON_CLICK');
    await expect(popup.getByRole('alert')).toBeVisible();
  } finally {
    await setAccess(extension, 'ON_ALL_SITES');
  }
});

test('Kept off the site while a page is open, its rows wait, the tab is marked, and with access they open again', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectCards(list, ids);
  const [{ id }] = samplePapers;
  try {
    await setAccess(extension, 'ON_CLICK');
    await list.bringToFront();
    await clickCard(list, id);
    await expect.poll(() => badgeOf(extension, list.url())).toBe('!');
    await expectOpen(list, id, false);
  } finally {
    await setAccess(extension, 'ON_ALL_SITES');
  }
  await list.bringToFront();
  await list.mouse.move(5, 5);
  await clickCard(list, id);
  await expectOpen(list, id, true);
  await expect.poll(() => badgeOf(extension, list.url())).not.toBe('!');
});

test('The button asks the browser for that site and no other', async ({ extension }) => {
  await setAccess(extension, 'ON_CLICK');
  try {
    const popup = await extension.openPopup();
    // The browser's own question is none of a page, so that nobody here could answer it.
    await popup.evaluate(() => {
      const { permissions } = Reflect.get(globalThis, 'chrome');
      permissions.request = async (asked: unknown) => {
        document.title = JSON.stringify([asked, navigator.userActivation.isActive]);
        return false;
      };
    });
    await popup.getByRole('button', { name: 'Allow' }).click();
    await expect(popup).toHaveTitle('[{"origins":["https://huggingface.co/*"]},true]');
    await expect(popup.getByRole('alert')).toBeVisible();
  } finally {
    await setAccess(extension, 'ON_ALL_SITES');
  }
});

function badgeOf(extension: Extension, url: string): Promise<string> {
  return extension.inBackground(async (wanted) => {
    const { action, tabs } = Reflect.get(globalThis, 'chrome');
    const [tab] = (await tabs.query({})).filter((each: { url?: string }) => each.url === wanted);
    // Kept off the site, we are told no addresses: it is the one in front then.
    const [{ id: tabId }] = tab ? [tab] : await tabs.query({ active: true });
    return action.getBadgeText({ tabId });
  }, url);
}

/** As the reader sets it in the browser's list of extensions. */
async function setAccess(extension: Extension, hostAccess: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extensionId, access]) =>
      Reflect.get(globalThis, 'chrome').developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: access,
      }),
    [extension.id, hostAccess],
  );
  await page.close();
}
