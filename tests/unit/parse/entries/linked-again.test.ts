import { expect, test } from 'vitest';
import { writeLinkedAgain } from '../../../../lib/parse/entries/forms/linked-again';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

const section = (title: string, id: string, text: string) =>
  `## ${title}\n\n${text}\n\n---\n\n### [${title}](https://arxiv.org/abs/${id})\n\narXiv.org\n\n---`;

test('cards below texts that link the papers by the titles above are their links', () => {
  const { digests, problems } = toldIn(
    [
      '# Notes',
      section(
        'Kites on Short Strings',
        '2603.08301',
        'A kite reels its string in when the wind drops.',
      ),
      section('Tents', '2603.08302', 'A tent folds along its seams by a motor.'),
      '## Until next week\n\nReply to this mail, I read everything.',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.08301 Kites on Short Strings: A kite reels its string in when the wind drops.',
    '2603.08302 Tents: A tent folds along its seams by a motor.',
  ]);
  expect(problems).toEqual([expect.stringMatching(/^stray-text/)]);
});

test('cards have words before the title, and say the same below it, behind sections of the text', () => {
  const entry = (title: string, id: string, text: string) =>
    `## ${title}\n\n${text}\n\n### Method\n\nIt is reeled in by a motor.\n\n---\n\n#### [Paper page - ${title}](https://huggingface.co/papers/${id})\n\nJoin the discussion on this page\n\n---`;
  const { digests, problems } = toldIn(
    [
      '# Notes of today',
      entry('Kites on Short Strings', '2603.08301', 'A kite reels its string in.'),
      entry('Summary', '2603.08302', 'A tent folds along its seams.'),
      entry('Ropes That Climb', '2603.08303', 'A rope climbs the kite.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.08301 Kites on Short Strings: A kite reels its string in. It is reeled in by a motor.',
    '2603.08302 Summary: A tent folds along its seams. It is reeled in by a motor.',
    '2603.08303 Ropes That Climb: A rope climbs the kite. It is reeled in by a motor.',
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['one alone', section('Kites', '2603.08301', 'A kite flies.')],
  [
    'with no text between',
    '## Kites\n\n### [Kites](https://arxiv.org/abs/2603.08301)\n\n## Tents\n\n### [Tents](https://arxiv.org/abs/2603.08302)',
  ],
  [
    'of one paper',
    `${section('Kites', '2603.08301', 'A kite flies.')}\n\n${section('Tents', '2603.08301', 'A tent folds.')}`,
  ],
])('headings that link a paper stay as they are, %s', (_, text) => {
  expect(writeLinkedAgain(toLines(text))).toEqual(toLines(text));
});
