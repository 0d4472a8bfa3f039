import { defineContentScript } from 'wxt/utils/define-content-script';
import { listenForOverlay } from '../lib/overlay/frames/listen-for-overlay';
import { Overlay } from '../lib/overlay/frames/overlay';
import { watchSettings } from '../lib/settings/read-settings';

/** What shows digests: put into a page when the library first knows one of its papers. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  globalName: false,
  registration: 'runtime',

  main() {
    window.takePart?.overlay?.((papers, life, actions) => {
      const overlay = new Overlay(papers, life.signal, actions);
      listenForOverlay(overlay, life);
      life.atEnd(watchSettings((changed) => overlay.view.takeSettings(changed)));
      overlay.start();
      return overlay;
    });
  },
});
