import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import type { BackgroundCall } from '../../lib/messages/protocol';
import { inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;

/** Markup that would run, load or lead somewhere, if it ever became more than text. */
const MARKUP = `<script>window.pwned = 1</script>
<img src="https://evil.example/pixel.png" onerror="window.pwned = 1">
<svg onload="window.pwned = 1"><script>window.pwned = 1</script></svg>
<iframe src="https://evil.example/" srcdoc="<script>parent.pwned = 1</script>"></iframe>
<style>@import 'https://evil.example/style.css'; * { display: none }</style>
<a href="https://evil.example/" onclick="window.pwned = 1">a</a>
<math><mtext><img src=x onerror="window.pwned = 1"></mtext></math>
&lt;script&gt;window.pwned = 1&lt;/script&gt;`;

const LINKS = `[one](javascript:window.pwned=1) [two](JaVaScRiPt:window.pwned=1)
[three](data:text/html,<script>window.pwned=1</script>) [four](vbscript:window.pwned=1)
[five](file:///etc/passwd) [six](//evil.example/) [seven](&#106;avascript:window.pwned=1)
[eight](https://fine.example/page "onclick=window.pwned=1") <javascript:window.pwned=1>
![nine](https://evil.example/image.png) ![ten](javascript:window.pwned=1)
[eleven]: javascript:window.pwned=1
[eleven] https://fine.example/"onmouseover="window.pwned=1`;

const TEX = String.raw`$\href{javascript:window.pwned=1}{x}$ $\url{javascript:window.pwned=1}$
$\includegraphics{https://evil.example/tex.png}$ $\htmlData{onclick=window.pwned}{x}$ $\class{row}{x}$
$\style{position:fixed;inset:0}{x}$ $\text{<img src=x onerror="window.pwned=1">}$
$\def\a{\a\a}\a$ $\def\b#1{\b{#1#1}}\b{x}$ $\rule{9999em}{9999em}$ $\hspace{-9999em}x$
$${'{'.repeat(900)}x${'}'.repeat(900)}$ $\unknown{x}$ $x^{x^{x^{x}}}$`;

const IMAGE = '<img src=x onerror="window.pwned=1">';

const hostile = reportOf(
  [
    {
      id: axis.id,
      title: `${axis.title} ${IMAGE}`,
      summary: `Only text: <b onclick="window.pwned=1">bold</b> ${LINKS.split('\n')[0]} END`,
      results: [MARKUP, LINKS, TEX, 'The very end.'].join('\n\n'),
    },
    // The markup alone is no title of the paper's, so the card shows it, and says that it does not fit.
    { id: codance.id, title: IMAGE, summary: 'Kept back.' },
    {
      id: 'javascript:window.pwned=1',
      title: '<script>window.pwned=1</script>',
      summary: 'No paper.',
    },
  ],
  IMAGE,
);

/** The elements of which card, sheet, sections and formulas are made. */
const ELEMENTS = new Set(
  (
    'style div button span select option svg path rect p section h4 ul ol li blockquote pre code table thead tbody ' +
    'tr th td hr strong em a br footer math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror ' +
    'mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mtable mtr mtd'
  ).split(' '),
);

test('A hostile report is shown as text: nothing of it runs, loads, or leads anywhere but the web', async ({
  extension,
}) => {
  const popup = await extension.importFiles(fileOf('<img src=x onerror=pwned=1>.md', hostile));
  await expect(popup.locator('.status')).toContainText('2 new digests');
  await expect(popup.locator('.problems')).toContainText('javascript:window.pwned=1');
  expect(await popup.locator('main').locator('img, script, iframe, style').count()).toBe(0);
  const list = await extension.openSite(SAMPLE_DAY);
  const paper = await extension.openSite(`/papers/${axis.id}`);
  const pages = [popup, list, paper];
  const dialogs: string[] = [];
  for (const page of pages) page.on('dialog', (dialog) => dialogs.push(dialog.message()));

  await expectCards(list, [axis.id, codance.id]);
  const doubted = (await readCards(list)).find(({ paperId }) => paperId === codance.id);
  expect(doubted?.text).toContain(`Its title: “${IMAGE}”`);
  await clickCard(list, axis.id);
  for (const page of [list, paper]) {
    await expectOpen(page, axis.id, true);
    await expect.poll(async () => (await readCards(page))[0]?.wholeText).toContain('very end.');
    const card = (await readCards(page))[0];
    expect(card?.text).toMatch(/^Only text: <b onclick="window\.pwned=1">bold<\/b> .* END$/);
    for (const line of MARKUP.split('\n').slice(0, -1)) expect(card?.wholeText).toContain(line);

    const { elements, attributes, links } = await readMarkup(page);
    expect(elements.filter((name) => !ELEMENTS.has(name))).toEqual([]);
    expect(
      attributes.filter((name) => /^(on|src|srcset|srcdoc|xlink|action|form)/.test(name)),
    ).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^https?:\/\//);
  }
  for (const page of pages) {
    expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  }
  expect(await inCardWorld(list, () => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
  expect(dialogs).toEqual([]);
  expectOwnRequestsOnly(extension);
});

test('A formula that is too large for its card stays within it', async ({ extension }) => {
  await extension.haveImported(fileOf('hostile.md', hostile));
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(page, axis.id, true);
  const widths = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(widths.scrollWidth).toBe(widths.clientWidth);
  const card = await page.locator('.paperglance-card').boundingBox();
  expect(card?.height).toBeLessThan(4000);
});

for (const name of ['popup', 'library', 'welcome'])
  test(`Our own page can reach no site: ${name}`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/${name}.html`);
    const refused = await page.evaluate(async () => {
      const violated = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
      });
      const failed = fetch('https://huggingface.co/papers').then(
        () => false,
        () => true,
      );
      return [await failed, await violated];
    });
    expect(refused).toEqual([true, 'connect-src']);
  });

test('The page beside the background has the same policy', async ({ extension }) => {
  const popup = await extension.openPopup();
  const source = await popup.evaluate(async () => (await fetch('/offscreen.html')).text());
  expect(source).toContain(
    `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"`,
  );
});

test('Our workers have nothing to reach a site by', async ({ extension }) => {
  const page = await extension.openPopup();
  for (const name of ['parse-worker', 'import-worker', 'convert-worker']) {
    const started = page.waitForEvent('worker');
    await page.evaluate((script) => {
      new Worker(`/${script}.js`, { name: 'kept' });
    }, name);
    const ways = await (await started).evaluate(() => [
      ...[typeof fetch, typeof XMLHttpRequest, typeof WebSocket, typeof EventSource],
      ...[typeof importScripts, Object.keys(Object.getPrototypeOf(self)).includes('fetch')],
    ]);
    expect([name, ...ways]).toEqual([name, ...Array(5).fill('undefined'), false]);
  }
});

test.describe('The page', () => {
  test('finds no open digest in its nodes, its text, its source or at a point', async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expect(page.locator('.paperglance-card')).toHaveCount(4);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    const seen = await page.evaluate(() => ({
      roots: [...document.querySelectorAll('.paperglance-card')].map((host) => host.shadowRoot),
      text: document.body.innerText,
      source: document.documentElement.outerHTML,
      atPoint: document
        .elementsFromPoint(innerWidth / 2, innerHeight / 2)
        .map((element) => element.outerHTML),
    }));
    expect(seen.roots).toEqual([null, null, null, null]);
    for (const text of [seen.text, seen.source, ...seen.atPoint]) {
      expect(text).not.toContain('assistant-like');
      expect(text).not.toContain('Jailbreaks');
    }
  });

  test('can’t get hold of a card’s root by patching what makes roots, or by defining its element', async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.context.newPage();
    await page.addInitScript(() => {
      const roots: unknown[] = [];
      Object.assign(window, { roots });
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, { ...init, mode: 'open' });
        roots.push(root);
        return root;
      };
      class Spy extends HTMLElement {
        connectedCallback() {
          const root = this.attachInternals().shadowRoot;
          if (root) roots.push(root);
        }
      }
      customElements.define('paperglance-card', Spy);
    });
    await page.goto(`https://huggingface.co${SAMPLE_DAY}`);
    await expectCards(
      page,
      samplePapers.map(({ id }) => id),
    );
    const stolen = await page.evaluate(() =>
      Reflect.get(window, 'roots').map((root: ShadowRoot) => root.textContent?.slice(-80)),
    );
    expect(stolen).toEqual([]);
  });

  test('can’t load anything of the extension', async ({ extension }) => {
    const page = await extension.openSite(SAMPLE_DAY);
    const manifest = await extension.inBackground(
      async () => Reflect.get(globalThis, 'chrome').runtime.getManifest(),
      null,
    );
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    const loaded = await page.evaluate(async (base) => {
      const load = (path: string) =>
        fetch(base + path).then(
          () => path,
          () => null,
        );
      return Promise.all(['popup.html', 'icons/16.png', 'content-scripts/overlay.js'].map(load));
    }, `chrome-extension://${extension.id}/`);
    expect(loaded).toEqual([null, null, null]);
    expect(await page.evaluate(() => typeof Reflect.get(window, 'chrome')?.runtime)).toBe(
      'undefined',
    );
  });
});

test('The background answers only what the protocol allows, and a page’s script no more than it needs', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  const send = (message: unknown) =>
    inCardWorld(
      page,
      (_, sent) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(sent),
      message,
    );
  expect(await send({ call: 'lookUp', args: { ids: [codance.id] } })).toEqual({
    ok: true,
    value: { [codance.id]: [expect.objectContaining({ lang: 'en' })] },
  });

  const refused = { ok: false, error: expect.any(String) };
  const misuses: { call: BackgroundCall; args: unknown }[] = [
    { call: 'lookUp', args: { ids: 'all' } },
    { call: 'lookUp', args: { ids: ['../../etc'] } },
    { call: 'lookUp', args: { ids: [codance.id], more: true } },
    { call: 'lookUp', args: { ids: Array.from({ length: 2001 }, () => codance.id) } },
    { call: 'lookUp', args: null },
    { call: 'readBodies', args: { keys: [{}] } },
    { call: 'readBodies', args: { keys: ['x'.repeat(301)] } },
    { call: 'workThroughInbox', args: {} },
    { call: 'libraryChanged', args: {} },
  ];
  for (const message of misuses) {
    expect(await send(message), JSON.stringify(message).slice(0, 100)).toEqual(refused);
  }
  for (const message of [
    { call: 'toString', args: {} },
    { call: '__proto__', args: {} },
    'lookUp',
  ]) {
    expect(await send(message).catch(() => undefined)).toBeFalsy();
  }
  expect(await extension.readStore('papers')).toHaveLength(4);
});

/** All elements, attribute names and links that stand in the cards of a page. */
function readMarkup(page: Page) {
  return inCardWorld(page, ({ hosts, rootOf }) => {
    const inside = hosts().flatMap((host) => [...rootOf(host).querySelectorAll('*')]);
    return {
      elements: [...new Set(inside.map(({ localName }) => localName))],
      attributes: [...new Set(inside.flatMap((element) => element.getAttributeNames()))],
      links: inside.flatMap((element) => element.getAttribute('href') ?? []),
    };
  });
}

/** That the browser asked nobody but the site and the extension itself for anything. */
function expectOwnRequestsOnly({ requests, id }: Extension): void {
  expect(requests.length).toBeGreaterThan(0);
  const own = [`https://huggingface.co/`, `chrome-extension://${id}/`, 'data:'];
  expect(requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
}
