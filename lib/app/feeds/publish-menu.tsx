import { useEffect, useState } from 'preact/hooks';
import { type Published, PublishPart } from '../../../components/feeds/publish-part';
import { ExportOutcome } from '../../../components/keeping/export-outcome';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { newestDay } from '../../store/browse/days';
import { countFacets } from '../../store/search/count-facets';
import { useExport } from '../keeping/use-export';

interface Offered {
  newest: string | null;
  sources: { id: string; name: string }[];
}

/** Digests out as a folder that others can follow; nothing where there are none. */
export function PublishMenu({ settings }: { settings: Settings }) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language);
  const [offered, setOffered] = useState<Offered | null>(null);
  const [chosen, setChosen] = useState<Published>({ what: 'everything' });
  const { state, write, cancel } = useExport(chosen, language);
  useEffect(() => {
    readOffered().then(setOffered, console.error);
  }, []);
  if (!offered || (offered.newest === null && offered.sources.length === 0)) return null;
  return (
    <div class="setting" data-part="publish">
      <div>
        <h3>{words.feeds.publish}</h3>
        <p>{words.feeds.publishDoes}</p>
        <ExportOutcome {...{ state, words }} onCancel={cancel} />
      </div>
      <PublishPart
        {...offered}
        words={words.feeds}
        chosen={chosen}
        isBusy={state.is === 'writing'}
        onChoose={setChosen}
        onPublish={() => write('folder')}
      />
    </div>
  );
}

async function readOffered(): Promise<Offered> {
  const [newest, { sources }] = await Promise.all([newestDay(), countFacets()]);
  return { newest, sources: sources.map(({ id, name }) => ({ id, name })) };
}
