import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;
const text = (title: string, words: string) =>
  `## ${title}\n\n**Summary**: ${words}\n\n**Limitations**: None is known.`;

describe('a title of a label’s word', () => {
  test('is one where the text below it opens as that below other titles', () => {
    const { digests } = toldIn(
      [
        '# Toys of the week',
        text('Kites that carry their own strings', 'A kite reels its string in.'),
        text('Evaluation', 'A tent folds along its seams.'),
        arxiv(2),
      ].join('\n\n'),
    );
    expect(digests).toEqual([
      '2603.00002 Evaluation: A tent folds along its seams. None is known.',
    ]);
  });

  test('is a label where such a text stands below it more than once', () => {
    const entry = (title: string, number: number) =>
      `${text(title, 'It flies.')}\n\n## Evaluation\n\n**Summary**: It flies well.\n\n${arxiv(number)}`;
    const { digests } = toldIn(
      ['# Toys of the week', entry('Kites that carry strings', 1), entry('Tents at dusk', 2)].join(
        '\n\n',
      ),
    );
    expect(digests.map((digest) => digest.slice(0, 22))).toEqual([
      '2603.00001 Kites that ',
      '2603.00002 Tents at du',
    ]);
  });

  test('is one among titles that are links', () => {
    const { digests, problems } = toldIn(
      [
        '# Toys of the week',
        `- [Kites that carry strings](${arxiv(1)}): A kite reels its string in.\n- [Evaluation](https://github.com/toys/tents): A tent folds along its seams.\n- [Boats](https://github.com/toys/boats): A boat rows by the tide.`,
      ].join('\n\n'),
    );
    expect(digests).toEqual(['2603.00001 Kites that carry strings: A kite reels its string in.']);
    expect(problems).toContain('stray-text 4');
  });

  test('is one where it is underlined as the others are', () => {
    const entry = (title: string, number: number) =>
      `${number}. ${title}\n${'-'.repeat(title.length)}\n\n- **Source**: ${arxiv(number)}\n\n- **Summary**: It is toy ${number}.`;
    const { digests } = toldIn(
      [
        '# Toys of the week',
        entry('Kites that carry strings', 1),
        entry('Tents that fold at dusk', 2),
        entry('Benchmarks', 3),
      ].join('\n\n'),
    );
    expect(digests).toEqual([
      '2603.00001 Kites that carry strings: It is toy 1.',
      '2603.00002 Tents that fold at dusk: It is toy 2.',
      '2603.00003 Benchmarks: It is toy 3.',
    ]);
  });
});

describe('an entry with the texts of several papers', () => {
  test('is told, and nobody’s', () => {
    const banner = (title: string, words: string) =>
      `=== ${title} ===\n\n### Summary\n\n${words}\n\n### Limitations\n\nNone is known.`;
    const { digests, problems } = toldIn(
      [
        '# Toys of the week\n\n## Outdoors',
        arxiv(1),
        banner('Kites that carry strings', 'A kite reels its string in.'),
        banner('Tents that fold at dusk', 'A tent folds along its seams.'),
      ].join('\n\n'),
    );
    expect(digests).toEqual([]);
    expect(problems).toContain('no-id 3');
  });
});

describe('a link between two items', () => {
  test('is that of the title right above it, not of a labelled item before that', () => {
    const entry = (title: string, number: number) =>
      `${number}. ${title}\n\n- Link: ${arxiv(number)}\n\n**Summary**: It is toy ${number}.\n\n- **Recipe**: It is sewn by hand.`;
    const { digests } = toldIn(
      [
        '# Toys of the week',
        entry('Kites that carry strings', 1),
        entry('Tents that fold at dusk', 2),
        entry('Boats that row alone', 3),
      ].join('\n\n'),
    );
    expect(digests.map((digest) => digest.slice(0, 22))).toEqual([
      '2603.00001 Kites that ',
      '2603.00002 Tents that ',
      '2603.00003 Boats that ',
    ]);
  });

  test('is not that of the item below where it stands in an item of its own', () => {
    const { digests } = toldIn(
      [
        '# Toys of the week\n',
        `- **Kites that carry strings**: A kite reels its string in. [paper](${arxiv(1)})`,
        '- **Tents that fold at dusk**: A tent folds along its seams. [paper](https://github.com/toys/tents)',
        `- **Boats that row alone**: A boat rows by the tide. [paper](${arxiv(3)})`,
      ].join('\n'),
    );
    expect(digests.map((digest) => digest.slice(0, 22))).toEqual([
      '2603.00001 Kites that ',
      '2603.00003 Boats that ',
    ]);
  });
});
