import { htmlLang } from './language-name';
import type { WordsLanguage } from './words-languages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, or when it will be: `12 min. ago`, `in 3 hr.`, `昨天`; null within a minute. In milliseconds. */
export function relativeTime(at: number, now: number, language: WordsLanguage): string | null {
  const by = at - now;
  const far = Math.abs(by);
  if (far < MINUTE) return null;
  const [unit, length] =
    far < HOUR ? (['minute', MINUTE] as const) : far < DAY ? (['hour', HOUR] as const) : DAYS;
  const format = new Intl.RelativeTimeFormat(htmlLang(language), { numeric: 'auto' });
  return format.format(Math.trunc(by / length), unit);
}

const DAYS = ['day', DAY] as const;
