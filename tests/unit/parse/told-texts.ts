import { plainText } from '../../../lib/digest/plain-text';
import { parseReport } from '../../../lib/parse/parse-report';

/** What a file is read as: the words of each paper's digest behind its id and title, and problems with their lines. */
interface Told {
  digests: string[];
  problems: string[];
}

export function toldIn(text: string, fileName = 'week.md'): Told {
  const { digests, problems } = parseReport(new TextEncoder().encode(text), fileName);
  return {
    digests: digests.map(
      ({ paperId, title, sections }) =>
        `${paperId} ${title}: ${sections.map(({ blocks }) => plainText(blocks)).join(' ')}`,
    ),
    problems: problems.map(({ kind, line }) => (line === null ? kind : `${kind} ${line}`)),
  };
}
