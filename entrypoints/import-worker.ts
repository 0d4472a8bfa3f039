import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForLookUps } from '../lib/import/give-way';
import { announceProgress } from '../lib/import/progress';
import type { WorkerNews } from '../lib/import/run-worker';
import { workThroughInbox } from '../lib/import/work-through';
import { parseReport } from '../lib/parse/parse-report';

export default defineUnlistedScript(async () => {
  try {
    await workThroughInbox({
      parse: parseReport,
      giveWay: listenForLookUps(),
      onFileDone: ({ progress, outcome }) => {
        announceProgress(progress);
        tell(outcome.added + outcome.updated > 0 ? 'library-changed' : 'progress');
      },
      onTakenBack: () => tell('library-changed'),
    });
    // Imports may have ended without a file.
    tell('progress');
    tell('done');
  } catch (error) {
    tell({ failed: String(error) });
  }
});

function tell(news: WorkerNews): void {
  self.postMessage(news);
}
