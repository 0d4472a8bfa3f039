import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTranslationEngine, type TranslationEngine } from '../../../lib/translate/translator';
import { fakeTranslator } from './fake-translator';

const pair = { from: 'en', to: 'zh' };
const never = new AbortController().signal;
const ignore = () => {};

afterEach(() => {
  vi.unstubAllGlobals();
});

function withBrowser(...args: Parameters<typeof fakeTranslator>) {
  const fake = fakeTranslator(...args);
  vi.stubGlobal('Translator', fake.Translator);
  vi.stubGlobal('navigator', {});
  return { ...fake, engine: findTranslationEngine() };
}

describe.each([
  ['the browser’s translator', () => withBrowser({ availability: 'downloadable' }).engine],
  [
    'the browser’s translator, of another pair',
    () => withBrowser({ availability: 'unavailable' }).engine,
  ],
  ['the browser’s translator, forbidden', () => withBrowser({ availability: 'forbidden' }).engine],
  ['no translator', () => findTranslationEngine()],
])('%s', (_name, make) => {
  let engine: TranslationEngine;
  beforeEach(() => {
    engine = make();
  });

  it('tells whether it is available, whatever it is asked', async () => {
    for (const tags of [pair, { from: '', to: 'not a tag' }]) {
      expect(await engine.availability(tags)).toMatch(
        /^(?:unavailable|downloadable|downloading|available)$/,
      );
    }
  });

  it('opens where it is available, and then translates; else it rejects', async () => {
    if ((await engine.availability(pair)) === 'unavailable') {
      await expect(engine.open(pair, never, ignore)).rejects.toThrow();
      return;
    }
    const shares: number[] = [];
    const translator = await engine.open(pair, never, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted());
    expect(await translator.translate('one two')).toEqual(expect.any(String));
    expect(translator.by).not.toBe('');
    translator.close();
  });

  it('does not open once the reader has given up, and says so', async () => {
    await expect(engine.open(pair, AbortSignal.abort('given up'), ignore)).rejects.toBe('given up');
  });
});

describe('the browser’s translator', () => {
  it('is found where there is one', async () => {
    expect(await findTranslationEngine().availability(pair)).toBe('unavailable');
    await expect(findTranslationEngine().open(pair, never, ignore)).rejects.toThrow();
    const { engine } = withBrowser({ availability: 'available' });
    expect(await engine.availability(pair)).toBe('available');
  });

  it('is asked for our languages by their tags', async () => {
    const { engine, asked } = withBrowser({ availability: 'available' });
    await engine.availability({ from: 'zh-Hant', to: 'en' });
    await engine.open({ from: 'zh-Hant', to: 'en' }, never, ignore);
    const languages = { sourceLanguage: 'zh-Hant', targetLanguage: 'en' };
    expect(asked).toEqual([languages, expect.objectContaining(languages)]);
  });

  it('stops while it translates, and while its model is downloaded', async () => {
    const { engine } = withBrowser({ availability: 'downloadable' });
    const opening = new AbortController();
    const opened = engine.open(pair, opening.signal, () => opening.abort('too slow'));
    await expect(opened).rejects.toBe('too slow');

    const translating = new AbortController();
    const translator = await engine.open(pair, translating.signal, ignore);
    const translation = translator.translate('one');
    translating.abort('closed');
    await expect(translation).rejects.toBe('closed');
  });

  it('does not keep a reader who gives up waiting for a download that never ends', async () => {
    vi.stubGlobal('Translator', { create: () => new Promise(() => {}) });
    const waiting = new AbortController();
    const opened = findTranslationEngine().open(pair, waiting.signal, ignore);
    waiting.abort('given up');
    await expect(opened).rejects.toBe('given up');
  });

  it('lets go of the model', async () => {
    const { engine, destroyed } = withBrowser({ availability: 'available' });
    (await engine.open(pair, never, ignore)).close();
    expect(destroyed()).toBe(1);
  });

  it('is called by the browser’s name', async () => {
    const { engine } = withBrowser({ availability: 'available' });
    const nameWith = async (...brands: string[]) => {
      const userAgentData = { brands: brands.map((brand) => ({ brand, version: '140' })) };
      vi.stubGlobal('navigator', brands.length > 0 ? { userAgentData } : {});
      return (await engine.open(pair, never, ignore)).by;
    };
    expect(await nameWith('Chromium', 'Not=A?Brand', 'Google Chrome')).toBe('Google Chrome 140');
    expect(await nameWith('Not/A)Brand', 'Chromium')).toBe('Chromium 140');
    expect(await nameWith()).toBe('browser');
  });
});
