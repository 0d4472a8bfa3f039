import { readSettings } from '../../settings/read-settings';
import { keepListening } from '../parts/keep-listening';
import type { PageLife } from '../parts/page-parts';
import { watchMeetings } from './first-meeting';
import type { Overlay } from './overlay';

/** What happens on a page when the reader comes back to it, or moves in it: then we look whether we are still there. */
const SIGNS_OF_LIFE = ['visibilitychange', 'focus', 'pointerover', 'pointerdown', 'keydown'];

/** Milliseconds after a window was given other measures, in which it may be given others. */
const STILL_RESIZED = 200;

/** Hears of a page what concerns what is drawn there, as long as it lives. */
export function listenForOverlay(overlay: Overlay, life: PageLife): void {
  const { signal } = life;
  let resized: ReturnType<typeof setTimeout>;
  const onResize = () => {
    overlay.view.measureColumns();
    clearTimeout(resized);
    // A page may show other copies of its links now, of which the observer did not always tell in tests.
    resized = setTimeout(() => signal.aborted || overlay.lookAgain(), STILL_RESIZED);
  };
  // A page out of the back/forward cache has missed what was chosen meanwhile.
  const onPageShow = async ({ persisted }: PageTransitionEvent) => {
    if (persisted && !life.isOver()) await overlay.view.takeSettings(await readSettings());
  };
  // There is something to take away now, so that the end has to be noticed.
  const look = () => life.isOver();
  const themes = new MutationObserver(() => overlay.applyTheme());
  let root = document.documentElement;
  const listen = () => {
    watchMeetings(signal);
    for (const type of SIGNS_OF_LIFE)
      addEventListener(type, look, { capture: true, passive: true, signal });
    addEventListener('resize', onResize, { signal });
    addEventListener('pageshow', onPageShow, { signal });
    const { documentElement } = document;
    // Gone while the page is being opened anew.
    if (!documentElement) return;
    themes.observe(documentElement, { attributes: true, attributeFilter: ['class'] });
    if (root !== documentElement) overlay.drawAnew();
    root = documentElement;
  };
  keepListening(listen, signal);
  life.atEnd(() => themes.disconnect());
}
