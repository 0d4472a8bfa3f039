import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (n: number) => `[Details](https://huggingface.co/papers/2603.0000${n})`;
/** A title, texts of any length below labels in bold or, as one of them has it, headings, and the link. */
const entry = (heading: string, n: number, mark = ['**', '**']) =>
  [
    heading,
    `${mark[0]}1. What it is${mark[1]}`,
    `It is toy ${n}, made of wood.`,
    `${mark[0]}2. Score${mark[1]}`,
    ...Array.from({ length: n }, (_, round) => `- Use ${round + 1} of ${n}: 4/5`),
    `Toy ${n} is worth its price.`,
    link(n),
  ].join('\n\n');
const others = [
  entry('## Tents That Fold at Dusk', 2),
  entry('## Boats That Row Themselves', 3, ['## ', '']),
  entry('## Socks That Dry in the Rain', 4),
];

test.each([
  '**Kites That Carry Strings**',
  '### Kites That Carry Strings',
  '## 1. Kites That Carry Strings',
  'Kites That Carry Strings',
])('what opens the text that a link ends is its title, where all others do so: %s', (title) => {
  for (const mark of [
    ['**', '**'],
    ['## ', ''],
    ['### ', ''],
  ]) {
    const text = ['# Toys', ...others.slice(0, 2), entry(title, 5, mark), ...others.slice(2)];
    const { digests, problems } = toldIn(text.join('\n'));
    expect(problems).toEqual([]);
    expect(digests.map((told) => told.split(':')[0])).toEqual([
      '2603.00002 Tents That Fold at Dusk',
      '2603.00003 Boats That Row Themselves',
      '2603.00005 Kites That Carry Strings',
      '2603.00004 Socks That Dry in the Rain',
    ]);
    for (const [at, n] of [2, 3, 5, 4].entries()) {
      expect(digests[at]).toContain(`It is toy ${n}, made of wood.`);
      expect(digests[at]).toContain(`Toy ${n} is worth its price.`);
    }
  }
});

test('so it is in the first entry, below what the file says of itself', () => {
  const text = [
    '# Toys',
    'Four of them today.',
    entry('**Kites That Carry Strings**', 5),
    ...others,
  ];
  const { digests, problems } = toldIn(text.join('\n\n'));
  expect(problems).toEqual([]);
  expect(digests.map((told) => told.slice(0, 35))).toEqual([
    '2603.00005 Kites That Carry Strings',
    '2603.00002 Tents That Fold at Dusk:',
    '2603.00003 Boats That Row Themselve',
    '2603.00004 Socks That Dry in the Ra',
  ]);
});
