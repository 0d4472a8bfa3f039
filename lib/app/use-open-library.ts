import { useLayoutEffect, useState } from 'preact/hooks';
import type { LibraryTrouble } from '../digest/library-trouble';
import { callBackground } from '../messages/call';
import { ANYTHING } from '../messages/library-change';
import { filesWereReplaced } from '../messages/replaced-files';
import { isPrivate } from '../settings/private-window';
import { libraryDb } from '../store/db/library-db';
import { troubleOf } from '../store/db/trouble-of';

/** Milliseconds after which the reader is told what is waited for. */
const LONG = 2000;

export interface OpenLibrary {
  /**
   * `slow` is opening as well, for longer than a reader waits without a word; `replaced`, what this page would ask is of
   * another version.
   */
  state: 'opening' | 'slow' | 'replaced' | 'open' | LibraryTrouble;
  /** Opens it once more. */
  tryAgain: () => Promise<void>;
  /** Something could not be read: looks whether the library can be used at all. */
  doubt: (error: unknown) => void;
}

/** In its private windows Firefox keeps our pages from the library, but not the background, which has it. */
async function troubleHere(error: unknown): Promise<LibraryTrouble> {
  const trouble = troubleOf(error);
  if (trouble !== 'nothing-kept' || !isPrivate()) return trouble;
  return callBackground('lookUp', { ids: [] }).then(
    () => 'kept-outside',
    () => trouble,
  );
}

/** The library as a page of ours needs it before it asks anything of it: open, or told why it isn't. */
export function useOpenLibrary(): OpenLibrary {
  const [state, setState] = useState<OpenLibrary['state']>('opening');
  const open = async () => {
    const slow = setTimeout(
      () => setState((current) => (current === 'opening' ? 'slow' : current)),
      LONG,
    );
    try {
      if (await filesWereReplaced().catch(() => false)) {
        setState('replaced');
        return false;
      }
      await libraryDb();
      setState('open');
      return true;
    } catch (error) {
      console.info(error);
      setState(await troubleHere(error));
      return false;
    } finally {
      clearTimeout(slow);
    }
  };
  useLayoutEffect(() => {
    open();
  }, []);
  return {
    state,
    async tryAgain() {
      if (!(await open())) return;
      // Pages that got no answer look again.
      await callBackground('libraryChanged', ANYTHING).catch(console.info);
    },
    async doubt(error) {
      const opens = await open();
      const trouble = troubleOf(error);
      // Of a connection that was lost: the next one reads it.
      if (opens && trouble !== 'nothing-kept') setState(trouble);
    },
  };
}
