import { useEffect, useState } from 'preact/hooks';
import { type Publisher, readPublishers } from '../feeds/publishers';
import { type LanguageChoice, ownLanguage, speaks } from '../i18n/language';

/** The catalogue of public publishers, those first who write in the reader's language; none until it is read. */
export function usePublishers(choice: LanguageChoice): Publisher[] {
  const [publishers, setPublishers] = useState<Publisher[]>([]);
  useEffect(() => {
    readCatalogue().then(setPublishers, console.error);
  }, []);
  const own = ownLanguage(choice);
  const isOwn = ({ languages }: Publisher) => languages.some((lang) => speaks(lang, own));
  const rank = (publisher: Publisher) => (publisher.opened ? 0 : 2) + (isOwn(publisher) ? 0 : 1);
  return publishers.toSorted((a, b) => rank(a) - rank(b));
}

async function readCatalogue(): Promise<Publisher[]> {
  const answer = await fetch('/publishers.json');
  return readPublishers(await answer.json());
}
