import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { barNetwork } from '../lib/import/bar-network';
import { borrowWorkers } from '../lib/import/borrow-workers';
import { listenForLookUps } from '../lib/import/give-way';
import { startParser } from '../lib/import/run-parser';
import { workThroughInbox } from '../lib/import/work-through';
import { tellNews } from '../lib/messages/import-news';
import { ANYTHING, changeOfPapers } from '../lib/messages/library-change';
import { announceProgress } from '../lib/messages/progress-channel';
import { workIsWaiting } from '../lib/store/imports/next-work';
import { indexPapers } from '../lib/store/search/index-papers';

/** So many papers that wait are indexed while an import is at work, so that they are found before it has ended. */
const MANY = 3000;

export default defineUnlistedScript(async () => {
  barNetwork();
  const parser = startParser(borrowWorkers());
  const giveWay = listenForLookUps();
  let changed = 0;
  let indexing = Promise.resolve();
  const workThrough = () =>
    workThroughInbox({
      parse: parser.parse,
      async giveWay() {
        const gaveWay = await giveWay();
        if (changed >= MANY) {
          changed = 0;
          indexing = indexing.then(() => indexPapers({ giveWay, least: MANY }));
        }
        return gaveWay;
      },
      onFileDone: ({ progress, papers, restores }) => {
        announceProgress(progress);
        // All of a backup is indexed once it is there: its papers change more than once until then.
        if (!restores) changed += papers.length;
        const imports = progress.done === progress.total;
        if (papers.length > 0 || imports)
          tellNews({ changed: { ...changeOfPapers(papers), imports } });
        else tellNews('progress');
      },
      onActed: ({ papers }) => tellNews({ changed: { ...changeOfPapers(papers), imports: true } }),
      onResumed: () => tellNews({ changed: ANYTHING }),
    });
  try {
    do {
      await workThrough();
      await indexing;
      // Imports may have ended without a file.
      tellNews('progress');
      await indexPapers({ giveWay, isUnwanted: workIsWaiting });
    } while (await workIsWaiting());
    tellNews('done');
  } catch (error) {
    tellNews({ failed: String(error) });
  } finally {
    parser.end();
  }
});
