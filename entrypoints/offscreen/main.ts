import { startChecking } from '../../lib/following/check-due';
import { callBackground } from '../../lib/messages/call';
import { answerHost, serveHost } from '../../lib/messages/serve-host';
import { hostHandlers } from '../../lib/offscreen/host-handlers';
import { workOffscreen } from '../../lib/offscreen/offscreen-host';

/** Milliseconds that the document is kept for the next call: a reader who opens one card opens another. */
const KEPT_FOR = 5000;

const handlers = hostHandlers((change) => callBackground('libraryChanged', change));
let lastAsked = Number.NEGATIVE_INFINITY;

serveHost(async (request) => {
  const answer = await answerHost(handlers, request);
  lastAsked = performance.now();
  return answer;
});

// What it fetches is seen by the look that comes next.
const checker = startChecking(() => {});

workOffscreen(
  async ({ changed }) => {
    if (changed) await callBackground('libraryChanged', changed);
    await callBackground('importProgressed', {});
  },
  () => window.close(),
  async () =>
    performance.now() - lastAsked < KEPT_FOR || checker.isAtWork() || (await checker.isWanted()),
);
