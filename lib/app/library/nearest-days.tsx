import { useEffect, useState } from 'preact/hooks';
import { dateOf } from '../../../components/library/month';
import type { AppWords } from '../../i18n/app-words';
import { dateFormat } from '../../i18n/formats';
import type { WordsLanguage } from '../../i18n/words-languages';
import { daysBeside } from '../../store/browse/days';
import { hrefOf, readRoute } from './routes';

interface Props {
  day: string;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** Says that a day has no digests, and leads to the nearest that have. */
export function NearestDays({ day, language, words }: Props) {
  const [days, setDays] = useState<string[]>([]);
  useEffect(() => {
    daysBeside(day).then(
      ({ before, after }) => setDays([before, after].filter((each) => each !== null)),
      console.error,
    );
  }, [day]);
  const name = dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div class="none">
      <p>{words.nothingThatDay}</p>
      {days.length > 0 && <p>{words.nearestDays}</p>}
      <ul>
        {days.map((each) => (
          <li key={each}>
            <a href={hrefOf(readRoute({ of: 'day', day: each }))}>{name.format(dateOf(each))}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
