import { render } from 'preact';
import { useState } from 'preact/hooks';
import libraryStyles from '../../components/library/library.css?inline';
import { type FeedsAddress, writeFeedsAddress } from '../../lib/app/feeds/feeds-address';
import { FeedsPlace } from '../../lib/app/feeds/feeds-place';
import { keepFocus } from '../../lib/app/keep-focus';
import type { Importing } from '../../lib/app/use-import';
import type { LanguageMode } from '../../lib/i18n/language';
import { parseSettings } from '../../lib/settings/parse-settings';
import { type FakeFeeds, setFakeFeeds } from './fake-feeds';

export interface FeedsStageProps extends FakeFeeds {
  at: FeedsAddress;
  language: 'en' | 'zh' | 'ja';
  /** The newest file of what a look comes to, since bytes can't be handed to a page. */
  newest?: { path: string; text: string };
}

declare global {
  interface Window {
    /** Shows the place *Feeds* of the library as its page does, in a world that has nothing behind it. */
    showFeeds: (props: FeedsStageProps) => void;
  }
}

window.showFeeds = (props) => {
  const style = document.createElement('style');
  style.textContent = libraryStyles;
  document.head.append(style);
  const { look, newest } = props;
  const isFound = look && !('kind' in look) && newest;
  const bytes = new TextEncoder().encode(newest?.text).buffer;
  setFakeFeeds({
    ...props,
    look: isFound ? { ...look, newest: { path: newest.path, bytes } } : look,
  });
  keepFocus();
  const root = document.querySelector('#stage');
  if (root) render(<Stage {...props} />, root);
};

const nothing = async () => {};
const importing: Importing = {
  ...{ latest: null, own: null, progress: null, digests: 0, refused: null, ended: 0 },
  ...{ importFiles: nothing, undo: nothing, redo: nothing, deleteDigests: async () => null },
  ...{ readAgain: nothing, dismiss: nothing, takeForOwn: () => {} },
};

function Stage({ at: begin, language }: FeedsStageProps) {
  const [at, setAt] = useState(begin);
  const mode: LanguageMode = language === 'ja' ? 'own' : language;
  const first = language === 'zh' ? 'zh' : 'en';
  const settings = {
    ...parseSettings({}, ['en']),
    language: { mode, first, ...(language === 'ja' && { digestLang: language }) } as const,
  };
  return (
    <div class="library" data-columns="1">
      <header class="bar">
        <h1>Paperglance</h1>
      </header>
      <main class="wide">
        <FeedsPlace
          {...{ settings, importing, at }}
          hrefOf={writeFeedsAddress}
          onGo={(next) => setAt(next)}
        />
      </main>
    </div>
  );
}
