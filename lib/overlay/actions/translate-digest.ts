import type { DigestTranslation } from '../../../components/digest/digest-translation';
import type { TranslatedWords } from '../../digest/digest';
import { callHost } from '../../messages/call';
import { isPrivate } from '../../settings/private-window';
import { translateParts } from '../../translate/translate-parts';
import { findTranslationEngine } from '../../translate/translator';

/**
 * Digests through the browser's translator, which works in pages alone. The host takes them apart before
 * and puts them together after, so that this script sees nothing but words.
 */
export const translation: DigestTranslation = {
  // It would be kept.
  isOffered: async (from, to) =>
    !isPrivate() && (await findTranslationEngine().availability({ from, to })) !== 'unavailable',

  async translate({ key, lang }, to, signal, onProgress) {
    // Before anything is awaited, while the reader's click still counts.
    const opening = findTranslationEngine().open({ from: lang, to }, signal, (downloaded) =>
      onProgress({ downloaded }),
    );
    const [translator, parts] = await Promise.all([opening, callHost('textsToTranslate', { key })]);
    try {
      if (!parts) throw new Error('Nothing was translated');
      const total = parts.filter((texts) => texts.length > 0).length;
      let done = 0;
      let words: TranslatedWords = [];
      for await (const soFar of translateParts(parts, translator)) {
        words = soFar;
        signal.throwIfAborted();
        onProgress({
          done: ++done,
          total,
          soFar: await callHost('showTranslation', { from: key, words }),
        });
      }
      signal.throwIfAborted();
      const sent = { from: key, lang: to, by: translator.by, words };
      if (!(await callHost('storeTranslation', sent))) throw new Error('Nothing was translated');
    } finally {
      translator.close();
    }
  },

  delete(key) {
    // What is gone already, or can't be deleted now, is seen on the card.
    callHost('deleteTranslation', { key }).catch(() => {});
  },
};
