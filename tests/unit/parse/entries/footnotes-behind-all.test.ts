import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const kites = `## Kites on a string\n\n${arxiv('2603.00001')}\n\nA kite reels in its own string.[^wind]`;
const tents = `## Tents that fold\n\n${arxiv('2603.00002')}\n\nA tent folds along its seams.`;
const wind = '[^wind]: No storm was flown by the authors.';

describe('footnotes behind all entries', () => {
  test('are the texts’ that refer to them, below the paragraph with their mark', () => {
    const more = `${kites}\n\nIt needs no crew at all.`;
    expect(toldIn([more, tents, wind].join('\n\n'))).toEqual({
      digests: [
        '2603.00001 Kites on a string: A kite reels in its own string.[wind]\n[wind] No storm was flown by the authors.\nIt needs no crew at all.',
        '2603.00002 Tents that fold: A tent folds along its seams.',
      ],
      problems: [],
    });
  });

  test('are so below a heading of their own, and on several lines', () => {
    const long = `${wind}\n    Nor was any rain.`;
    const { digests } = toldIn([kites, tents, '## Footnotes', long].join('\n\n'));
    expect(digests[0]).toContain('No storm was flown by the authors. Nor was any rain.');
    expect(digests[1]).toBe('2603.00002 Tents that fold: A tent folds along its seams.');
  });

  test.each([
    ['two texts', `${tents}[^wind]`, kites],
    ['no text', tents, kites.replace('[^wind]', '')],
  ])('are nobody’s where %s refers to them', (_, second, first) => {
    const { digests, problems } = toldIn([first, second, '[^a]: Ash.', wind].join('\n\n'));
    expect(digests.join(' ')).not.toMatch(/Ash|No storm/);
    expect(problems).not.toEqual([]);
  });

  test('stay where they are when their own text refers to all of them', () => {
    const ours = `${kites}\n\n${wind}`;
    expect(toldIn(`${ours}\n\n${tents}`).digests[0]).toContain('[wind] No storm was flown');
  });
});

describe('a file’s heading over several texts, each with its paper behind it', () => {
  const texts = ['A kite reels in its own string.', 'A tent folds along its seams.'];
  const cited = (write: (text: string, id: string, number: number) => string) =>
    texts.map((text, order) => write(text, `2603.0000${order + 1}`, order + 1)).join('\n\n');

  test.each([
    [
      'in words behind a dash',
      cited((text, id, n) => `${n}. ${text}\n\n— *A title*, ${arxiv(id)}`),
    ],
    ['on lines of their own', cited((text, id, n) => `${n}. ${text}\n*A title*\n${arxiv(id)}`)],
    [
      'in footnotes',
      `${texts[0]}[^1]\n\n${texts[1]}[^2]\n\n[^1]: Kites. ${arxiv('2603.00001')}\n[^2]: Tents. ${arxiv('2603.00002')}`,
    ],
  ])('is not the last one’s title, the papers named %s', (_, body) => {
    const { digests } = toldIn(`# Two papers\n\n${body}\n`);
    for (const digest of digests) expect(digest).not.toMatch(/kite.*tent/s);
  });
});
