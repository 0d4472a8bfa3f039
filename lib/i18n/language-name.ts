/** A language's name as readers of another call it: `Japanese`, `日语`; `日本語` for its own. The tag itself where nobody knows it. */
export function languageName(lang: string, reader: string): string {
  try {
    return namesFor(reader).of(lang) ?? lang;
  } catch {
    // Not a well-formed tag.
    return lang;
  }
}

const names = new Map<string, Intl.DisplayNames>();

/** Made once: that takes as long as a card does. */
function namesFor(reader: string): Intl.DisplayNames {
  const known =
    names.get(reader) ?? new Intl.DisplayNames([htmlLang(reader)], { type: 'language' });
  names.set(reader, known);
  return known;
}

/** Whether a tag is of a language that the browser can name. */
export function isKnownLanguage(lang: string): boolean {
  try {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(lang) !== undefined;
  } catch {
    // Not a well-formed tag.
    return false;
  }
}

/** The tag to put on text, so that fonts and voices are the right ones. */
export function htmlLang(lang: string): string {
  return lang === 'zh' ? 'zh-Hans' : lang;
}
