import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainBytes } from '../lib/import/explain-bytes';
import { EXPLAINER, type FileToExplain } from '../lib/import/explain-file';
import { listenForLookUps } from '../lib/import/give-way';
import { announceProgress } from '../lib/import/progress';
import type { WorkerNews } from '../lib/import/run-worker';
import { workThroughInbox } from '../lib/import/work-through';
import { explainReport } from '../lib/parse/explain-report';
import { parseReport } from '../lib/parse/parse-report';

export default defineUnlistedScript(() => {
  if (self.name === EXPLAINER) explainWhatIsSent();
  else work();
});

function explainWhatIsSent(): void {
  self.onmessage = ({ data }: MessageEvent<FileToExplain>) =>
    self.postMessage(explainBytes(data, explainReport));
}

async function work(): Promise<void> {
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
}

function tell(news: WorkerNews): void {
  self.postMessage(news);
}
