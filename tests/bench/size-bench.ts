import { builtSizes, MOST_KB } from '../run/built-size';
import type { Benchmark } from './benchmark';

/** What the built parts weigh, packed. */
export const sizeBench: Benchmark = {
  name: 'size',
  async run({ extensionDir }) {
    const { everyPage, content, actions, background, popup, library, importWorkers } =
      builtSizes(extensionDir);
    return {
      every_page_kb: { value: everyPage, unit: 'kB', atMost: MOST_KB.everyPage },
      content_kb: { value: content, unit: 'kB', atMost: MOST_KB.content },
      reading_kb: { value: actions, unit: 'kB', atMost: MOST_KB.actions },
      background_kb: { value: background, unit: 'kB', atMost: MOST_KB.background },
      popup_kb: { value: popup, unit: 'kB' },
      library_kb: { value: library, unit: 'kB' },
      import_workers_kb: { value: importWorkers, unit: 'kB' },
    };
  },
};
