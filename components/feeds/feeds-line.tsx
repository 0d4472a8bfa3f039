import type { FeedStanding } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { whenWas } from './when-said';

interface Props {
  feeds: readonly { standing: FeedStanding }[];
  words: AppWords['feeds'];
  language: WordsLanguage;
  now: number;
  onOpen: () => void;
}

/** How many feeds there are and when one was last looked at; or, with a dot, that some need their reader. */
export function FeedsLine({ feeds, words, language, now, onOpen }: Props) {
  const troubled = feeds.filter(({ standing }) => needsReader(standing)).length;
  return (
    <div class="feeds-line" data-troubled={troubled}>
      <dt>{words.title}</dt>
      <dd>
        <button type="button" class="plain" data-action="open-feeds" onClick={onOpen}>
          {troubled > 0 ? words.troubled(troubled) : lastLook(feeds, words, language, now)}
        </button>
      </dd>
    </div>
  );
}

/** What passes by itself is no reason to look: patience that a host asks for, a network that is away. */
const PASSING = new Set(['limit', 'offline', 'host']);

function needsReader({ trouble }: FeedStanding): boolean {
  return trouble !== null && !PASSING.has(trouble.kind);
}

function lastLook(
  feeds: Props['feeds'],
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  if (feeds.length === 0) return words.none;
  const last = feeds.reduce((latest, { standing }) => Math.max(latest, standing.checkedAt ?? 0), 0);
  return last === 0
    ? words.several(feeds.length)
    : words.lastLook(feeds.length, whenWas(last, words, language, now));
}
