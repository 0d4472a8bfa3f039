import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { watchLibrary } from '../../messages/announce-change';
import type { Settings } from '../../settings/parse-settings';
import { LibraryView } from './library-view';

/** In milliseconds: so often, at most, lists are read anew while an import is at work. */
const REREAD_EVERY = 1000;

/** What the library's screens know of papers; and a number that grows whenever their lists may have changed. */
export function useLibraryView(settings: Settings): {
  view: LibraryView;
  revision: number;
  openId: { current: string | null };
} {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [revision, setRevision] = useState(0);
  const made = useRef<LibraryView | null>(null);
  const openId = useRef<string | null>(null);
  made.current ??= new LibraryView(settings, () => redraw(undefined));
  const view = made.current;
  view.takeSettings(settings);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let wanted = false;
    const bump = () => {
      setRevision((before) => before + 1);
      wanted = false;
      timer = setTimeout(() => {
        timer = null;
        if (wanted) bump();
      }, REREAD_EVERY);
    };
    const stop = watchLibrary((change) => {
      view.takeChange(change, openId.current);
      if (timer === null) bump();
      else wanted = true;
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return { view, revision, openId };
}
