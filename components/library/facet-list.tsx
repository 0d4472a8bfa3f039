import { useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { writtenNumber } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';

const FEW = 6;

/** What papers can be filtered by: a source, a field or a language. */
export interface Facet {
  name: string;
  papers: number;
  /** The address of the search for it. */
  href: string;
  current: boolean;
}

interface Props {
  title: string;
  facets: readonly Facet[];
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** Sources, fields or languages, the most frequent first, each with how many papers it has. */
export function FacetList({ title, facets, language, words }: Props) {
  const [all, setAll] = useState(false);
  if (facets.length === 0) return null;
  const shown = all ? facets : facets.slice(0, FEW);
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ name, papers, href, current }) => (
          <li key={href}>
            <RailLink {...{ name, papers, href, current, language }} />
          </li>
        ))}
      </ul>
      {facets.length > FEW && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(facets.length - FEW)}
        </button>
      )}
    </section>
  );
}

/** A link of the rail: where it leads, and how many papers are there. */
export function RailLink({
  name,
  papers,
  href,
  current,
  language,
}: Omit<Facet, 'papers'> & { papers: number | null; language: WordsLanguage }) {
  return (
    <a
      class="rail-link"
      href={href}
      aria-current={current ? 'page' : undefined}
      data-spot={`rail ${href}`}
    >
      <span>{name}</span>
      {papers !== null && <small>{writtenNumber(papers, language)}</small>}
    </a>
  );
}
