import type { UiLanguage } from './language';

/** A language's name as the reader calls it: `English`, `英语`; the tag itself where nobody knows it. */
export function languageName(lang: string, reader: UiLanguage): string {
  try {
    return (
      new Intl.DisplayNames([reader === 'zh' ? 'zh-Hans' : 'en'], { type: 'language' }).of(lang) ??
      lang
    );
  } catch {
    // Not a well-formed tag.
    return lang;
  }
}

/** The tag to put on text, so that fonts and voices are the right ones. */
export function htmlLang(lang: string): string {
  return lang === 'zh' ? 'zh-Hans' : lang;
}
