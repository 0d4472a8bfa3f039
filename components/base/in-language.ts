import { htmlLang } from '../../lib/i18n/language-name';

/** The attributes of an element whose text is in this language. */
export function inLanguage(lang: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return {
    lang: htmlLang(lang),
    dir: /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr',
  };
}
