import { builtSizes } from '../run/built-size';
import type { Benchmark } from './benchmark';

/** What the built parts weigh, packed. The limits are those of size.spec.ts. */
export const sizeBench: Benchmark = {
  name: 'size',
  async run({ extensionDir }) {
    const { everyPage, content, actions, background, popup, library, importWorkers } =
      builtSizes(extensionDir);
    return {
      every_page_kb: { value: everyPage, unit: 'kB', atMost: 4.7 },
      content_kb: { value: content, unit: 'kB', atMost: 19.7 },
      reading_kb: { value: actions, unit: 'kB', atMost: 30.5 },
      background_kb: { value: background, unit: 'kB', atMost: 10.5 },
      popup_kb: { value: popup, unit: 'kB' },
      library_kb: { value: library, unit: 'kB' },
      import_workers_kb: { value: importWorkers, unit: 'kB' },
    };
  },
};
