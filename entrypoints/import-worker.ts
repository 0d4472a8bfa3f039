import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForLookUps } from '../lib/import/give-way';
import { startParser } from '../lib/import/run-parser';
import { workThroughInbox } from '../lib/import/work-through';
import { tellNews } from '../lib/messages/import-news';
import { ANYTHING, changeOfPapers } from '../lib/messages/library-change';
import { announceProgress } from '../lib/messages/progress-channel';

export default defineUnlistedScript(async () => {
  const parser = startParser();
  try {
    await workThroughInbox({
      parse: parser.parse,
      giveWay: listenForLookUps(),
      onFileDone: ({ progress, papers }) => {
        announceProgress(progress);
        const imports = progress.done === progress.total;
        if (papers.length > 0 || imports)
          tellNews({ changed: { ...changeOfPapers(papers), imports } });
        else tellNews('progress');
      },
      onActed: ({ papers }) => tellNews({ changed: { ...changeOfPapers(papers), imports: true } }),
      onResumed: () => tellNews({ changed: ANYTHING }),
    });
    // Imports may have ended without a file.
    tellNews('progress');
    tellNews('done');
  } catch (error) {
    tellNews({ failed: String(error) });
  } finally {
    parser.end();
  }
});
