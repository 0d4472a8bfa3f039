import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const paragraph = (title: string, id: string, text: string) =>
  `**${title}** ([${id}](https://arxiv.org/abs/${id})). ${text}`;
const kites = paragraph(
  'Kites That Reel Themselves',
  '2603.08301',
  'The kite reels its own string in when it rains, and it asks nobody for help.',
);
const tents = paragraph(
  'Tents That Fold',
  '2603.08302',
  'A tent folds itself within a minute; what is left to do is to carry it home.',
);
const ropes = paragraph(
  'Ropes That Count',
  '2603.08303',
  'The rope counts its turns on the reel, and stops before the last one is off.',
);

test('where entries are a paragraph each, what stands behind a rule is none of the last one’s', () => {
  const { digests, problems } = toldIn(
    [kites, tents, ropes, '***', 'The kite club meets on the pier.\n*Baked by Ida and Bo.*'].join(
      '\n\n',
    ),
  );
  expect(digests.at(-1)).toMatch(/last one is off\.$/);
  expect(problems).toEqual(['stray-text 9']);
});

test('one other that is no more than its title’s line shows as much', () => {
  const { digests, problems } = toldIn(
    [kites, tents, '---', 'Écrit à Brest par Ida.'].join('\n\n'),
  );
  expect(digests.at(-1)).toMatch(/carry it home\.$/);
  expect(problems).toEqual(['stray-text 7']);
});

test('a last entry that is told in two paragraphs has both where others have, too', () => {
  const { digests } = toldIn(
    [kites, `${tents}\n\nIt needs no pegs.`, 'And no poles.', ropes, 'It is made of hemp.'].join(
      '\n\n',
    ),
  );
  expect(digests.at(-1)).toMatch(/made of hemp\.$/);
});

test('what opens with a time as the titles of a recording do is another part of it', () => {
  const { digests } = toldIn(
    [
      '**[03:10] Kites That Reel Themselves** — arXiv:2603.08301\nThe kite reels its string in when it rains.',
      '**[11:40] Tents That Fold** — arXiv:2603.08302\nA tent folds itself within a minute.',
      '**[23:05] Letters** — Ida asks whether ropes dream of knots.',
      'Music: The Pier Band.',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites[\s\S]*it rains\.$/),
    expect.stringMatching(/^2603\.08302 Tents[\s\S]*a minute\.$/),
  ]);
});
