import { expect, test } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { listedIds, listUrl, startBenchSite } from '../bench/bench-site';
import { Chromium, Tab } from '../bench/chromium';
import { fillLibrary } from '../bench/fill-library';
import { inWorld, ourWorld } from '../bench/our-world';
import { cardsPainted, watchCards } from '../bench/watch-cards';

/** In CSS pixels: a list of one column, where what is opened is remembered. */
const NARROW = { width: 700, height: 1000, deviceScaleFactor: 1, mobile: false };

test('In a private window digests open and change their language, and nothing of it is kept', async () => {
  const site = await startBenchSite();
  const browser = new Chromium({
    executablePath: await findBrowser(),
    extensionDir,
    sitePort: site.port,
  });
  try {
    const extensionId = await browser.extensionId();
    await fillLibrary(browser, extensionId, listedIds.length, ['zh', 'en']);
    const own = await browser.openTab();
    await allowInPrivate(own, extensionId);
    await expect(() => own.goto(`chrome-extension://${extensionId}/library.html`)).toPass();
    const kept = await stored(own);
    const said = await read(await openPrivately(browser, own));
    expect(said[0]).not.toBe('');
    expect(said[1]).not.toBe(said[0]);
    expect(await stored(own)).toBe(kept);

    // The same acts in a window that is not private are kept.
    await read(await browser.openTab());
    await expect.poll(() => stored(own)).not.toBe(kept);
  } finally {
    await browser.close();
    await site.close();
  }
});

/** Does what a reader does on the extension's page of settings. */
async function allowInPrivate(tab: Tab, extensionId: string): Promise<void> {
  await tab.goto('chrome://extensions');
  await tab.evaluate(async (id: string) => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome');
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      incognitoAccess: true,
    });
  }, extensionId);
}

/** Opens the first card of a list, and switches to Chinese. Returns what the card says each time. */
async function read(tab: Tab): Promise<string[]> {
  await tab.send('Emulation.setDeviceMetricsOverride', NARROW);
  await watchCards(tab, listedIds.length);
  const { world } = await ourWorld(tab, async () => {
    await tab.goto(listUrl);
    return cardsPainted(tab);
  });
  return inWorld(tab, world, `(${act})(${JSON.stringify(listedIds[0])})`);
}

async function openPrivately(browser: Chromium, own: Tab): Promise<Tab> {
  interface Created {
    targetInfo: { targetId: string; type: string; url: string };
  }
  await browser.send('Target.setDiscoverTargets', { discover: true });
  const created = browser.waitFor<Created>(
    'Target.targetCreated',
    ({ targetInfo }) => targetInfo.type === 'page' && targetInfo.url === 'about:blank',
  );
  const isPrivate = await own.evaluate(async () => {
    const { windows } = Reflect.get(globalThis, 'chrome');
    const { incognito } = await windows.create({ incognito: true, url: 'about:blank' });
    return incognito;
  });
  expect(isPrivate).toBe(true);
  const { targetId } = (await created).targetInfo;
  await browser.send('Target.setDiscoverTargets', { discover: false });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  return new Tab(browser, targetId, browser.sender(sessionId));
}

/** All that the extension has stored beside its library, as text. */
function stored(own: Tab): Promise<string> {
  return own.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const all: object[] = [await storage.local.get(null), await storage.session.get(null)];
    return JSON.stringify(all.map((each) => Object.entries(each).sort()));
  });
}

/** Runs beside our content script. */
async function act(paperId: string): Promise<string[]> {
  const { dom } = Reflect.get(globalThis, 'chrome');
  const within = (host: string, selector: string) => {
    const element = document.querySelector(host);
    const root: ShadowRoot | null = element && dom.openOrClosedShadowRoot(element);
    return root?.querySelector<HTMLElement>(selector) ?? null;
  };
  const until = async <Value>(look: () => Value | null | false | undefined): Promise<Value> => {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const card = `.paperglance-card[data-paper-id="${paperId}"]`;
  const row = await until(() => within(card, 'button.row'));
  row.focus();
  row.click();
  const text = () => within(card, '.body section')?.textContent;
  const english = await until(text);
  const control = await until(() => within('.paperglance-control', '[data-mode="zh"]'));
  control.click();
  const chinese = await until(() => text() !== english && text());
  return [english, chinese];
}
