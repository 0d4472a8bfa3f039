import { PreferredSources } from '../../components/app/preferred-sources';
import { suggestedName } from '../digest/source-hint';
import { isNamelessSource } from '../digest/source-id';
import { appWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { movedDown, movedUp } from '../settings/preferred-sources';
import { saveSettings } from '../settings/save-settings';

interface Props {
  settings: Settings;
  /** What the reader calls sources, by `sourceId`. */
  names: Readonly<Record<string, string>>;
}

/** The order of preferred sources, which changes on all open pages at once. */
export function PreferredSourcesChoice({ settings: { language, preferredSources }, names }: Props) {
  const words = appWords(wordsLanguage(language));
  const nameOf = (id: string) =>
    names[id] || (isNamelessSource(id) ? suggestedName(id, []) || words.nobodyNamed : id);
  const save = (changed: readonly string[]) => saveSettings({ preferredSources: changed });
  return (
    <PreferredSources
      sources={preferredSources.map((id) => ({ id, name: nameOf(id) }))}
      words={words}
      onMoveUp={(id) => save(movedUp(preferredSources, id))}
      onMoveDown={(id) => save(movedDown(preferredSources, id))}
      onRemove={(id) => save(preferredSources.filter((each) => each !== id))}
    />
  );
}
