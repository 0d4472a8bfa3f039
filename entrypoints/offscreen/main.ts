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

workOffscreen(
  async ({ changed }) => {
    if (changed) await callBackground('libraryChanged', changed);
    await callBackground('importProgressed', {});
  },
  () => window.close(),
  () => performance.now() - lastAsked < KEPT_FOR,
);
