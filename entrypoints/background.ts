import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { workInEventPage } from '../lib/import/event-page-host';
import { openOffscreenHost } from '../lib/import/offscreen-host';
import { markLibraryChanged } from '../lib/messages/library-revision';
import { serve } from '../lib/messages/serve';
import { lookUpHeads, readSections } from '../lib/store/look-up';

export default defineBackground(() => {
  serve({
    lookUp: ({ ids }) => lookUpHeads(ids),
    readSections: ({ keys }) => readSections(keys),
    workThroughInbox: startImporter,
    libraryChanged: markLibraryChanged,
  });
  // What a crash or a closed browser left in the inbox.
  browser.runtime.onInstalled.addListener(resumeImport);
  browser.runtime.onStartup.addListener(resumeImport);
});

async function startImporter(): Promise<void> {
  if (!import.meta.env.FIREFOX) return openOffscreenHost(offscreenIsOpen, openOffscreen);
  workInEventPage(markLibraryChanged, browser.runtime.getPlatformInfo).catch(console.error);
}

function resumeImport(): void {
  startImporter().catch(console.error);
}

async function offscreenIsOpen(): Promise<boolean> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return open.length > 0;
}

function openOffscreen(): Promise<void> {
  return browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification: 'Reads imported reports without holding up any page.',
  });
}
