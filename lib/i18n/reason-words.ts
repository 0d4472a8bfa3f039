import { type Reason, reasonText } from '../digest/reason';
import type { UiLanguage } from './language';
import { reasonsInChinese } from './reasons-zh-cn';

/** A reason of the reader's in the reader's language. */
export function reasonWords(language: UiLanguage): (reason: Reason) => string {
  return language === 'zh'
    ? (reason) => reasonText(reason, (words) => reasonsInChinese[words] ?? words)
    : (reason) => reasonText(reason);
}
