import { expect, it, vi } from 'vitest';
import { callHost } from '../../../lib/messages/call';
import type { HostRequest } from '../../../lib/messages/protocol';
import { listenerFor } from '../../../lib/messages/serve';
import { answerHost, type HostHandlers } from '../../../lib/messages/serve-host';

const ourselves = { id: 'abcdef', baseUrl: 'chrome-extension://abcdef/' };
const sender = { id: 'abcdef', url: 'https://huggingface.co/papers' };

const { browser } = vi.hoisted(() => ({ browser: { runtime: { sendMessage: vi.fn() } } }));
vi.mock('wxt/browser', () => ({ browser }));

/** A background that does the host's work itself, as in Firefox. */
function connect(changes: Partial<HostHandlers>) {
  const none = async () => {
    throw new Error('not asked for');
  };
  const host = {
    writeDigests: none,
    ...{ textsToTranslate: none, showTranslation: none, storeTranslation: none },
    ...{ deleteTranslation: none, convertDigests: none, suggestPapers: none },
    ...{ dropDigest: none, bringDigestBack: none },
    ...changes,
  };
  const handlers = {
    ...{
      lookUp: none,
      readBodies: none,
      addPart: none,
      countDigests: none,
      mayReach: async () => false,
    },
    ...{ workThroughInbox: none, libraryChanged: none, importProgressed: none },
    ...{ deleteDigest: none, restoreDigest: none, readShortcuts: none, toLibrary: none },
    askHost: (request: HostRequest) => answerHost(host, request),
  };
  const listener = listenerFor(handlers, ourselves);
  browser.runtime.sendMessage.mockImplementation(
    (message) =>
      new Promise((resolve) => listener(JSON.parse(JSON.stringify(message)), sender, resolve)),
  );
}

it('the host answers through the background', async () => {
  connect({ textsToTranslate: async ({ key }) => [[key], []] });
  expect(await callHost('textsToTranslate', { key: '词' })).toEqual([['词'], []]);
});

it('what the host can’t do is an exception again', async () => {
  connect({});
  await expect(callHost('deleteTranslation', { key: 'k' })).rejects.toThrow('not asked for');
  await expect(callHost('deleteTranslation', { key: 'k'.repeat(301) })).rejects.toThrow('protocol');
  // @ts-expect-error: no such call.
  await expect(callHost('toString', {})).rejects.toThrow('no such call');
});
