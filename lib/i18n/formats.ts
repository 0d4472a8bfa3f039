import { htmlLang } from './language-name';

/** Kept once they are made: that takes longer than to draw what they are for. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A number as readers of a language write it: `12,345`. */
export function writtenNumber(value: number, lang: string): string {
  const known = numbers.get(lang) ?? new Intl.NumberFormat(htmlLang(lang));
  numbers.set(lang, known);
  return known.format(value);
}

/** How readers of a language write dates in this form. */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${lang} ${JSON.stringify(options)}`;
  const known = dates.get(name) ?? new Intl.DateTimeFormat(htmlLang(lang), options);
  dates.set(name, known);
  return known;
}
