import { expect, it, vi } from 'vitest';
import type { Answer } from '../../../lib/messages/protocol';
import { hostListenerFor } from '../../../lib/messages/serve-host';

const background = { id: 'abcdef', url: 'chrome-extension://abcdef/background.js' };
const request = { call: 'deleteTranslation', args: { key: 'k' } };

async function send(message: unknown, sender: object = background) {
  const answerRequest = vi.fn(async () => ({ ok: true as const, value: 'done' }));
  const answer = await new Promise<Answer<unknown> | null>((resolve) => {
    if (hostListenerFor(answerRequest, 'abcdef')(message, sender, resolve) !== true) resolve(null);
  });
  return { answer, answerRequest };
}

it('answers what the background passes on', async () => {
  const { answer, answerRequest } = await send({ toHost: request });
  expect(answer).toEqual({ ok: true, value: 'done' });
  expect(answerRequest).toHaveBeenCalledWith(request);
});

it.each([
  ['another extension', { ...background, id: 'other' }],
  ['nobody', {}],
  ['a page of the site', { id: 'abcdef', url: 'https://huggingface.co/papers', tab: { id: 7 } }],
])('answers nothing that comes from %s', async (_who, sender) => {
  const { answer, answerRequest } = await send({ toHost: request }, sender);
  expect(answer).toBeNull();
  expect(answerRequest).not.toHaveBeenCalled();
});

it.each([
  ...[undefined, null, 'toHost', request, { toHost: null }, { toHost: 'deleteTranslation' }],
  ...[{ toHost: { call: 7, args: {} } }, { toHost: { call: 'writeDigests' } }],
])('leaves %j to others', async (message) => {
  expect((await send(message)).answer).toBeNull();
});
