import { workOffscreen } from '../../lib/import/offscreen-host';
import { callBackground } from '../../lib/messages/call';

workOffscreen(
  () => callBackground('libraryChanged', {}),
  () => window.close(),
);
