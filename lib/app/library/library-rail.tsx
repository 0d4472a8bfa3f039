import { useEffect, useState } from 'preact/hooks';
import { type Facet, FacetList, RailLink } from '../../../components/library/facet-list';
import { dateOf } from '../../../components/library/month';
import { MonthCalendar } from '../../../components/library/month-calendar';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import { htmlLang } from '../../i18n/language-name';
import type { Settings } from '../../settings/parse-settings';
import { countDays, newestDay } from '../../store/browse/days';
import { countPapers } from '../../store/browse/papers';
import { hrefOf, type Listed, readRoute } from './routes';
import { useMonth } from './use-days';

interface Props {
  settings: Settings;
  /** What the list holds. */
  listed: Listed;
  revision: number;
  /** Whether the first list is there, which all that is counted waits for. */
  isPainted: boolean;
}

/** The ways into the library: its newest day, all of it, its days, and what else papers can be filtered by. */
export function LibraryRail({ settings, listed, revision, isPainted }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language).libraryApp;
  const newest = useNewest(revision);
  const papers = usePapers(revision, isPainted);
  const day = listed.of === 'day' ? listed.day : null;
  const { seen, turn } = useMonth(day ?? newest?.day ?? null, revision);
  const dayHref = (of: string) => hrefOf(readRoute({ of: 'day', day: of }));
  const dayName = new Intl.DateTimeFormat(htmlLang(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const facets: [string, Facet[]][] = [];
  return (
    <>
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
          papers={papers}
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
    </>
  );
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

function usePapers(revision: number, isPainted: boolean): number | null {
  const [papers, setPapers] = useState<number | null>(null);
  useEffect(() => {
    if (isPainted) countPapers().then(setPapers, console.error);
  }, [revision, isPainted]);
  return papers;
}
