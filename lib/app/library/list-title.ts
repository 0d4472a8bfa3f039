import { dateOf } from '../../../components/library/month';
import type { AppWords } from '../../i18n/app-words';
import { dateFormat } from '../../i18n/formats';
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
  return dateFormat(language, {
    ...{ weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' },
  }).format(dateOf(listed.day));
}

/** What a list is called where its search is not seen beside it: in the tab, in bookmarks, and for those who hear it. */
export function listName(
  listed: Listed,
  language: WordsLanguage,
  words: AppWords['libraryApp'],
): string {
  const title = listTitle(listed, language, words);
  return listed.of === 'search' ? `${title}: ${listed.text.trim()}` : title;
}
