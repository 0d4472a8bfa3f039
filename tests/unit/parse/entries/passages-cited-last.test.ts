import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const passages = [
  [
    'A bucket that counts',
    'A bucket weighs the rain that falls into it, and sends a note when it is full.',
    'Bucket: Counting Rain by Weight',
    '2603.00001',
  ],
  [
    'No ladder is too short',
    'The second team lets a ladder ask for a neighbour, and climbs 12 % higher with it.',
    'Asking Ladders Climb Higher',
    '2603.00002',
  ],
  [
    'Lamps that wait',
    'A lamp learns when nobody looks, and sleeps for two thirds of the night.',
    'Patience for Lamps',
    '2603.00003',
  ],
] as const;
const cited = passages.map(
  ([heading, text, title, id], order) =>
    `0${order + 1} ${heading}\n\n${text}\n\nPaper title: ${title}\nPaper link: https://arxiv.org/abs/${id}`,
);
const letter = [
  'Rain again',
  'Before we begin: thanks for all the umbrellas that you sent to us last week, every one was used.',
  ...cited,
];

describe('passages that end with what they are about', () => {
  test('are their papers’, under the papers’ own titles', () => {
    expect(toldIn(letter.join('\n\n')).digests).toEqual(
      passages.map(([, text, title, id]) => `${id} ${title}: ${text}`),
    );
  });

  test('end with it: what stands behind the last is none’s', () => {
    const closed = [...letter, 'In the end', 'Weather is a race for the driest shoe.'].join('\n\n');
    expect(toldIn(closed).digests).toEqual(toldIn(letter.join('\n\n')).digests);
  });

  test('are none where a heading stands above the text of what is cited above it', () => {
    const first = cited.map((part) => {
      const [heading = '', text = '', citation = ''] = part.split('\n\n');
      return `${citation}\n\n${heading}\n\n${text}`;
    });
    const { digests } = toldIn(['Rain again', ...first].join('\n\n'));
    for (const [order, [, text, title, id]] of passages.entries()) {
      expect(digests[order]).toContain(`${id} ${title}: `);
      expect(digests[order]).toContain(text);
    }
  });
});

test('Texts that name their neighbours’ papers, and none its own, are shown under none of them', () => {
  const text = (name: string) =>
    `With ${name} the team measures wind by the sound of leaves, which nobody had tried before them.`;
  const named = (name: string) =>
    `### ${name}: A Measure of Its Own\n\narxiv.org/abs/${idOf(name)}`;
  const idOf = (name: string) => `2603.000${10 + name.length}`;
  const names = ['RustleNet', 'WhispererXL', 'BreezesAndMore2'];
  const below = names.flatMap((name) => [named(name), text(name)]);
  const above = names.flatMap((name) => [text(name), named(name)]);
  expect(toldIn(below.join('\n\n')).digests).toHaveLength(3);
  const closing =
    'Next week the wind rests, and so does this letter; send us leaves if you have any to spare.';
  expect(
    toldIn([...above, closing].join('\n\n')).digests.filter((told) => told.includes('With')),
  ).toEqual([]);
});

test.each([
  (title: string, id: string) => `Title: ${title}\nLink: https://arxiv.org/abs/${id}`,
  (title: string, id: string) => `**${title}** https://arxiv.org/abs/${id}`,
])(
  'Texts right above their titles, with none below the last, are not the papers’ above them',
  (cite) => {
    const texts = passages.map(([, text, title, id]) => `${text}\n${cite(title, id)}`);
    const { digests } = toldIn(texts.join('\n\n'));
    for (const [, text, , id] of passages)
      expect(digests.filter((told) => told.includes(text) && !told.startsWith(id))).toEqual([]);
  },
);
