import type { ChineseForm } from '../digest/chinese-form';
import { type LanguageChoice, speaks } from './language';

const FORMS: readonly ChineseForm[] = ['zh', 'zh-Hant', 'zh-Hant-HK'];

/**
 * The form of Chinese in which a reader wants a digest that is in another script; null where it is to be
 * shown as it is: because it is in that script, or in no Chinese, or nobody knows what the reader wants.
 */
export function wantedForm(
  lang: string,
  { first, digestLang }: LanguageChoice,
): ChineseForm | null {
  const chosen = digestLang?.startsWith('zh') ? digestLang : first;
  const form = FORMS.find((each) => each === chosen);
  if (!form || !speaks(lang, 'zh')) return null;
  return isTraditional(form) === isTraditional(lang) ? null : form;
}

function isTraditional(lang: string): boolean {
  return /^zh-(?:hant|tw|hk|mo)\b/i.test(lang);
}
