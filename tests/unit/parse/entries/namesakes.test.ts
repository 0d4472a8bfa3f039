import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (number: number) => `https://huggingface.co/papers/2603.0000${number}`;

/** The number and the title of each digest, and what it tells first. */
function entriesOf(text: string): string[] {
  return toldIn(text).digests.map((digest) => digest.split(' ').slice(0, 6).join(' '));
}

describe('two papers of one title', () => {
  const titles = ['Kites That Reel', 'Tents That Fold', 'Field Notes', 'Field Notes'];
  const told = [
    '2603.00001 Kites That Reel: It is',
    '2603.00002 Tents That Fold: It is',
    '2603.00003 Field Notes: It is toy',
    '2603.00004 Field Notes: It is toy',
  ];
  const text = (n: number) => `It is toy ${n}, and nobody holds the string.`;

  test.each<[string, (title: string, n: number) => string]>([
    ['linked lines in bold', (title, n) => `**[${title}](${link(n)})**\n\n${text(n)}`],
    ['linked items', (title, n) => `${n}. [${title}](${link(n)})\n   - ${text(n)}`],
    [
      'numbered headings, each link behind its text',
      (title, n) => `## ${n}. ${title}\n\n${text(n)}\n\n[Paper](${link(n)})`,
    ],
    [
      'headings, each link behind its text',
      (title, n) => `## ${title}\n\n${text(n)}\n\n[Paper](${link(n)})`,
    ],
  ])('are two in %s', (_, write) => {
    const entries = titles.map((title, position) => write(title, position + 1));
    expect(entriesOf(`# Toys\n\n${entries.join('\n\n')}\n`)).toEqual(told);
  });

  test('are none where each entry has such a link', () => {
    const entry = (title: string, n: number) =>
      `**[${title}](${link(n)})**\n\n${text(n)}\n\n**[Zum Text](${link(n)})**`;
    expect(
      entriesOf(
        `# Toys\n\n${[entry('Kites That Reel', 1), entry('Tents That Fold', 2)].join('\n\n')}`,
      ),
    ).toEqual(told.slice(0, 2));
  });
});
