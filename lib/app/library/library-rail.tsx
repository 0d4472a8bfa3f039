import { useEffect, useState } from 'preact/hooks';
import { type Facet, FacetList, RailLink } from '../../../components/library/facet-list';
import { dateOf } from '../../../components/library/month';
import { MonthCalendar } from '../../../components/library/month-calendar';
import type { Facets } from '../../digest/found';
import { isNamelessSource } from '../../digest/source-id';
import { type AppWords, appWords } from '../../i18n/app-words';
import { dateFormat } from '../../i18n/formats';
import { wordsLanguage } from '../../i18n/language';
import { htmlLang, languageName } from '../../i18n/language-name';
import type { WordsLanguage } from '../../i18n/words-languages';
import { writeFilter } from '../../search/filter-at';
import type { FilterKind } from '../../search/query';
import type { Settings } from '../../settings/parse-settings';
import { countDays, newestDay } from '../../store/browse/days';
import { hrefOf, type Listed, parseRoute, type Route, readRoute } from './routes';
import { useMonth } from './use-days';
import { useFacets } from './use-facets';

interface Props {
  settings: Settings;
  /** What the list holds. */
  listed: Listed;
  revision: number;
  /** Whether the first list is there, which all that is counted waits for. */
  isPainted: boolean;
  /** A reader's pointer or focus is on a link to there. */
  onNear: (route: Route) => void;
}

/** The ways into the library: its newest day, all of it, its days, and what else papers can be filtered by. */
export function LibraryRail({ settings, listed, revision, isPainted, onNear }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language).libraryApp;
  const newest = useNewest(revision);
  const found = useFacets(revision, isPainted);
  const day = listed.of === 'day' ? listed.day : null;
  const { seen, turn } = useMonth(day ?? newest?.day ?? null, revision);
  const dayHref = (of: string) => hrefOf(readRoute({ of: 'day', day: of }));
  const dayName = dateFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const facets = found ? facetsOf(found, listed, language, words) : [];
  const lookAhead = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (link) onNear(parseRoute(link.hash));
  };
  return (
    <div class="ways" onPointerOver={lookAhead} onFocusIn={lookAhead}>
      <section>
        {newest && (
          <RailLink
            name={dayName.format(dateOf(newest.day))}
            papers={newest.papers}
            href={dayHref(newest.day)}
            current={day === newest.day}
            language={language}
          />
        )}
        <RailLink
          name={words.all}
          papers={found?.papers ?? null}
          href={hrefOf(readRoute({ of: 'all' }))}
          current={listed.of === 'all'}
          language={language}
        />
      </section>
      {seen && (
        <MonthCalendar
          {...seen}
          current={day}
          language={language}
          words={words}
          hrefOf={dayHref}
          onTurn={turn}
        />
      )}
      {facets.map(([title, of]) => (
        <FacetList key={title} title={title} facets={of} language={language} words={words} />
      ))}
    </div>
  );
}

/** What papers can be filtered by, each as the search for it. */
function facetsOf(
  { sources, fields, languages }: Facets,
  listed: Listed,
  language: WordsLanguage,
  words: AppWords['libraryApp'],
): [string, Facet[]][] {
  const searched = listed.of === 'search' ? listed.text.trim() : null;
  const facet = (kind: FilterKind, value: string, papers: number, name = value): Facet => {
    const text = writeFilter(kind, value, false).trim();
    const href = hrefOf(readRoute({ of: 'search', text }));
    return { name, papers, href, current: text === searched };
  };
  return [
    [
      words.sources,
      sources.map(({ id, name, papers }) => {
        const importId = isNamelessSource(id) && Number(/^#(\d+)$/.exec(name)?.[1]);
        const shown = importId ? words.unnamedSource(importId) : name;
        return facet('source', name, papers, shown);
      }),
    ],
    [words.fields, fields.map(({ field, papers }) => facet('field', field, papers))],
    [
      words.languages,
      languages.map(({ lang, papers }) =>
        facet('lang', lang, papers, languageName(htmlLang(lang), language)),
      ),
    ],
  ];
}

function useNewest(revision: number): { day: string; papers: number } | null {
  const [newest, setNewest] = useState<{ day: string; papers: number } | null>(null);
  useEffect(() => {
    const read = async () => {
      const day = await newestDay();
      const counts = await countDays(day ? [day] : []);
      setNewest(day ? { day, papers: counts.get(day) ?? 0 } : null);
    };
    read().catch(console.error);
  }, [revision]);
  return newest;
}
