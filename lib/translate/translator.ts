/** BCP 47 tags as digests have them; they are those of the browser's translator too. */
export interface LanguagePair {
  from: string;
  to: string;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** Whoever may translate on this machine. Text never leaves it. */
export interface TranslationEngine {
  /** Never rejects: what can't be told is not available. */
  availability(pair: LanguagePair): Promise<Availability>;

  /**
   * Makes a translator ready. While its model is to be downloaded, the reader's click must be the cause;
   * `onDownload` then gets the share that is there, 0 to 1. Rejects with what aborted the signal, or where
   * the pair is not available.
   */
  open(
    pair: LanguagePair,
    signal: AbortSignal,
    onDownload: (share: number) => void,
  ): Promise<OpenTranslator>;
}

export interface OpenTranslator {
  /** What translates, as readers know it: `Google Chrome 140`. */
  by: string;
  /** Rejects when the signal is aborted, with its reason. */
  translate(text: string): Promise<string>;
  /** Lets go of the model. */
  close(): void;
}

/** The engine of this browser; where it has none, one that has nothing available. */
export function findTranslationEngine(): TranslationEngine {
  return browserEngine((globalThis as { Translator?: BrowserTranslatorApi }).Translator);
}

/** The browser's own; see https://webmachinelearning.github.io/translation-api/. */
function browserEngine(api: BrowserTranslatorApi | undefined): TranslationEngine {
  return {
    async availability(pair) {
      try {
        return (await api?.availability(languagesOf(pair))) ?? 'unavailable';
      } catch {
        // The tags are none, or the page may not translate.
        return 'unavailable';
      }
    },
    async open(pair, signal, onDownload) {
      signal.throwIfAborted();
      if (!api) throw new Error('unavailable');
      const translator = await unlessAborted(
        signal,
        api.create({
          ...languagesOf(pair),
          signal,
          monitor: (download) =>
            download.addEventListener('downloadprogress', ({ loaded }) => onDownload(loaded)),
        }),
      );
      return {
        by: browserName(),
        translate: (text) => unlessAborted(signal, translator.translate(text, { signal })),
        close: () => translator.destroy(),
      };
    },
  };
}

/** What we use of the global `Translator`, which TypeScript does not know yet. */
interface BrowserTranslatorApi {
  availability(languages: Languages): Promise<Availability>;
  create(
    options: Languages & { signal: AbortSignal; monitor: (download: Download) => void },
  ): Promise<{
    translate(text: string, options: { signal: AbortSignal }): Promise<string>;
    destroy(): void;
  }>;
}

interface Languages {
  sourceLanguage: string;
  targetLanguage: string;
}

interface Download {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}

/** Rejects at once when the signal is aborted: a download that can't be had would keep us waiting for ever. */
function unlessAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function languagesOf({ from, to }: LanguagePair): Languages {
  return { sourceLanguage: from, targetLanguage: to };
}

function browserName(): string {
  const { userAgentData } = navigator as {
    userAgentData?: { brands: { brand: string; version: string }[] };
  };
  // One of the brands is none, on purpose: `Not=A?Brand`.
  const brands = userAgentData?.brands.filter(({ brand }) => !/not.*brand/i.test(brand)) ?? [];
  const own = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  return own ? `${own.brand} ${own.version}` : 'browser';
}
