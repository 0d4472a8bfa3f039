import { countScripts } from '../words/count-scripts';
import { detectLanguage } from '../words/detect-language';

/** In letters: a text that is no longer may look like another language of its script. */
const LONGEST_SLIP = 160;
/** What letters tell at once, and what anything looks like for want of signs. */
const NO_SLIP = /^(?:en|zh|ja|ko)/;

/**
 * The languages of an entry's texts, where what a few words only look like, Dutch beside German, is the language of
 * all texts in that script.
 */
export function withoutSlips(langs: (string | null)[], texts: string[]): (string | null)[] {
  const lengths = lengthsOf(langs, texts);
  const scripts = new Map<string, string[]>();
  for (const lang of lengths.keys()) {
    if (NO_SLIP.test(lang)) continue;
    const script = scriptOf(lang);
    scripts.set(script, [...(scripts.get(script) ?? []), lang]);
  }
  const said = new Map<string, string>();
  for (const kin of scripts.values()) {
    const sure = kin.filter((lang) => (lengths.get(lang) ?? 0) > LONGEST_SLIP);
    if (kin.length < 2 || sure.length > 1) continue;
    const [main = detectLanguage(textIn(kin, langs, texts))] = sure;
    for (const lang of kin) said.set(lang, main);
  }
  return langs.map((lang) => (lang === null ? null : (said.get(lang) ?? lang)));
}

/** How much of an entry's texts each language has. */
export function lengthsOf(langs: (string | null)[], texts: string[]): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const [index, lang] of langs.entries())
    if (lang !== null) lengths.set(lang, (lengths.get(lang) ?? 0) + weight(texts[index] ?? ''));
  return lengths;
}

function textIn(kin: string[], langs: (string | null)[], texts: string[]): string {
  return texts.filter((_, index) => kin.includes(langs[index] ?? '')).join('\n');
}

/** The script that a language is written in, `Latn`; `''` where nobody knows. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? '';
}

/** One Chinese character says about as much as two Latin letters. */
function weight(text: string): number {
  const { han, kana, hangul } = countScripts(text);
  return text.length + han + kana + hangul;
}
