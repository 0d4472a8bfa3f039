import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleLetters } from '../../lib/digest/title-letters';
import { parseReport } from '../../lib/parse/parse-report';
import { Score } from './score';

/** A paper that a person would say a file has a digest of. */
interface ExpectedPaper {
  id: string;
  title: string;
  /** Another title that is as right. */
  alt?: string;
}

/**
 * Scores the reader on files of the publishers that were read worst when they were first met: the
 * papers found, those found wrongly, and the titles of the former. `folder` holds the files, with
 * `expected.json` beside them.
 */
export function scorePublishers(folder: string): Record<string, Score> {
  const expected: Record<string, ExpectedPaper[]> = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );
  const scores = {
    'new ids recalled': new Score(),
    'new ids precise': new Score(),
    'new titles right': new Score(),
  };
  for (const [file, papers] of Object.entries(expected)) {
    const { digests } = parseReport(
      readFileSync(join(folder, file)),
      file.replace(/^[^/]*\//, '').replaceAll('__', '/'),
    );
    const titles = new Map(digests.map(({ paperId, title }) => [paperId, title]));
    for (const { id, title, alt = title } of papers) {
      const ours = titles.get(id);
      scores['new ids recalled'].count(ours !== undefined, () => `${file}: ${id} ${title}`);
      if (ours === undefined) continue;
      scores['new titles right'].count(
        [title, alt].map(titleLetters).includes(titleLetters(ours)),
        () => `${file}: ${ours} | ${title}`,
      );
    }
    for (const [id, title] of titles) {
      scores['new ids precise'].count(
        papers.some((paper) => paper.id === id),
        () => `${file}: ${id} ${title}`,
      );
    }
  }
  return scores;
}
