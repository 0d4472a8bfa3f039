import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;
const KITES = '## Kites that carry their own strings\n\nA kite reels its string in.';
const TENTS = '## Tents that fold themselves at dusk\n\nA tent folds along its seams.';
const BOATS = '## Boats that row without any crew\n\nA boat rows by the tide.';

describe('a link between two texts', () => {
  test('is nobody’s where neither end of the file tells whose it is', () => {
    const { digests, problems } = toldIn(
      ['# Reading list', KITES, TENTS, arxiv(2), BOATS].join('\n\n'),
    );
    expect(digests).toEqual([]);
    expect(problems.filter((problem) => problem.startsWith('no-id'))).not.toEqual([]);
  });

  test('is that of the text above it where the last text ends with one', () => {
    const { digests } = toldIn(
      ['# Reading list', KITES, TENTS, arxiv(2), BOATS, arxiv(3)].join('\n\n'),
    );
    expect(digests).toEqual([
      '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams.',
      '2603.00003 Boats that row without any crew: A boat rows by the tide.',
    ]);
  });

  test('is not that of the text above it where a list gives it to the title below', () => {
    const list = `| Title | Link |\n|---|---|\n| Tents that fold themselves at dusk | [arXiv](${arxiv(2)}) |`;
    const { digests } = toldIn(['# Reading list', list, KITES, arxiv(2), TENTS].join('\n\n'));
    expect(digests).toEqual([
      '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams.',
    ]);
  });
});

test('a link at the end of the file is not that of an item far above, past other titles', () => {
  const banner = (title: string, text: string) => `=== ${title} ===\n\nProblem: ${text}`;
  const { digests } = toldIn(
    [
      '# Reading list',
      banner('Kites that carry their own strings', 'A kite reels its string in.'),
      '- It flies.\n- **Boats that row without any crew**: They follow it.',
      banner('Boats that row without any crew', 'A boat rows by the tide.'),
      arxiv(3),
    ].join('\n\n'),
  );
  expect(digests.join()).not.toContain('They follow it');
});

test('a short line on one paper above several texts is no title', () => {
  const text = (title: string) =>
    `## ${title}\n\n**Summary**: It is told.\n\n**Limitations**: None is known.`;
  const { digests } = toldIn(
    [
      '# Toys',
      '> 1 paper today',
      arxiv(1),
      text('Kites that carry strings'),
      text('Tents at dusk'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([]);
});
