import { useState } from 'preact/hooks';
import { ListPart, type OpenedList } from '../../../components/feeds/list-part';
import type { FeedAddress } from '../../feeds/feed';
import { MOST_LISTING_BYTES } from '../../feeds/kind';
import { readOpml } from '../../feeds/opml';
import { exportFeeds } from '../../following/followed';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { saveFile } from '../save-file';

interface Props {
  settings: Settings;
  hasFeeds: boolean;
  hrefOf: (address: FeedAddress) => string;
}

/** The list of feeds as a file, out and in. What comes in is shown, and asked for nothing before it is looked at. */
export function OpmlList({ settings, hasFeeds, hrefOf }: Props) {
  const [opened, setOpened] = useState<OpenedList | null>(null);
  return (
    <ListPart
      {...{ hasFeeds, opened, hrefOf }}
      words={appWords(wordsLanguage(settings.language)).feeds}
      onSave={() =>
        exportFeeds().then((opml) => saveFile('paperglance-feeds.opml', opml), console.error)
      }
      onOpen={(file) =>
        // What is larger is no list of anybody's, and may be more than a text can hold.
        (file.size > MOST_LISTING_BYTES ? Promise.resolve('') : file.text()).then(
          (text) => setOpened({ feeds: readOpml(text) }),
          console.error,
        )
      }
    />
  );
}
