import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchLibrary } from '../../lib/messages/library-revision';
import { readSettings, watchSettings } from '../../lib/settings/settings';
import { answerTabCalls } from './answer-tab-calls';
import { Overlay } from './overlay';
import { watchPage } from './page-watch';
import { removeLeftovers } from './placed-digests';
import { closeSheetFromOutside } from './sheet-closing';
import { whenSettled } from './when-settled';

export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,

  main(ctx) {
    const { signal } = ctx;
    removeLeftovers(document);
    const overlay = new Overlay(signal);
    // Every access to a cut-off extension throws, so each way in looks first.
    const whileValid = (react: () => void) => () => {
      if (ctx.isValid) react();
    };
    const onChange = whileValid(() => overlay.update());
    watchPage({ onChange, isOurs: (node) => overlay.placed.owns(node) }, signal);
    answerTabCalls(overlay, signal);
    closeSheetFromOutside(overlay, signal);
    const stopWatching = [
      watchSettings((changed) => overlay.changeSettings(changed)),
      watchLibrary(() => overlay.askAgain()),
    ];
    signal.addEventListener('abort', () => {
      for (const stop of stopWatching) stop();
    });

    const onResize = () => overlay.measureColumns();
    window.addEventListener('resize', onResize, { signal });
    // A page out of the back/forward cache has missed what was said meanwhile.
    const onPageShow = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted || ctx.isInvalid) return;
      await overlay.changeSettings(await readSettings());
      await overlay.askAgain();
    };
    window.addEventListener('pageshow', onPageShow, { signal });
    const look = whileValid(() => {});
    for (const type of ['visibilitychange', 'focus', 'pointerover', 'pointerdown', 'keydown'])
      window.addEventListener(type, look, { capture: true, passive: true, signal });
    const themes = new MutationObserver(() => overlay.applyTheme());
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    signal.addEventListener('abort', () => themes.disconnect());

    whenSettled(signal).then(whileValid(() => overlay.settle()));
    overlay.update();
  },
});
