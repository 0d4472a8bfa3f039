import type { Report } from '../../../lib/digest/report';
import type { Parser } from '../../../lib/import/run-parser';
import { toStoredReport } from '../../../lib/store/digests/stored-digest';

/** Reads files in this very thread, as the worker does in its own. */
export function parseHere(parse: (bytes: Uint8Array, name: string) => Report): Parser['parse'] {
  return async ({ name, bytes }) => {
    try {
      return { report: toStoredReport(parse(new Uint8Array(bytes), name)) };
    } catch (error) {
      return { mistake: String(error) };
    }
  };
}
