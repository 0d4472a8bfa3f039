import type { DigestHead } from '../digest/digest';
import { htmlLang } from './language-name';
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

function dayIn(language: WordsLanguage, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return formatFor(language).format(day);
}

const formats = new Map<WordsLanguage, Intl.DateTimeFormat>();

/** Made once: that takes as long as a card does. */
function formatFor(language: WordsLanguage): Intl.DateTimeFormat {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(htmlLang(language), { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(language, known);
  return known;
}
