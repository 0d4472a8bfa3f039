import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../lib/digest/plain-text';
import type { Block } from '../../../lib/digest/tree';
import { parseReport } from '../../../lib/parse/parse-report';
import { expectClosedInline, expectClosedTree } from './closed-tree';
import { propertyOptions } from './property-options';
import { generatedReport } from './report-arbitrary';

const WORD = /Zq\d+x/g;
/** Addresses end where the Chinese text around them goes on. */
const ADDRESS = /^https:\/\/(?:example\.org|github\.com|arxiv\.org)\/[\w./?=-]+$/;

test('every word of a report ends up once, in the section where it belongs', {
  timeout: 180_000,
}, () => {
  fc.assert(
    fc.property(generatedReport, ({ text, digests, depths }) => {
      const report = parseReport(new TextEncoder().encode(text), 'report.md');
      expect(report.problems).toEqual([]);
      expect(report.date).toBe('2026-01-20');
      expect(
        report.digests.map(({ paperId, title, readingSource, sections }) => ({
          paperId,
          title,
          readingSource,
          sections: sections.map(({ kind, label, blocks }) => ({
            kind,
            label,
            words: plainText(blocks).match(WORD) ?? [],
          })),
        })),
      ).toEqual(digests);

      const foundDepths = new Map<string, number>();
      for (const { summary, sections } of report.digests) {
        expectClosedInline(summary);
        for (const { blocks } of sections) {
          for (const href of expectClosedTree(blocks).hrefs) expect(href).toMatch(ADDRESS);
          collectDepths(blocks, 0, foundDepths);
        }
      }
      for (const [word, depth] of depths)
        expect([word, foundDepths.get(word)]).toEqual([word, depth]);
    }),
    propertyOptions(300),
  );
});

/** Notes for each word the number of lists that it stands in. */
function collectDepths(blocks: Block[], depth: number, found: Map<string, number>): void {
  for (const block of blocks) {
    if (block.t === 'list') collectDepths(block.items.flat(), depth + 1, found);
    else if (block.t === 'quote') collectDepths(block.c, depth, found);
    else for (const word of plainText([block]).match(WORD) ?? []) found.set(word, depth);
  }
}
