import { beforeEach, expect, it, vi } from 'vitest';
import { isLater } from '../../../lib/settings/seen-version';
import { fakeStorage } from './fake-storage';

const KEY = 'paperglance:2:seenVersion';
const storage = vi.hoisted(() => ({ current: {} as ReturnType<typeof fakeStorage> }));
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return storage.current;
    },
  },
}));
beforeEach(() => {
  storage.current = fakeStorage();
});

it.each([
  ['0.2.0', '0.1.9', true],
  ['0.10', '0.9.9', true],
  ['0.1.0', '0.1', false],
  ['0.1', '0.1.0', false],
  ['1.0.0.1', '1', true],
  ['0.1.0', '0.2.0', false],
])('%s is later than %s: %s', (version, than, later) => {
  expect(isLater(version, than)).toBe(later);
});

it('the version that was seen is kept, and read as far as it is one', async () => {
  const { readSeenVersion, saveSeenVersion } = await import('../../../lib/settings/seen-version');
  expect(await readSeenVersion()).toBeNull();
  await saveSeenVersion({ version: '0.2.0', tellings: 3 });
  expect(await readSeenVersion()).toEqual({ version: '0.2.0', tellings: 3 });
  storage.current.values.set(KEY, { version: '0.2.0', tellings: 'many' });
  expect(await readSeenVersion()).toEqual({ version: '0.2.0', tellings: 0 });
  for (const broken of [
    '0.2.0',
    { version: 7 },
    { version: 'newest' },
    { version: '1'.repeat(99) },
    null,
  ]) {
    storage.current.values.set(KEY, broken);
    expect(await readSeenVersion()).toBeNull();
  }
});
