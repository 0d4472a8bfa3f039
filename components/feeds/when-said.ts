import type { AppWords } from '../../lib/i18n/app-words';
import { relativeTime } from '../../lib/i18n/relative-time';
import type { WordsLanguage } from '../../lib/i18n/words-languages';

/** When something was or will be, beside now; in milliseconds since 1970. */
export function whenSaid(
  at: number,
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  return relativeTime(at, now, language) ?? (at > now ? words.soon : words.justNow);
}

/** When something was; what was after `now`, which goes on by the minute, was just now. */
export function whenWas(
  at: number,
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  return whenSaid(Math.min(at, now), words, language, now);
}
