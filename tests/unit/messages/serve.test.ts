import { describe, expect, it, vi } from 'vitest';
import { PUBLISHED } from '../../../lib/digest/provenance';
import type { Answer } from '../../../lib/messages/protocol';
import { type Handlers, listenerFor } from '../../../lib/messages/serve';

const baseUrl = 'chrome-extension://abcdef/';
const ourPage = { id: 'abcdef', url: `${baseUrl}popup.html` };
const contentScript = { id: 'abcdef', url: 'https://huggingface.co/papers' };

const head = {
  key: '2601.10387/zh/2026-01-20/abc',
  lang: 'zh',
  title: 'A paper',
  source: 'Daily report',
  date: null,
  readingSource: null,
  summary: ['一句话'],
  provenance: PUBLISHED,
};

/** Sends a message as the browser would, as JSON, and returns the answer; null where there is none. */
async function send(message: unknown, sender: object, changes: Partial<Handlers> = {}) {
  const handlers = {
    lookUp: vi.fn(async () => ({ '2601.10387': [head] })),
    readBodies: vi.fn(async () => ({})),
    askHost: vi.fn(async () => ({ ok: true as const, value: null })),
    addPart: vi.fn(async () => {}),
    countDigests: vi.fn(async () => {}),
    mayReach: vi.fn(async () => false),
    workThroughInbox: vi.fn(async () => {}),
    libraryChanged: vi.fn(async () => {}),
    importProgressed: vi.fn(async () => {}),
    readShortcuts: vi.fn(async () => ({})),
    toLibrary: vi.fn(async () => {}),
    deleteDigest: vi.fn(async () => 1),
    restoreDigest: vi.fn(async () => true),
    ...changes,
  };
  const listener = listenerFor(handlers, { id: 'abcdef', baseUrl });
  const answer = await new Promise<Answer<unknown> | null>((resolve) => {
    const received = message === undefined ? undefined : JSON.parse(JSON.stringify(message));
    if (listener(received, sender, resolve) !== true) resolve(null);
  });
  const called = Object.values(handlers).some(
    (handler) => vi.mocked(handler).mock.calls.length > 0,
  );
  return { answer, called, handlers };
}

describe('answering', () => {
  it('gives the result of the handler, called with the arguments', async () => {
    const message = { call: 'lookUp', args: { ids: ['2601.10387'] } };
    const { answer, handlers } = await send(message, contentScript);
    expect(answer).toEqual({ ok: true, value: { '2601.10387': [head] } });
    expect(handlers.lookUp).toHaveBeenCalledWith({ ids: ['2601.10387'] }, {});
  });

  it('tells the handler which page it was called from', async () => {
    const message = { call: 'countDigests', args: { count: 4 } };
    const { handlers } = await send(message, {
      ...contentScript,
      tab: { id: 7, incognito: true },
      frameId: 0,
    });
    expect(handlers.countDigests).toHaveBeenCalledWith(
      { count: 4 },
      { tabId: 7, frameId: 0, isPrivate: true },
    );
  });

  it('gives errors as values', async () => {
    const failing = vi.fn(async () => {
      throw new Error('no library');
    });
    const message = { call: 'lookUp', args: { ids: [] } };
    const { answer } = await send(message, contentScript, { lookUp: failing });
    expect(answer).toEqual({ ok: false, error: 'Error: no library' });
  });

  it('refuses arguments that the protocol does not allow', async () => {
    for (const args of [{}, { ids: ['x'] }, null, []]) {
      const { answer, called } = await send({ call: 'lookUp', args }, contentScript);
      expect(answer).toMatchObject({ ok: false });
      expect(called).toBe(false);
    }
  });

  it('needs a handler for each call, as the compiler sees it', () => {
    // @ts-expect-error: the others are missing.
    const some: Handlers = { lookUp: async () => ({}) };
    expect(Object.keys(some)).toEqual(['lookUp']);
  });
});

describe('who may call', () => {
  it.each([
    ['workThroughInbox', {}],
    ['libraryChanged', { papers: [], imports: true, sourceNames: false }],
    ['importProgressed', {}],
  ])('%s: our own pages only', async (call, args) => {
    expect((await send({ call, args }, ourPage)).answer).toMatchObject({ ok: true });
    const others = [
      contentScript,
      { id: 'abcdef' },
      { id: 'abcdef', url: 'https://huggingface.co/?chrome-extension://abcdef/' },
      { id: 'abcdef', url: 'chrome-extension://abcdefg/popup.html' },
    ];
    for (const sender of others) {
      const { answer, called } = await send({ call, args }, sender);
      expect(answer).toMatchObject({ ok: false });
      expect(called).toBe(false);
    }
  });

  it('no other extension', async () => {
    for (const sender of [{ ...ourPage, id: 'other' }, { url: ourPage.url }]) {
      const { answer, called } = await send({ call: 'lookUp', args: { ids: [] } }, sender);
      expect(answer).toBeNull();
      expect(called).toBe(false);
    }
  });
});

it.each([
  undefined,
  null,
  'lookUp',
  7,
  [],
  {},
  { call: 'pageStatus', args: {} },
  { call: 'toString', args: {} },
  { call: '__proto__', args: {} },
  { call: 'constructor', args: {} },
  { call: ['lookUp'], args: { ids: [] } },
  { call: 'lookUp' },
  { args: { ids: [] } },
])('leaves %j to other listeners', async (message) => {
  const { answer, called } = await send(message, ourPage);
  expect(answer).toBeNull();
  expect(called).toBe(false);
});
