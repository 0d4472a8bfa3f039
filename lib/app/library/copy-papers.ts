import type { CopyForm } from '../../../components/digest/paper-view';
import { writeDigests } from '../../offscreen/write-digests';
import type { LibraryView } from './library-view';

/** More than these are no text that anybody pastes. */
const MOST_COPIED = 500;

/** Puts what is shown of these papers on the clipboard, one after the other. False where that could not be done. */
export async function copyPapers(
  view: LibraryView,
  paperIds: readonly string[],
  form: CopyForm,
): Promise<boolean> {
  try {
    const texts: string[] = [];
    for (const paperId of paperIds.slice(0, MOST_COPIED)) {
      const keys = await view.keysOf(paperId);
      if (keys.length > 0) texts.push(await writeDigests({ form, paperId, keys }));
    }
    await navigator.clipboard.writeText(texts.join('\n'));
    return true;
  } catch (error) {
    console.info(error);
    return false;
  }
}
