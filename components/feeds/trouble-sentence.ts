import type { FeedTrouble } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { byteSize } from '../../lib/i18n/byte-size';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { addressLine } from './address-line';
import { whenSaid } from './when-said';

/** What is the matter with a feed that is followed; where that sounds like a loss, it says that none is. */
export function followedTrouble(
  trouble: FeedTrouble,
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  const said = troubleSentence(trouble, words, language, now);
  if (!FINAL.has(trouble.kind)) return said;
  return language === 'en' ? `${said} ${words.stays}` : `${said}${words.stays}`;
}

const FINAL = new Set<FeedTrouble['kind']>(['gone', 'moved', 'private', 'empty']);

/** What is the matter with a feed, and what becomes of it or is to be done. */
export function troubleSentence(
  trouble: FeedTrouble,
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  const said = words.trouble;
  switch (trouble.kind) {
    case 'moved':
      return said.moved(addressLine(trouble.to));
    case 'limit':
      return said.limit(trouble.host, whenSaid(trouble.until, words, language, now));
    case 'host':
      return trouble.status === 0
        ? said.silent(trouble.host)
        : said.host(trouble.host, trouble.status);
    case 'other':
      return said[trouble.what];
    case 'large':
      return said.large(trouble.path, byteSize(trouble.bytes), byteSize(trouble.most));
    case 'much':
      return said.much(byteSize(trouble.bytes), byteSize(trouble.most));
    case 'empty':
      return said.empty(trouble.path);
    case 'access':
      return said.access(hostNames(trouble.hosts, language));
    case 'refused':
      return said.refused(trouble.url);
    default:
      return said[trouble.kind];
  }
}

/** Hosts as readers know them: `api.github.com, raw.githubusercontent.com`. */
export function hostNames(patterns: readonly string[], language: WordsLanguage): string {
  return patterns
    .map((pattern) => pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\/.*$/, ''))
    .join(language === 'en' ? ', ' : '、');
}
