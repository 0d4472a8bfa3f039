import { type Reason, reasonText } from '../digest/reason';
import { reasonsInChinese } from './reasons-zh-cn';
import type { WordsLanguage } from './words-languages';

/** A reason of the reader's in the reader's language; in English where nobody has put it into theirs. */
export function reasonWords(language: WordsLanguage): (reason: Reason) => string {
  return language === 'zh'
    ? (reason) => reasonText(reason, (words) => reasonsInChinese[words] ?? words)
    : (reason) => reasonText(reason);
}
