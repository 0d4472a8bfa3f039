import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { startExtension, test } from './extension';
import { expectCards, expectOpen, readListedPapers } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const [axis, codance] = samplePapers;

/** Stands nowhere but in the digest. */
const SECRET = 'only-the-reader-knows';
const secretReport = fileOf(
  'secret.md',
  reportOf([
    {
      id: axis.id,
      title: `Title ${SECRET}`,
      summary: `Summary ${SECRET}`,
      results: `Results ${SECRET} and $x$`,
    },
  ]),
);

test.describe('A curious page', () => {
  test('reads nothing of a digest: not in its elements, events, prototypes or timings', async ({
    extension,
  }) => {
    await extension.haveImported(secretReport);
    const page = await extension.context.newPage();
    await page.addInitScript(spy);
    await page.goto(`https://huggingface.co${SAMPLE_DAY}`);
    await expectCards(page, [axis.id]);
    const card = await page.locator('.paperglance-card').boundingBox();
    if (!card) throw new Error('There is no card.');
    await page.mouse.move(card.x + 60, card.y + 30);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    expect((await readCards(page))[0]?.wholeText).toContain(`Results ${SECRET}`);
    for (const key of ['Tab', 'a', 'Tab']) await page.keyboard.press(key);
    await clickInCard(page, axis.id, '[popover] h4');
    await page.keyboard.press('Escape');

    const found = await page.evaluate(async () => {
      const roots = [...document.querySelectorAll('[class^="paperglance"]')].map(
        (host) => host.shadowRoot,
      );
      const selected = getSelection()?.selectAllChildren(document.documentElement);
      const everything = [
        document.documentElement.outerHTML,
        document.documentElement.innerText,
        document.documentElement.textContent,
        new XMLSerializer().serializeToString(document),
        JSON.stringify(performance.getEntries()),
        JSON.stringify([...document.styleSheets].map(({ href, title }) => [href, title])),
        String(selected ?? getSelection()),
        Object.keys(localStorage).join(),
        JSON.stringify((await indexedDB.databases()).map(({ name }) => name)),
        JSON.stringify(Reflect.get(window, 'overheard')),
      ].join('\n');
      return { roots, everything };
    });
    expect(found.roots.every((root) => root === null)).toBe(true);
    expect(found.everything).toContain('The Assistant Axis');
    expect(found.everything).not.toContain(SECRET);
    expect(found.everything).not.toContain(extension.id);
  });

  test('hears none of the clicks and keys that are meant for a card', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const types =
        'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup keydown keyup ' +
        'keypress beforeinput input change copy cut paste dragstart touchstart touchend compositionend';
      for (const type of types.split(' '))
        for (const target of [window, document, document.body])
          target.addEventListener(type, () => heard.push(type));
    });
    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, true);
    await clickInCard(page, codance.id, '[popover] h4');
    for (const key of ['Control+c', 'x', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    await page.locator('h1').click();
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toContain('click');
  });

  test('can’t end us by saying that another script of ours has started', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    await page.evaluate((id) => {
      const type = `${id}:papers:wxt:content-script-started`;
      const detail = { contentScriptName: 'papers', messageId: 'x' };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.postMessage({ type, ...detail }, '*');
    }, extension.id);
    await page.mouse.move(300, 300);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await expectCards(page, ids);
  });
});

test.describe('Whatever the page’s styles are', () => {
  const styles = {
    'that unset all': '* { all: unset } div, section, article { display: block }',
    'of another rem': 'html { font-size: 40px }',
    'of huge type': 'body, article * { font-size: 48px !important; line-height: 2 !important }',
    'that are written from the right': 'html { direction: rtl }',
    'for every div':
      'div { padding: 30px !important; margin: 9px !important; color: red !important }',
  };
  for (const [name, css] of Object.entries(styles)) {
    test(`styles ${name} don’t reach a card`, async ({ extension }) => {
      await extension.haveImported(sample.en);
      const page = await extension.openSite(SAMPLE_DAY);
      await expectCards(page, ids);
      const before = await readLook(page);
      await page.addStyleTag({ content: css });
      if (css.includes('rtl')) await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await readLook(page)).toEqual(before);
      await clickCard(page, axis.id);
      await expectOpen(page, axis.id, true);
    });
  }
});

test('The page’s own look stays: nothing of ours styles anything of it, and no style of ours says what we know', async ({
  extension,
}) => {
  await extension.haveImported(secretReport);
  const page = await extension.openSite('/');
  await page.addInitScript(() => {
    const reserved: string[] = [];
    Object.assign(window, { reserved });
    new MutationObserver(() => {
      const rule = document.querySelector('.paperglance-rows')?.textContent;
      if (rule && !reserved.includes(rule)) reserved.push(rule);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`https://huggingface.co${SAMPLE_DAY}`);
  await expectCards(page, [axis.id]);
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .filter(({ href }) => href === null)
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
  );
  expect(rules).toEqual([]);
  // The row that was kept free until then is as high as the card that came.
  const rows = await page.evaluate((): string[] => Reflect.get(window, 'reserved'));
  expect(rows).toEqual([expect.stringMatching(/^article:has\(.*padding-bottom:\d+px/)]);
  const reserved = Number(/padding-bottom:(\d+)px/.exec(rows.join())?.[1]);
  expect((await page.locator('.paperglance-card').boundingBox())?.height).toBe(reserved);
});

test('What an earlier script or a saved page has left is taken away, and there is one of each', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const replica = await extension.openSite('/');
  const html = await replica.evaluate(async (path) => (await fetch(path)).text(), SAMPLE_DAY);
  const left = `<div class="paperglance-card" data-paper-id="${axis.id}"></div>
    <div class="paperglance-control"></div><style class="paperglance-rows">h1 { color: red }</style>`;
  extension.otherPages.set(SAMPLE_DAY, html.replace('</main>', `</main>${left}`));
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await expect(page.locator('.paperglance-card')).toHaveCount(ids.length);
  await expect(page.locator('.paperglance-control')).toHaveCount(1);
  await expect(page.locator('style.paperglance-rows')).toHaveCount(1);
});

for (const [what, change] of [
  ['reloaded, as for an update, an open page goes on with the new one', 'reload'],
  ['disabled, an open page is rid of it', 'disable'],
] as const) {
  test(`Once the extension is ${what}, in silence`, async () => {
    const { extension, stop } = await startExtension();
    await extension.importFiles(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));

    const extensions = await extension.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      async ({ id, how }) => {
        const { developerPrivate, management } = Reflect.get(globalThis, 'chrome');
        // Else an unpacked one is not started again.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        if (how === 'reload') await developerPrivate.reload(id);
        else await management.setEnabled(id, false);
      },
      { id: extension.id, how: change },
    );
    await extensions.close();
    await page.bringToFront();
    await page.mouse.move(400, 300);
    await page.mouse.move(600, 500);
    if (change === 'disable') await expect(page.locator('[class^="paperglance"]')).toHaveCount(0);
    else
      await expect(async () => {
        await clickCard(page, codance.id);
        await expectOpen(page, codance.id, true);
      }).toPass();
    // A card that is open covers it.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Weekly' }).click();
    await expect(page.getByRole('button', { name: 'Weekly' })).toBeVisible();
    expect(said).toEqual([]);

    if (change === 'reload') {
      await expect(async () => {
        await page.reload();
        await expect(page.locator('.paperglance-card')).toHaveCount(ids.length, { timeout: 3000 });
      }).toPass();
      await expect(page.locator('.paperglance-control')).toHaveCount(1);
    }
    await stop();
  });
}

/** How the rows look, wherever they are: sizes in CSS pixels, the summary's type and colour. */
async function readLook(page: Page) {
  const rows = (await readListedPapers(page)).flatMap(({ cards }) => cards);
  const type = await inCardWorld(page, ({ hosts, rootOf }) =>
    hosts().map((host) => {
      const summary = rootOf(host).querySelector('.summary');
      if (!summary) throw new Error('A card without a summary.');
      const { fontSize, lineHeight, color, direction } = getComputedStyle(summary);
      return { fontSize, lineHeight, color, direction };
    }),
  );
  return { heights: rows.map(({ row }) => row.height), type };
}

/** Runs in the page before anything else: keeps all text that passes by. */
function spy(): void {
  const overheard: string[] = [];
  Object.assign(window, { overheard });
  const note = (value: unknown) => {
    if (typeof value === 'string') overheard.push(value);
    else if (value instanceof Node) overheard.push(value.textContent ?? '');
  };
  const listen = (owner: object, name: string) => {
    const original = Reflect.get(owner, name);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      for (const value of [this, ...args]) note(value);
      const result = original.apply(this, args);
      note(result);
      return result;
    });
  };
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) listen(Node.prototype, name);
  for (const name of ['attachShadow', 'append', 'after', 'setAttribute', 'showPopover'])
    listen(HTMLElement.prototype, name);
  for (const name of ['createElement', 'createTextNode']) listen(Document.prototype, name);
  listen(JSON, 'parse');
  listen(window, 'postMessage');
  listen(Clipboard.prototype, 'writeText');
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records)
      for (const node of [target, ...addedNodes]) note(node);
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  const types = Object.keys(window).filter((name) => name.startsWith('on'));
  for (const type of types)
    window.addEventListener(
      type.slice(2),
      (event) => {
        for (const target of event.composedPath()) note(target);
        note(event.type);
        if ('data' in event) note(JSON.stringify(event.data));
      },
      true,
    );
}
