import { defineContentScript } from 'wxt/utils/define-content-script';
import { DrawnWithActions } from '../lib/overlay/actions/drawn-with-actions';
import { closeSheetFromOutside } from '../lib/overlay/actions/sheet-closing';

/** What opens digests: put into a page when its reader first goes near one, and never before. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  registration: 'runtime',

  main() {
    window.takePart?.actions?.((view, standing, signal) => {
      closeSheetFromOutside(view, standing, signal);
      return new DrawnWithActions(view, standing);
    });
  },
});
