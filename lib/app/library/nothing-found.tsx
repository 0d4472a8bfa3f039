import type { AppWords } from '../../i18n/app-words';
import { hrefOf, readRoute } from './routes';
import type { FoundPapers } from './use-found';

interface Props {
  found: FoundPapers;
  words: AppWords['libraryApp'];
}

/** Says what was looked for in vain, and leads to the nearest that finds something. */
export function NothingFound({ found: { text, nearest }, words }: Props) {
  return (
    <div class="none">
      <p>{words.search.nothing(text.trim())}</p>
      {nearest.length > 0 && <p>{words.search.nearest}</p>}
      <ul>
        {nearest.map((each) => (
          <li key={each}>
            <a href={hrefOf(readRoute({ of: 'search', text: each }))}>{each}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
