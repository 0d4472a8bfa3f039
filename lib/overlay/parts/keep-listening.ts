/**
 * Has something listen on the page until the signal aborts, and again whenever the page opens itself anew: that takes all
 * listeners away. What listens is to be the same each time, so that none of it listens twice.
 */
export function keepListening(listen: () => void, signal: AbortSignal): void {
  listen();
  const reopened = new MutationObserver(listen);
  reopened.observe(document, { childList: true });
  signal.addEventListener('abort', () => reopened.disconnect());
}
