import { workOffscreen } from '../../lib/import/offscreen-host';
import { callBackground } from '../../lib/messages/call';

workOffscreen(
  async ({ libraryChanged }) => {
    if (libraryChanged) await callBackground('libraryChanged', {});
    await callBackground('importProgressed', {});
  },
  () => window.close(),
);
