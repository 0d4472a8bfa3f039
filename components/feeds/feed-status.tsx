import type { FeedRhythm, FeedStanding } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { whenSaid, whenWas } from './when-said';

interface Props {
  standing: FeedStanding;
  rhythm: FeedRhythm;
  words: AppWords['feeds'];
  language: WordsLanguage;
  now: number;
  onCheck: () => void;
  onStop: () => void;
}

/** When a feed was looked at and when it will be, or how far that is. */
export function FeedStatus({ standing, rhythm, words, language, now, onCheck, onStop }: Props) {
  const { checking, files, checkedAt, dueAt } = standing;
  if (checking) {
    const said = files.toFetch > 0 ? words.fetching(files.toFetch) : words.checking;
    return (
      <div class="status" data-checking data-part="check">
        <div class="headline">
          <p>{said}</p>
          <button type="button" class="plain" data-action="stop-check" onClick={onStop}>
            {words.stop}
          </button>
        </div>
        <progress aria-label={said} />
      </div>
    );
  }
  const next =
    rhythm === 'manual' || dueAt === null
      ? words.onlyByHand
      : words.nextLook(whenSaid(dueAt, words, language, now));
  return (
    <div class="feed-status" data-part="check">
      <p>
        {checkedAt === null
          ? words.neverLooked
          : words.lookedAt(whenWas(checkedAt, words, language, now))}
        {' · '}
        {next}
      </p>
      <button type="button" class="quiet" data-action="check-feed" onClick={onCheck}>
        {words.lookNow}
      </button>
    </div>
  );
}
