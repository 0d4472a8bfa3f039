import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchLibrary } from '../../lib/messages/library-revision';
import { readSettings, watchSettings } from '../../lib/settings/settings';
import { answerTabCalls } from './answer-tab-calls';
import { ExtensionLife } from './extension-life';
import { Overlay } from './overlay';
import { watchPage } from './page-watch';
import { removeLeftovers } from './placed-digests';
import { closeSheetFromOutside } from './sheet-closing';
import { Islands } from './when-settled';

export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  runAt: 'document_end',

  main() {
    removeLeftovers(document);
    const life = new ExtensionLife();
    const { signal } = life;
    const whileAlive = (react: () => void) => () => {
      if (!life.isOver()) react();
    };

    // Made before the islands', this observer is called before theirs: what has just come to life is known then.
    const onChange = whileAlive(() => overlay.update());
    watchPage({ onChange, isOurs: (node) => overlay.owns(node) }, signal);
    const overlay = new Overlay(signal, new Islands(signal), () => {
      life.watch();
      life.atEnd(answerTabCalls(overlay));
      closeSheetFromOutside(overlay, signal);
      life.atEnd(watchSettings((changed) => overlay.changeSettings(changed)));
      life.atEnd(watchLibrary(() => overlay.askAgain()));
      window.addEventListener('resize', () => overlay.measureColumns(), { signal });
      // A page out of the back/forward cache has missed what was said meanwhile.
      const onPageShow = async ({ persisted }: PageTransitionEvent) => {
        if (!persisted || life.isOver()) return;
        await overlay.changeSettings(await readSettings());
        await overlay.askAgain();
      };
      window.addEventListener('pageshow', onPageShow, { signal });
      const themes = new MutationObserver(() => overlay.applyTheme());
      themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
      life.atEnd(() => themes.disconnect());
    });
    overlay.update();
  },
});
