import type { DigestHead } from '../digest/digest';
import { dateFormat } from './formats';
import type { WordsLanguage } from './words-languages';

/** When a digest is of, and whose it is. The day comes first, since long names of sources are cut. */
export function originOf(
  { source, sourceName, date }: DigestHead,
  language: WordsLanguage,
  unnamed = '',
): string {
  return [date && dayIn(language, date), sourceName || source || unnamed]
    .filter(Boolean)
    .join(' · ');
}

/** `2026-01-20` as readers of a language write it; what is no day as it stands. */
export function dayIn(language: WordsLanguage, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}
