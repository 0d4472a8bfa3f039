/** A language's name as readers of another call it: `Japanese`, `日语`; `日本語` for its own. The tag itself where nobody knows it. */
export function languageName(lang: string, reader: string): string {
  try {
    return new Intl.DisplayNames([htmlLang(reader)], { type: 'language' }).of(lang) ?? lang;
  } catch {
    // Not a well-formed tag.
    return lang;
  }
}

/** The tag to put on text, so that fonts and voices are the right ones. */
export function htmlLang(lang: string): string {
  return lang === 'zh' ? 'zh-Hans' : lang;
}
