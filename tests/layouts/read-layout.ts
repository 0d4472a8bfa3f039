import { parseReport } from '../../lib/parse/parse-report';
import type { LayoutFile } from '../fixtures/layouts/truth';
import { judge, type Verdict } from './judge-layout';

/** Reads a made-up file and compares what came of it with its truth. */
export function readLayout(file: LayoutFile): Verdict {
  try {
    return judge(file, parseReport(file.bytes, file.name));
  } catch (error) {
    const verdict = judge(file, {
      title: '',
      date: null,
      sourceUrl: null,
      digests: [],
      unidentified: [],
      problems: [],
    });
    verdict.faults.unshift({ kind: 'threw', detail: String(error) });
    return verdict;
  }
}
