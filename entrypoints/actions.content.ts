import { defineContentScript } from 'wxt/utils/define-content-script';
import { DrawnWithActions } from '../lib/overlay/actions/drawn-with-actions';
import { listenOnPage } from '../lib/overlay/actions/listen-on-page';

/** What opens digests: put into a page when its reader first goes near one, and never before. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  globalName: false,
  registration: 'runtime',

  main() {
    window.takePart?.actions?.((view, standing, signal) => {
      const drawn = new DrawnWithActions(view, standing, signal);
      listenOnPage(view, standing, drawn.actions, signal);
      return drawn;
    });
  },
});
