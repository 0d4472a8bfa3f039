import { ISLAND } from '../../lib/paper/hf-selectors';

/** How long the islands must rest, once they have come to life, before anything is put into them. */
const REST_AFTER_MOUNT = 60;
/** Where they give no sign of life, the page is taken as settled this long after it has loaded. */
const REST_AFTER_LOAD = 150;

/**
 * Resolves when the page's islands have come to life: a node put into them before that would break
 * their hydration, and be thrown away with the server's nodes.
 */
export function whenSettled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      observer.disconnect();
      window.removeEventListener('load', onLoad);
      resolve();
    };
    const rest = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(finish, milliseconds);
    };
    const onLoad = () => rest(REST_AFTER_LOAD);
    const observer = new MutationObserver((records) => {
      if (records.some(({ target }) => target instanceof Element && target.closest(ISLAND)))
        rest(REST_AFTER_MOUNT);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    if (document.readyState === 'complete') onLoad();
    else window.addEventListener('load', onLoad);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      finish();
    });
  });
}
