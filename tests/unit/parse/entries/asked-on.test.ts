import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const asked = (question: string, answer: string) => `**Q: ${question}**\n\nA: ${answer}`;
const kites = asked('What is “Kites That Reel Themselves” (arXiv:2603.08301)?', 'They reel in.');
const tents = asked('And “Tents That Fold Without Hands” (arXiv:2603.08302)?', 'They fold.');

test('a question that asks on is of the paper above, up to the last paper', () => {
  const { digests, problems } = toldIn(
    [
      asked('Nice weather?', 'Rain.'),
      kites,
      asked('At night, too?', 'In the dark.'),
      tents,
      asked('See the town next?', 'By train.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(
      /^2603\.08301 Kites That Reel Themselves: .*reel in[\s\S]*In the dark\.$/,
    ),
    expect.stringMatching(/^2603\.08302 Tents That Fold Without Hands: .*They fold\.$/),
  ]);
  expect(problems).toEqual(['stray-text 1', 'stray-text 17']);
});

test.each([
  ['long', asked('Is there anything else on the beach that we should speak of today?', 'Ropes.')],
  ['linked', asked('And [ropes](https://ropes.example)?', 'Ropes.')],
  ['no question', asked('Ropes, then.', 'Ropes.')],
  ['another’s', '**What of ropes?**\n\nRopes.'],
])('what is %s is of no paper', (_, other) => {
  expect(toldIn([kites, other, tents].join('\n\n')).digests.join()).not.toContain('Ropes');
});
