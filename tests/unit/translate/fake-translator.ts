/**
 * The browser's global `Translator` as its specification has it: no model can be had in tests. What it
 * translates to is the same words in capitals.
 */
export function fakeTranslator({ availability }: { availability: string }) {
  const asked: unknown[] = [];
  let destroyed = 0;
  const checked = (languages: { sourceLanguage: string }) => {
    asked.push(languages);
    if (availability === 'forbidden') throw new DOMException('Not here', 'NotAllowedError');
    new Intl.Locale(languages.sourceLanguage);
    return availability;
  };
  const Translator = {
    availability: async (languages: { sourceLanguage: string }) => checked(languages),
    async create({
      signal,
      monitor,
      ...languages
    }: {
      sourceLanguage: string;
      signal: AbortSignal;
      monitor: (target: EventTarget) => void;
    }) {
      if (checked(languages) === 'unavailable')
        throw new DOMException('No such pair', 'NotSupportedError');
      const download = new EventTarget();
      monitor(download);
      for (const loaded of [0, 0.5, 1]) {
        await Promise.resolve();
        signal.throwIfAborted();
        download.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      signal.throwIfAborted();
      return {
        async translate(text: string, options: { signal: AbortSignal }) {
          await Promise.resolve();
          options.signal.throwIfAborted();
          return text.toUpperCase();
        },
        destroy() {
          destroyed++;
        },
      };
    },
  };
  return { Translator, asked, destroyed: () => destroyed };
}
