import { dateOf } from '../../../components/library/month';
import type { AppWords } from '../../i18n/app-words';
import { htmlLang } from '../../i18n/language-name';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { Listed } from './routes';

/** What a list is called: its day, or what it holds. */
export function listTitle(
  listed: Listed,
  language: WordsLanguage,
  words: AppWords['libraryApp'],
): string {
  if (listed.of === 'search') return words.search.found;
  if (listed.of !== 'day' || listed.day === null) return words.all;
  return new Intl.DateTimeFormat(htmlLang(language), {
    ...{ weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' },
  }).format(dateOf(listed.day));
}
