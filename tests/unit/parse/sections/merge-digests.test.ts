import { expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';

test('a paper that a list of highlights names first has the lead of what is told below', () => {
  const file = `# Toys of the Week, 2026-03-02

## Highlights

- [Kites that carry their own strings](https://arxiv.org/abs/2603.00001) — plain, but it works

## All toys

### Kites that carry their own strings
[arXiv](https://arxiv.org/abs/2603.00001)

**Summary**: A kite reels its string in when the wind drops.

### Tents that fold themselves at dusk
[arXiv](https://arxiv.org/abs/2603.00002)

**Summary**: A tent folds along its seams by a motor.`;
  const { digests } = parseReport(new TextEncoder().encode(file), 'week.md');
  expect(digests.map(({ summary }) => plainInline(summary))).toEqual([
    'A kite reels its string in when the wind drops.',
    'A tent folds along its seams by a motor.',
  ]);
});
