import type { ComponentChildren } from 'preact';
import { DayForm } from '../../../components/library/day-form';
import { Places } from '../../../components/library/library-bar';
import { LibraryKeys } from '../../../components/library/library-keys';
import { Modal } from '../../../components/library/modal';
import type { AppWords } from '../../i18n/app-words';
import type { Settings } from '../../settings/parse-settings';
import { ModeChoice } from '../language-choice';
import { hrefOf, placeRoute, type ReadRoute, readRoute } from './routes';
import type { Columns } from './use-columns';
import { libraryKeys } from './use-keys-here';

/** What lies over a place, until it is closed. */
export type Over = 'rail' | 'keys' | 'day';

interface Props extends CloseProps {
  over: Over | null;
  settings: Settings;
  columns: Columns;
  /** What has no room beside the list. */
  rail: ComponentChildren;
  /** The day that is seen, where one is. */
  day: string;
  onGo: (route: ReadRoute) => void;
}

/** The rail, the keys, or the question for a day, over all else. */
export function OverAll({ over, settings, columns, rail, day, words, onClose, onGo }: Props) {
  const common = { words, onClose };
  switch (over) {
    case 'rail':
      return (
        <RailDrawer {...common} settings={settings} withPlaces={columns === 1}>
          {rail}
        </RailDrawer>
      );
    case 'keys':
      return <KeySheet {...common} />;
    case 'day':
      return (
        <DaySheet
          {...common}
          day={day}
          onGo={(chosen) => {
            onClose();
            onGo(readRoute({ of: 'day', day: chosen }));
          }}
        />
      );
    default:
      return null;
  }
}

interface CloseProps {
  words: AppWords['libraryApp'];
  onClose: () => void;
}

/** The rail where it has no room of its own; with places and language where the bar has none for them. */
function RailDrawer({
  settings,
  withPlaces,
  words,
  onClose,
  children,
}: CloseProps & { settings: Settings; withPlaces: boolean; children: ComponentChildren }) {
  return (
    <Modal class="drawer" label={words.openRail} onClose={onClose}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links within are clicked by keys, too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is chosen within closes it */}
      <div
        class="rail"
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a')) onClose();
        }}
      >
        {withPlaces && (
          <>
            <Places place="read" hrefOf={(place) => hrefOf(placeRoute(place))} words={words} />
            <ModeChoice settings={settings} />
          </>
        )}
        {children}
      </div>
    </Modal>
  );
}

/** All keys, until they are closed. */
function KeySheet({ words, onClose }: CloseProps) {
  return (
    <Modal class="sheet-of-keys" label={words.keysHere} onClose={onClose}>
      <h2>{words.keysHere}</h2>
      <LibraryKeys keys={libraryKeys} words={words} />
      <form method="dialog">
        <button type="submit" class="quiet">
          {words.close}
        </button>
      </form>
    </Modal>
  );
}

/** Asks for a day. */
function DaySheet({
  day,
  words,
  onClose,
  onGo,
}: CloseProps & { day: string; onGo: (day: string) => void }) {
  return (
    <Modal class="sheet-of-keys" label={words.goToDay} onClose={onClose}>
      <DayForm day={day} words={words} onGo={onGo} />
    </Modal>
  );
}
