import { expect, it, vi } from 'vitest';
import type { Answer } from '../../../lib/messages/protocol';
import { tabListenerFor } from '../../../lib/messages/serve-tab';

const ourselves = { id: 'abcdef', url: 'chrome-extension://abcdef/popup.html' };

function send(message: unknown, sender: { id?: string } = ourselves) {
  const handlers = {
    pageStatus: vi.fn(() => ({ papers: 4, withDigests: 2 })),
    runCommand: vi.fn(),
  };
  let answer: Answer<unknown> | null = null;
  tabListenerFor(handlers, 'abcdef')(message, sender, (given) => {
    answer = given;
  });
  const called = Object.values(handlers).some(({ mock }) => mock.calls.length > 0);
  return { answer, called, handlers };
}

it('answers how many papers the page has', () => {
  const { answer } = send({ call: 'pageStatus', args: {} });
  expect(answer).toEqual({ ok: true, value: { papers: 4, withDigests: 2 } });
});

it.each(['toggle-digests', 'next-language', 'open-panel'])('runs %s', (command) => {
  const { answer, handlers } = send({ call: 'runCommand', args: { command } });
  expect(answer).toEqual({ ok: true, value: undefined });
  expect(handlers.runCommand).toHaveBeenCalledWith({ command });
});

it.each([
  ['pageStatus', null],
  ['pageStatus', undefined],
  ['pageStatus', []],
  ['pageStatus', 'all'],
  ['pageStatus', { more: true }],
  ['runCommand', {}],
  ['runCommand', null],
  ['runCommand', ['toggle-digests']],
  ['runCommand', { command: 'toString' }],
  ['runCommand', { command: ['toggle-digests'] }],
  ['runCommand', { command: 'toggle-digests', twice: true }],
  ['runCommand', JSON.parse('{"__proto__":{"command":"open-panel"}}')],
])('does not hear %s with %j', (call, args) => {
  expect(send({ call, args })).toMatchObject({ answer: null, called: false });
});

it.each([
  ...[undefined, null, 7, 'pageStatus', [], {}],
  { args: {} },
  { call: ['pageStatus'], args: {} },
  { call: 'toString', args: {} },
  { call: '__proto__', args: {} },
  { call: 'lookUp', args: { ids: [] } },
  { call: 'pageStatus', args: {}, more: true },
])('leaves %j to other listeners', (message) => {
  expect(send(message)).toMatchObject({ answer: null, called: false });
});

it('hears nobody but us', () => {
  for (const sender of [{ id: 'other' }, {}])
    expect(send({ call: 'pageStatus', args: {} }, sender)).toMatchObject({
      ...{ answer: null, called: false },
    });
});
