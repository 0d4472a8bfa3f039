import { useEffect, useState } from 'preact/hooks';
import { IndexStatus } from '../../../components/library/index-status';
import type { AppWords } from '../../i18n/app-words';
import { callBackground } from '../../messages/call';
import { type IndexState, readIndexState, rebuildIndex } from '../../store/search/rebuild-index';

/** Milliseconds between two looks at how far the index is. */
const LOOK_EVERY = 500;

/** How far the index of searches is, with the button that has it made anew. */
export function SearchIndex({ words }: { words: AppWords }) {
  const [state, setState] = useState<IndexState | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const look = async () => {
      const next = await readIndexState().catch(() => null);
      if (isGone) return;
      setState(next);
      timer = setTimeout(look, LOOK_EVERY);
    };
    look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  const makeAnew = async () => {
    await rebuildIndex();
    await callBackground('workThroughInbox', {});
  };
  if (!state) return null;
  return (
    <IndexStatus state={state} words={words} onMakeAnew={() => makeAnew().catch(console.error)} />
  );
}
