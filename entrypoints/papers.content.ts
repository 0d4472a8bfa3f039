import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchLibrary } from '../lib/messages/announce-change';
import { readLibraryChange } from '../lib/messages/library-change';
import { serveTab } from '../lib/messages/serve-tab';
import { ExtensionLife } from '../lib/overlay/papers/extension-life';
import { FoundPapers } from '../lib/overlay/papers/found-papers';
import { removeLeftovers } from '../lib/overlay/papers/leftovers';
import { Islands } from '../lib/site/islands';
import { watchPage } from '../lib/site/page-watch';

/** Finds papers and asks the library for them: all that a page has of us while none of its papers is known. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  globalName: false,
  runAt: 'document_end',

  main() {
    // The browser may start it in a page just as the background does.
    if (window.takePart) return;
    window.takePart = {};
    const life = new ExtensionLife();
    const { signal } = life;

    // Made before the islands', this observer is called before theirs: what has just come to life is known then.
    watchPage(
      {
        onChange: () => life.isOver() || papers.update(),
        isOurs: (node) => papers.overlay?.owns(node) ?? false,
      },
      signal,
    );
    const papers = new FoundPapers(life, new Islands(signal), () => {
      removeLeftovers(document);
      // Both end by themselves with the extension, and never before.
      serveTab({
        pageStatus: () => papers.status,
        runCommand: ({ command }) => papers.overlay?.run(command),
      });
      watchLibrary((change) => papers.askAgain(change));
      // A page out of the back/forward cache has missed what was said meanwhile: anything may have changed.
      const onPageShow = ({ persisted }: PageTransitionEvent) => {
        if (persisted && !life.isOver()) papers.askAgain(readLibraryChange(null));
      };
      addEventListener('pageshow', onPageShow, { signal });
    });
    papers.update();
  },
});
