import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForLookUps } from '../lib/import/give-way';
import { announceProgress } from '../lib/import/progress';
import { startParser } from '../lib/import/run-parser';
import { workThroughInbox } from '../lib/import/work-through';
import type { WorkerNews } from '../lib/offscreen/run-worker';

export default defineUnlistedScript(async () => {
  const parser = startParser();
  try {
    await workThroughInbox({
      parse: parser.parse,
      giveWay: listenForLookUps(),
      onFileDone: ({ progress, outcome }) => {
        announceProgress(progress);
        tell(outcome.added + outcome.updated > 0 ? 'library-changed' : 'progress');
      },
      onActed: () => tell('library-changed'),
    });
    // Imports may have ended without a file.
    tell('progress');
    tell('done');
  } catch (error) {
    tell({ failed: String(error) });
  } finally {
    parser.end();
  }
});

function tell(news: WorkerNews): void {
  self.postMessage(news);
}
