import { browser } from 'wxt/browser';
import { announceChange } from '../messages/announce-change';
import { passToDocument, unpack } from '../messages/call';
import { countAct } from '../messages/limit-acts';
import { announceLookUp } from '../messages/look-up-channel';
import { noteOpened } from '../messages/opened-digests';
import type { Answer, Arguments, HostCall, HostRequest, Result } from '../messages/protocol';
import { serve } from '../messages/serve';
import { answerHost } from '../messages/serve-host';
import { workInEventPage } from '../offscreen/event-page-host';
import { hostHandlers } from '../offscreen/host-handlers';
import { askOffscreenHost, openOffscreenHost } from '../offscreen/offscreen-host';
import type { WorkNews } from '../offscreen/run-worker';
import { lookUpHeads, readBodies } from '../store/digests/look-up';
import { addPart } from './add-part';
import { serveAddressBar } from './address-bar';
import { endTrouble, showCount, showProgress, showTrouble } from './badge';
import { passCommandsOn, readShortcuts } from './commands';
import { deleteForTab, restoreForTab } from './delete-for-tab';
import { hastenFor, setFeedAlarm, watchFeedAlarm } from './feed-alarm';
import { meetReader } from './meet-reader';
import { openLibrary } from './open-library';
import { reloadWhenReplaced } from './reload-when-replaced';
import { returnToTabs } from './return-to-tabs';

/** Answers our pages and scripts, passes keys on, and goes on with what was left of imports and is due of feeds. Call it before anything is awaited. */
export function startBackground(): void {
  if (import.meta.env.FIREFOX) barHosts();
  serve({
    lookUp: async ({ ids }, { tabId, isPrivate }) => {
      announceLookUp();
      try {
        const heads = await lookUpHeads(ids);
        endTrouble(tabId);
        if (!isPrivate && Object.keys(heads).length === 0) hasten(ids);
        return heads;
      } catch (error) {
        showTrouble(tabId);
        throw error;
      }
    },
    readBodies: async ({ keys }, { tabId, isPrivate }) => {
      const bodies = await readBodies(keys);
      if (tabId !== undefined)
        noteOpened({ tabId, isPrivate }, Object.keys(bodies)).catch(console.error);
      return bodies;
    },
    deleteDigest: ({ key }, { tabId }) => deleteForTab(tabId, key, ask),
    restoreDigest: ({ key, act }, { tabId }) => restoreForTab(tabId, key, act, ask),
    // Only tabs delete translations: as many as digests, and counted with them.
    askHost: async (request) =>
      request.call === 'deleteTranslation' && !(await countAct('deletions'))
        ? { ok: true, value: false }
        : askHost(request),
    addPart: async ({ part }, caller) => {
      await addPart(part, caller);
      reloadWhenReplaced().catch(console.info);
    },
    countDigests: async ({ count }, { tabId }) => {
      if (tabId !== undefined) await showCount(tabId, count);
    },
    toLibrary: async ({ paperId }, { tabId }) => {
      if (await countAct('openings')) await openLibrary(`#/paper/${paperId}`, tabId);
    },
    readShortcuts,
    mayReach: ({ hosts }) => browser.permissions.contains({ origins: hosts }),
    workThroughInbox: startImporter,
    libraryChanged: announceChange,
    importProgressed: showProgress,
  });
  passCommandsOn();
  watchFeedAlarm(resumeImport);
  serveAddressBar((text) => ask('suggestPapers', { text }));
  browser.runtime.onInstalled.addListener((installed) => {
    meetReader(installed).catch(console.error);
    if (!import.meta.env.FIREFOX && installed.reason !== 'chrome_update')
      returnToTabs().catch(console.error);
    resumeImport();
  });
  // What a crash or a closed browser left in the inbox.
  browser.runtime.onStartup.addListener(resumeImport);
  // Firefox may have put this page to sleep in the midst of it, and tells of no start when it wakes it.
  if (import.meta.env.FIREFOX) goOnInThisPage();
}

/** Firefox's background is a page with room for all; Chrome's has the offscreen document do it. */
function askHost(request: HostRequest): Promise<Answer<unknown>> {
  if (import.meta.env.FIREFOX) return answerHost(hostHandlers(announceChange), request);
  return askOffscreenHost(offscreenIsOpen, openOffscreen, () => passToDocument(request));
}

/** Has the host do what no page may ask of it. */
async function ask<Name extends HostCall>(
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  return unpack(call, await askHost({ call, args })) as Result<Name>;
}

async function startImporter(): Promise<void> {
  showProgress();
  setFeedAlarm().catch(console.error);
  if (!import.meta.env.FIREFOX) return openOffscreenHost(offscreenIsOpen, openOffscreen);
  goOnInThisPage();
}

function goOnInThisPage(): void {
  workInEventPage(passOn, wakeUsAgain).catch(console.error);
}

/** Firefox makes this page, so that what our other pages say in their files is said here. */
function barHosts(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}

/** Nobody waits for it: the page that asked has its answer. */
function hasten(ids: string[]): void {
  hastenFor(ids)
    .then((isDue) => (isDue ? startImporter() : undefined))
    .catch(console.error);
}

/** Has Firefox wake this page in a minute, should it sleep by then; each call puts that off. */
function wakeUsAgain(): void {
  browser.alarms.create('work', { delayInMinutes: 1 });
}

function resumeImport(): void {
  startImporter().catch(console.error);
}

async function passOn({ changed }: WorkNews): Promise<void> {
  if (changed) await announceChange(changed);
  await showProgress();
}

async function offscreenIsOpen(): Promise<boolean> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return open.length > 0;
}

function openOffscreen(): Promise<void> {
  return browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification: 'Reads files, and holds up no page.',
  });
}
