import { describe, expect, it, vi } from 'vitest';
import { translateParts } from '../../../lib/translate/translate-parts';

const toCapitals = async (text: string) => text.toUpperCase();

/** Runs a translation to its end, and returns all that came on the way. */
async function run(parts: string[][], translate = toCapitals) {
  const translator = { by: 'Test 1', translate: vi.fn(translate), close: () => {} };
  const steps: unknown[] = [];
  for await (const words of translateParts(parts, translator)) steps.push(words);
  return { steps, asked: translator.translate.mock.calls.flat() };
}

describe('the parts of a digest', () => {
  it('come one after the other, each with those before it', async () => {
    const { steps } = await run([['a'], ['b', 'c']]);
    expect(steps).toEqual([
      [['a', 'A']],
      [
        ['a', 'A'],
        ['b', 'B'],
        ['c', 'C'],
      ],
    ]);
  });

  it('are asked for each text once, and passed over where nothing is new', async () => {
    const { steps, asked } = await run([['a', 'a'], [], ['a'], ['b', 'a']]);
    expect(steps).toHaveLength(2);
    expect(asked).toEqual(['a', 'b']);
    expect(await run([[], []])).toEqual({ steps: [], asked: [] });
  });

  it('are nothing where they are too long for the translator', async () => {
    const { steps } = await run([['a', 'b']], async (text) => {
      if (text === 'a') throw new DOMException('Too long', 'QuotaExceededError');
      return 'B';
    });
    expect(steps).toEqual([
      [
        ['a', ''],
        ['b', 'B'],
      ],
    ]);
  });

  it('end where the translator fails or was stopped', async () => {
    const stopped = run([['a', 'b'], ['c']], async () => {
      throw new DOMException('Stopped', 'AbortError');
    });
    await expect(stopped).rejects.toThrow('Stopped');
  });
});
