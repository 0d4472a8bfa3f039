import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchMeetings } from '../lib/overlay/frames/first-meeting';
import { Overlay } from '../lib/overlay/frames/overlay';
import { readSettings, watchSettings } from '../lib/settings/read-settings';

/** What shows digests: put into a page when the library first knows one of its papers. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  registration: 'runtime',

  main() {
    window.takePart?.overlay?.((papers, life) => {
      const { signal } = life;
      const overlay = new Overlay(papers, signal);
      watchMeetings(signal);
      life.atEnd(watchSettings((changed) => overlay.view.takeSettings(changed)));
      window.addEventListener('resize', () => overlay.view.measureColumns(), { signal });
      // A page out of the back/forward cache has missed what was chosen meanwhile.
      const onPageShow = async ({ persisted }: PageTransitionEvent) => {
        if (persisted && !life.isOver()) await overlay.view.takeSettings(await readSettings());
      };
      window.addEventListener('pageshow', onPageShow, { signal });
      const themes = new MutationObserver(() => overlay.applyTheme());
      themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
      life.atEnd(() => themes.disconnect());
      overlay.start();
      return overlay;
    });
  },
});
