import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../../lib/store/db/trouble-of';
import { freshLibrary } from '../fresh-library';

describe('What kind of trouble an error is', () => {
  it.each([
    ['VersionError', 'newer'],
    ['UnknownError', 'unreadable'],
    ['NotReadableError', 'unreadable'],
    ['AbortError', 'unreadable'],
    ['InvalidStateError', 'nothing-kept'],
    ['SecurityError', 'nothing-kept'],
    ['QuotaExceededError', 'full'],
    ['toString', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (name, trouble) => {
    expect(troubleOf(new DOMException('It failed', name))).toBe(trouble);
  });

  it('is unknown where it is a mistake of ours, or no error at all', () => {
    for (const thrown of [new TypeError('x is undefined'), 'failed', null, undefined, { name: 7 }])
      expect(troubleOf(thrown)).toBe('unknown');
  });

  it('is told from what the browser throws: a library of a newer version', async () => {
    const { libraryDb } = await freshLibrary();
    await new Promise((resolve) => {
      indexedDB.open('paperglance', 99).onsuccess = resolve;
    });
    const error = await libraryDb().catch((thrown: unknown) => thrown);
    expect(troubleOf(error)).toBe('newer');
  });

  it('is told from what is thrown at once', async () => {
    const { libraryDb } = await freshLibrary();
    indexedDB.open = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    const error = await libraryDb().catch((thrown: unknown) => thrown);
    expect(troubleOf(error)).toBe('nothing-kept');
  });
});
