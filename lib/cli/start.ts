import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startReplicaSite } from '../../tests/fixtures/replica/site';
import { findBrowser } from './find-browser';
import { launchBrowser } from './launch-browser';
import { clickCard, readCards } from './pierced-cards';
import { extensionDir, projectRoot, runTool } from './run-tool';

const listUrl = 'https://huggingface.co/papers/date/2026-01-20';
const samplePapers = ['2601.10387', '2601.11096', '2601.08808', '2601.11077'];
const pictures = '.output/start';
const pageSize = { width: 1280, height: 900 };
const patienceMs = 20_000;

/** What to close at the end, last opened first. */
const open: { close(): Promise<void> }[] = [];
let interrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    interrupted = true;
    await closeAll();
    process.exit(130);
  });
}
try {
  await start();
} catch (error) {
  if (!interrupted) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeAll();
}

async function start(): Promise<void> {
  const executablePath = await findBrowser();
  console.log('Building the extension …');
  const build = await runTool('wxt', ['build']);
  if (build.status !== 0) throw new Error(build.output);

  const headless = !hasDisplay();
  const sitePort = (await reachesHuggingFace()) ? undefined : await serveReplica();
  const browser = await launchBrowser({
    executablePath,
    extensionDir,
    headless,
    viewport: headless ? pageSize : null,
    ...(sitePort !== undefined && { sitePort }),
  });
  open.unshift(browser);

  const { context } = browser;
  const page = context.pages()[0] ?? (await context.newPage());
  const popupUrl = `chrome-extension://${browser.extensionId}/popup.html`;
  await page.goto(popupUrl);
  await page.locator('[data-action="import-sample"]').click();
  await page.locator('[data-import-state="done"]').waitFor({ timeout: patienceMs });
  if (headless) {
    // Pictures are of what is there at last, not of what is appearing.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    console.log(
      `There is no display, so the browser runs unseen and leaves pictures in ${pictures}:`,
    );
    await takePictures(page, popupUrl);
  } else {
    await openList(page);
    console.log('The browser is yours. Close it, or press Ctrl-C here, to end.');
    await closedByReader(context);
  }
}

function hasDisplay(): boolean {
  if (process.env.PAPERGLANCE_HEADLESS === '1') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function reachesHuggingFace(): Promise<boolean> {
  try {
    const options = { method: 'HEAD', signal: AbortSignal.timeout(5000) };
    return (await fetch(listUrl, options)).ok;
  } catch {
    return false;
  }
}

async function serveReplica(): Promise<number> {
  console.log('huggingface.co can’t be reached from here: this is our own replica of its pages.');
  const site = await startReplicaSite();
  open.unshift(site);
  return site.port;
}

async function takePictures(page: Page, popupUrl: string): Promise<void> {
  rmSync(join(projectRoot, pictures), { recursive: true, force: true });
  mkdirSync(join(projectRoot, pictures), { recursive: true });

  await takePopupPicture(page, 'popup', 'the popup after the import of the sample');
  await chooseLanguage(page, popupUrl, 'zh');
  await openList(page);
  await takePicture(page, 'list-zh', 'the list of the day in Chinese, cards collapsed');
  await openFirstCard(page);
  await takePicture(page, 'list-zh-open', 'one of its cards open');
  await openPaper(page);
  await takePicture(page, 'paper-zh', 'the page of a paper in Chinese', true);

  await page.emulateMedia({ colorScheme: 'dark' });
  await openList(page);
  await takePicture(page, 'list-zh-dark', 'the list in the dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await chooseLanguage(page, popupUrl, 'en');
  await openList(page);
  await takePicture(page, 'list-en', 'the list in English');
  await chooseLanguage(page, popupUrl, 'both');
  await openPaper(page);
  await takePicture(page, 'paper-both', 'the page of a paper in both languages', true);
}

async function chooseLanguage(page: Page, popupUrl: string, mode: 'zh' | 'en' | 'both') {
  await page.goto(popupUrl);
  await page.locator(`[data-mode="${mode}"]`).click();
  await page.locator(`[data-mode="${mode}"][aria-pressed="true"]`).waitFor();
}

async function openList(page: Page): Promise<void> {
  await page.goto(listUrl);
  const listed: string[] = [];
  for (const id of samplePapers) {
    if ((await page.locator(`article a[href^="/papers/${id}"]`).count()) > 0) listed.push(id);
  }
  if (listed.length === 0) throw new Error(`None of the sample’s papers is on ${listUrl}`);
  await waitForCards(page, listed);
  await page.locator('.paperglance-card').first().scrollIntoViewIfNeeded();
}

async function openPaper(page: Page): Promise<void> {
  const [id = ''] = samplePapers;
  await page.goto(`https://huggingface.co/papers/${id}`);
  await waitForCards(page, [id]);
}

/** Proof that a reader sees them: each has its summary in its closed shadow root. */
async function waitForCards(page: Page, paperIds: string[]): Promise<void> {
  await waitUntil(`The cards of ${paperIds.join(', ')} are not on ${page.url()}`, async () => {
    const cards = await readCards(page);
    return paperIds.every((id) => cards.some((card) => card.paperId === id && card.text !== ''));
  });
}

async function openFirstCard(page: Page): Promise<void> {
  const [first] = await readCards(page);
  if (!first) throw new Error(`There is no card on ${page.url()}`);
  await clickCard(page, first.paperId);
  await waitUntil(`The card of ${first.paperId} does not open`, async () => {
    const card = (await readCards(page)).find(({ paperId }) => paperId === first.paperId);
    return card?.expanded === true && card.wholeText.length > 2 * first.wholeText.length;
  });
}

async function waitUntil(failure: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function takePopupPicture(page: Page, name: string, caption: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 400 });
  await takePicture(page, name, caption);
  await page.setViewportSize(pageSize);
}

async function takePicture(page: Page, name: string, caption: string, fullPage = false) {
  const path = `${pictures}/${name}.png`;
  await page.screenshot({ path: join(projectRoot, path), animations: 'disabled', fullPage });
  console.log(`${path}: ${caption}`);
}

/** On macOS the browser outlives its last window. */
function closedByReader(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    const watch = (page: Page) => {
      page.once('close', () => {
        if (context.pages().length === 0) resolve();
      });
    };
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

async function closeAll(): Promise<void> {
  for (const each of open.splice(0)) await each.close();
}
