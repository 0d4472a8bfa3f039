import type { TranslatedWords } from '../digest/digest';
import type { OpenTranslator } from './translator';

/**
 * Translates the texts of a digest part by part, and gives all that is translated so far after each part
 * that has anything new. Each text is translated once. One that is too long for the translator comes back
 * as `''`; rejects where the translator does otherwise, and when it is aborted.
 */
export async function* translateParts(
  parts: string[][],
  translator: OpenTranslator,
): AsyncGenerator<TranslatedWords> {
  const known = new Map<string, string>();
  for (const part of parts) {
    const texts = [...new Set(part)].filter((text) => !known.has(text));
    if (texts.length === 0) continue;
    const translated = await Promise.all(
      texts.map((text) => translator.translate(text).catch(refuseTooLong)),
    );
    for (const [index, text] of texts.entries()) known.set(text, translated[index] ?? '');
    yield [...known];
  }
}

function refuseTooLong(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError') return '';
  throw error;
}
