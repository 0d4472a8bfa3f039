import { browser } from 'wxt/browser';
import { askPageStatus } from '../messages/call-tab';
import { readProgress } from '../store/imports/imports';
import { COUNT_COLOR, PROGRESS_COLOR } from './badge-colors';

/** As far as this background knows: it may have been started in the midst of an import. */
let importing: boolean | null = null;
let shown = Promise.resolve();
/** The tabs that were marked. */
const troubled = new Set<number>();

/** Shows how far an import is, on every tab, and once it has ended each tab's own count again. */
export function showProgress(): Promise<void> {
  return inTurn(async () => {
    const progress = await readProgress();
    const text = progress ? `${Math.floor((99 * progress.done) / progress.total)}%` : '';
    await browser.action.setBadgeBackgroundColor({ color: PROGRESS_COLOR });
    await browser.action.setBadgeText({ text });
    if (importing === (progress !== null)) return;
    importing = progress !== null;
    const show = importing ? uncover : askForCount;
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) await show(id).catch(() => {});
    }
  });
}

/** Shows how many papers of a tab's page have digests; while an import goes on, its progress stays. */
export function showCount(tabId: number, count: number): Promise<void> {
  return inTurn(async () => {
    importing ??= (await readProgress()) !== null;
    if (!importing) await setCount(tabId, count);
  });
}

/**
 * Marks a tab whose papers could not be looked up: nothing else can be seen of us there, since what shows digests
 * is put into a page only once one of its papers is known. The popup says what is the matter.
 */
export function showTrouble(tabId: number | undefined): void {
  if (tabId === undefined) return;
  troubled.add(tabId);
  inTurn(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: PROGRESS_COLOR });
    await browser.action.setBadgeText({ tabId, text: '!' });
  });
}

/** Takes that mark away, where there is one. */
export function endTrouble(tabId: number | undefined): void {
  if (tabId !== undefined && troubled.delete(tabId)) inTurn(() => uncover(tabId));
}

/** One after the other, so that the last one set is the last one read. A tab that is gone is no matter. */
function inTurn(set: () => Promise<void>): Promise<void> {
  shown = shown.then(set).catch(console.error);
  return shown;
}

/** A tab's own text would cover the one for all tabs. Chrome's types don't know the `null` that takes it away. */
function uncover(tabId: number): Promise<void> {
  return browser.action.setBadgeText({ tabId, text: null } as unknown as { tabId: number });
}

async function askForCount(tabId: number): Promise<void> {
  const { withDigests } = await askPageStatus(tabId);
  await setCount(tabId, withDigests);
}

async function setCount(tabId: number, count: number): Promise<void> {
  if (count === 0) return uncover(tabId);
  await browser.action.setBadgeBackgroundColor({ tabId, color: COUNT_COLOR });
  await browser.action.setBadgeText({ tabId, text: String(count) });
}
