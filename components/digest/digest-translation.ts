import type { DigestHead, DigestText } from '../../lib/digest/digest';

/** What is there of a translation: its summary, null until that is, and its first sections. */
export interface TranslatedSoFar {
  summary: DigestText['summary'] | null;
  sections: DigestText['sections'];
}

export type TranslationProgress =
  /** The share of the model that is here, 0 to 1. */
  { downloaded: number } | { done: number; total: number; soFar: TranslatedSoFar };

/** What translates digests on this machine, for those who show them. */
export interface DigestTranslation {
  /** Never rejects. False, too, where the browser has no translator at all. */
  isOffered: (from: string, to: string) => Promise<boolean>;
  /**
   * Translates a digest, and keeps the translation in the library, from where it comes as any other digest.
   * To be called by the reader's click. Rejects where it could not, or was aborted.
   */
  translate: (
    head: DigestHead,
    to: string,
    signal: AbortSignal,
    onProgress: (progress: TranslationProgress) => void,
  ) => Promise<void>;
  /** Deletes a translation, by its key. */
  delete: (key: string) => void;
}
