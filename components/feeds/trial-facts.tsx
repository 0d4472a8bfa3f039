import type { FeedTrial, LeftOut } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { byteSize } from '../../lib/i18n/byte-size';
import { dateFormat } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { useTold } from '../base/tell';

interface Props {
  trial: FeedTrial;
  words: AppWords['feeds'];
  language: WordsLanguage;
}

/** What a first look found: how many files, of which days, how large; and what is left out, and why. */
export function TrialFacts({ trial: { files, leftOut, isPart }, words, language }: Props) {
  const days = files.flatMap(({ day }) => day ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const dayName = dateFormat(language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const range = (from: string, to: string) => {
    const named = dayName.format(Date.parse(to));
    return from === to ? named : words.fromTo(dayName.format(Date.parse(from)), named);
  };
  useTold(files.length === 0 ? words.nothingFound : words.found(files.length));
  if (files.length === 0) return <p class="status nothing">{words.nothingFound}</p>;
  return (
    <div class="trial-facts" data-files={files.length}>
      <p>
        <b>{words.found(files.length)}</b>
        {bytes > 0 && `, ${byteSize(bytes)}`}
      </p>
      <p>{first && last ? range(first, last) : words.noDays}</p>
      {isPart && <p>{words.isPart}</p>}
      <LeftOutFiles leftOut={leftOut} words={words} />
    </div>
  );
}

function LeftOutFiles({ leftOut, words }: { leftOut: LeftOut[]; words: AppWords['feeds'] }) {
  const all = leftOut.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <details class="left-out">
      <summary>{words.leftOut(all)}</summary>
      <ul>
        {leftOut.map(({ why, count, examples }) => (
          <li key={why} data-why={why}>
            <b>{count}</b> {words.why[why]}
            <small>
              {examples.join(' · ')}
              {count > examples.length && ` ${words.andMore(count - examples.length)}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
