import { describe, expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toBytes } from '../write-report';

function papersOf(...lines: string[]): string[] {
  const { digests } = parseReport(toBytes(lines.join('\n')), 'tables.md');
  return digests.map(
    ({ paperId, title, summary, sections }) =>
      `${paperId} ${title}: ${plainInline(summary)} (${sections.map(({ label }) => label)})`,
  );
}

describe('a table that sets papers beside each other', () => {
  test('is an entry a column, where its rows have labels', () => {
    expect(
      papersOf(
        '# Two readings',
        '',
        '| Aspect | Kites that find their way | Salt that stores heat |',
        '|---|:-:|:-:|',
        '| Paper | [arXiv](https://arxiv.org/abs/2601.00001) | arXiv:2601.00002 |',
        '| Method | A camera looks down from the kite. | Salt melts in the sun, a \\| b. |',
        '| Limitations | No wind, no flight. | It corrodes the tank. |',
      ),
    ).toEqual([
      '2601.00001 Kites that find their way: A camera looks down from the kite. (Method,Limitations)',
      '2601.00002 Salt that stores heat: Salt melts in the sun, a | b. (Method,Limitations)',
    ]);
  });

  test('is an entry a cell, where each is a card', () => {
    expect(
      papersOf(
        '# Cards',
        '',
        '| **Kites that find their way**<br>They look down. [Paper](https://arxiv.org/abs/2601.00001) | [Salt that stores heat](https://arxiv.org/abs/2601.00002)<br>It melts in the sun. |',
        '|---|---|',
        '| [Tin that bends alone](https://arxiv.org/abs/2601.00003)<br>It remembers its shape. | |',
      ),
    ).toEqual([
      '2601.00001 Kites that find their way: They look down. ()',
      '2601.00002 Salt that stores heat: It melts in the sun. ()',
      '2601.00003 Tin that bends alone: It remembers its shape. ()',
    ]);
  });

  test('is a row a paper, where its rows have numbers', () => {
    expect(
      papersOf(
        '| # | Paper | Method |',
        '|---|---|---|',
        '| 1 | [Kites at night](https://arxiv.org/abs/2601.00001) | As arXiv:2501.00009 did by day, on a line that the wind pulls tight. |',
        '| 2 | [Salt and heat](https://arxiv.org/abs/2601.00002) | It melts in the sun and cools. |',
      ),
    ).toEqual([
      '2601.00001 Kites at night: As arXiv:2501.00009 did by day, on a line that the wind pulls tight. (Method)',
      '2601.00002 Salt and heat: It melts in the sun and cools. (Method)',
    ]);
  });

  test('is a table like others, where its cells only cite', () => {
    expect(
      papersOf(
        '# Kites that find their way',
        'https://arxiv.org/abs/2601.00001',
        '',
        'They look down, and learn where they are.',
        '',
        '| | Before | Best |',
        '|---|---|---|',
        '| Method | none | as in arXiv:2501.00009 |',
        '| Results | 12 m | 3 m, by arXiv:2501.00008 |',
      ),
    ).toEqual([
      '2601.00001 Kites that find their way: They look down, and learn where they are. ()',
    ]);
  });
});
