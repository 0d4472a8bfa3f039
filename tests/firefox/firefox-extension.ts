import { join } from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/run-tool';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../fixtures/feeds/feed-hosts';
import { startReplicaSite } from '../fixtures/replica/site';
import { startSiteProxy } from './site-proxy';

const ID = 'paperglance@paperglance.example';
/** Firefox makes one up for each profile, unless it is given. */
const UUID = '3e2d6b1c-5a7f-4c08-9d1e-7b6a5c4d3e2f';
const EXTENSION_DIR = join(projectRoot, '.output/firefox-mv3');
const ERROR = `JavaScript error: moz-extension://${UUID}`;

/** A node as BiDi tells of it, as far as it is read here. */
interface BidiNode {
  sharedId?: string;
  value?: {
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}
interface BidiAnswer {
  result: { result?: { value?: BidiNode[] } };
}

/** The built extension in a Firefox that takes our replica for huggingface.co. */
export class FirefoxExtension {
  readonly #browser: Browser;
  readonly #closeSite: () => Promise<void>;
  /** What the extension did not catch, in any of its parts, as Firefox writes it. */
  readonly errors: string[] = [];

  constructor(
    browser: Browser,
    closeSite: () => Promise<void>,
    /** GitHub, the Hub and hosts of feeds. */
    readonly feedHosts: FeedHosts,
  ) {
    this.#browser = browser;
    this.#closeSite = closeSite;
    const { stdout, stderr } = browser.process() ?? {};
    for (const output of [stdout, stderr]) {
      if (!output) continue;
      createInterface({ input: output }).on('line', (line) => {
        if (line.startsWith(ERROR)) this.errors.push(line);
      });
    }
  }

  /** Puppeteer's own way doesn't know of the right to work in private windows. */
  async install(inPrivateWindows: boolean): Promise<void> {
    await this.#bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: EXTENSION_DIR },
      'moz:allowPrivateBrowsing': inPrivateWindows,
    });
  }

  /** The page that is opened once after an installation; it may be a while until it is there. */
  async welcome(): Promise<Page | null> {
    for (let look = 0; look < 100; look++) {
      for (const page of await this.#browser.pages()) {
        // What it has loaded, no driver is told.
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (url.endsWith('/welcome.html')) return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return null;
  }

  /** Opens a page of huggingface.co: `/papers/2601.10387`. */
  async openSite(path: string, { width = 1360, height = 1200 } = {}): Promise<Page> {
    const page = await this.#browser.newPage();
    await this.resize(page, { width, height });
    await page.goto(`https://huggingface.co${path}`);
    return page;
  }

  /** Opens the popup as a tab. */
  openPopup(): Promise<Page> {
    return this.openOwnPage('popup.html');
  }

  /** Opens a page of the extension: `library.html`. What it draws may not be there yet. */
  async openOwnPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // Firefox tells no driver that a page of an extension has loaded, so this never ends by itself:
    // https://bugzilla.mozilla.org/show_bug.cgi?id=1755014
    page.goto(`moz-extension://${UUID}/${path}`, { timeout: 0 }).catch(() => {});
    for (let look = 0; look < 400; look++) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith('moz-extension:')) return page;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Firefox did not open ${path}.`);
  }

  /** Makes a page's window so large. Puppeteer's own way turns its screen, too, which Firefox 140 can't. */
  async resize(page: Page, viewport: { width: number; height: number }): Promise<void> {
    await this.#bidi.send('browsingContext.setViewport', { context: contextOf(page), viewport });
  }

  /** Does what a reader does in the list of add-ons, which starts the extension anew; its pages are closed by that. */
  async allowInPrivateWindows(): Promise<void> {
    const page = await this.#browser.newPage();
    page.goto('about:addons', { timeout: 0 }).catch(() => {});
    const allow = async (id: string) => {
      const load = (path: string) =>
        Reflect.get(globalThis, 'ChromeUtils').importESModule(`resource://gre/modules/${path}`);
      const { ExtensionPermissions } = load('ExtensionPermissions.sys.mjs');
      const { AddonManager } = load('AddonManager.sys.mjs');
      const right = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(id, right);
      await (await AddonManager.getAddonByID(id)).reload();
      return true;
    };
    for (let look = 0; look < 100; look++) {
      if (await page.evaluate(allow, ID).catch(() => false)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await page.close();
  }

  /** Opens an address in a private window; `own` is any page of the extension in a window that is not private. */
  async openPrivately(own: Page, url: string): Promise<Page> {
    const before = new Set(await this.#browser.pages());
    await own.evaluate((at) => {
      return Reflect.get(globalThis, 'browser').windows.create({ incognito: true, url: at });
    }, url);
    for (let look = 0; look < 100; look++) {
      const page = (await this.#browser.pages()).find((each) => !before.has(each));
      if (page) return page;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('No private window came.');
  }

  /** What elements hold in their closed roots, as text. */
  async textsIn(page: Page, selector: string): Promise<string[]> {
    return (await this.#nodes(page, selector)).map(textOf);
  }

  /** Clicks with the mouse on the first button of this name that elements hold in their closed roots. */
  async clickIn(page: Page, selector: string, name: string): Promise<void> {
    const { send } = this.#bidi;
    const context = contextOf(page);
    const button = find(await this.#nodes(page, selector), name);
    if (!button?.sharedId) throw new Error(`There is no button “${name}” in ${selector}`);
    const element = { sharedId: button.sharedId };
    await send('script.callFunction', {
      functionDeclaration: '(button) => button.scrollIntoView({ block: "center" })',
      arguments: [element],
      target: { context },
      awaitPromise: false,
    });
    const origin = { type: 'element', element };
    await send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async #nodes(page: Page, selector: string): Promise<BidiNode[]> {
    const { result } = await this.#bidi.send('script.evaluate', {
      expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
      target: { context: contextOf(page) },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 100, maxObjectDepth: 100, includeShadowTree: 'all' },
    });
    return result.result?.value ?? [];
  }

  /** WebDriver BiDi as it is: through it alone one looks into closed roots. */
  get #bidi(): { send: (method: string, params: object) => Promise<BidiAnswer> } {
    const connection = Reflect.get(this.#browser, 'connection');
    return { send: (method, params) => connection.send(method, params) };
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#browser.process()?.once('exit', resolve));
    this.#browser.process()?.kill('SIGKILL');
    await ended;
    await this.#closeSite();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#closeSite();
  }
}

/** What a start can have beside. */
export interface FirefoxOptions {
  /** Kept for the next start, with what the extension stored. */
  userDataDir?: string;
  /** All windows are private, so that nothing is kept. */
  keepsNothing?: boolean;
  /** Milliseconds after which Firefox puts the extension's background to sleep; 30,000 if it is not told. */
  sleepsAfter?: number;
  /** Leaves the page open that the extension opens after its installation. */
  keepWelcome?: boolean;
}

/** Starts Firefox with the extension and the rights on the site that it asks for. */
export async function startFirefox(
  executablePath: string,
  { userDataDir, keepsNothing = false, sleepsAfter, keepWelcome = false }: FirefoxOptions = {},
): Promise<FirefoxExtension> {
  const feedHosts = await startFeedHosts();
  const site = await startReplicaSite({
    handle: (request, response) => feedHosts.handle(request, response),
  });
  const proxy = await startSiteProxy(site.port, { names: FEED_HOSTS, port: feedHosts.port });
  const closeSite = async () => {
    proxy.close();
    await Promise.all([site.close(), feedHosts.close()]);
  };
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      // Else it opens no page of an extension for a driver.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'extensions.originControls.grantByDefault': true,
        'devtools.console.stdout.content': true,
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        // Each start installs it anew.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'browser.privatebrowsing.autostart': keepsNothing,
        ...(sleepsAfter && { 'extensions.background.idle.timeout': sleepsAfter }),
        // Asked for a permission, it answers yes by itself: no driver can.
        'extensions.webextOptionalPermissionPrompts': false,
      },
      ...(userDataDir !== undefined && { userDataDir }),
    });
    const extension = new FirefoxExtension(browser, closeSite, feedHosts);
    await extension.install(keepsNothing);
    // Else it would come in the way of what is opened next; with a profile that was used before it may not come.
    if (!keepWelcome) await (await extension.welcome())?.close();
    return extension;
  } catch (error) {
    await closeSite();
    throw error;
  }
}

function contextOf(page: Page): unknown {
  return Reflect.get(page.mainFrame(), '_id');
}

function textOf(node: BidiNode): string {
  return node.value?.nodeValue || innerOf(node).map(textOf).join('');
}

function find(nodes: BidiNode[], name: string): BidiNode | undefined {
  for (const node of nodes) {
    if (node.value?.attributes?.title === name) return node;
    const within = find(innerOf(node), name);
    if (within) return within;
  }
  return undefined;
}

function innerOf({ value }: BidiNode): BidiNode[] {
  return value?.shadowRoot ? [value.shadowRoot] : (value?.children ?? []);
}
