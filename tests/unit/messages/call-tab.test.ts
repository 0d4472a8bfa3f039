import { beforeEach, expect, it, vi } from 'vitest';
import { askPageStatus, runCommandIn } from '../../../lib/messages/call-tab';

const { browser } = vi.hoisted(() => ({ browser: { tabs: { sendMessage: vi.fn() } } }));
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => browser.tabs.sendMessage.mockReset());

it('asks a tab, and gives what it answers', async () => {
  const value = { papers: 4, withDigests: 2 };
  browser.tabs.sendMessage.mockResolvedValue({ ok: true, value });
  expect(await askPageStatus(7)).toEqual(value);
  expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { call: 'pageStatus', args: {} });
});

it('takes no answer as one to a command', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  expect(await runCommandIn(7, { command: 'open-panel' })).toBeUndefined();
});

it.each([
  ...[undefined, null, 'ok', {}, { ok: 1 }, { ok: true }, { ok: false, error: 'no' }],
  { ok: true, value: null },
  { ok: true, value: { papers: 4 } },
  { ok: true, value: { papers: '4', withDigests: 2 } },
  { ok: true, value: { papers: -1, withDigests: 0 } },
  { ok: true, value: { papers: 4, withDigests: 2, text: 'buy' } },
])('throws where a page answers %j', async (answer) => {
  browser.tabs.sendMessage.mockResolvedValue(answer);
  await expect(askPageStatus(7)).rejects.toThrow();
});
