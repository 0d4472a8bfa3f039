import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const kites = ['Kites on a String', '2603.00001', 'A kite reels in its own string.'];
const tents = ['Tents That Fold', '2603.00002', 'A tent folds along its seams.'];

test('a paper’s number alone on its line names the paper of the title above it', () => {
  const entry = ([title, id, text]: string[]) =>
    `${title}\n${id}\nSummary\n${text}\nMethod\nBy hand.`;
  expect(toldIn(`${entry(kites)}\n\n${entry(tents)}\n`, 'week.txt').digests).toEqual([
    '2603.00001 Kites on a String: A kite reels in its own string. By hand.',
    '2603.00002 Tents That Fold: A tent folds along its seams. By hand.',
  ]);
});

test('who wrote a post is no title, above one or below it', () => {
  const [title, id, text] = kites;
  const post = `1/2\n${title}\n@stringlab\nhttps://arxiv.org/abs/${id}\n${text}`;
  const other = `2/2\n@tentlab\n${tents[0]}\nhttps://arxiv.org/abs/${tents[1]}\n${tents[2]}`;
  const { digests } = toldIn(`${post}\n\n${other}\n`, 'thread.txt');
  expect(digests.map((digest) => digest.split(':')[0])).toEqual([
    '2603.00001 Kites on a String',
    '2603.00002 Tents That Fold',
  ]);
});

test('a text behind the link below the same heading is that heading’s', () => {
  const entry = ([title, id, text]: string[]) =>
    `## ${title}\n\n${text}\n\nPaper: https://arxiv.org/abs/${id}`;
  const boats = ['Boats at Night', '2603.00003', 'A boat rows by the tide.'];
  const file = [`${entry(kites)}\n\nNo storm was flown.`, entry(tents), entry(boats)].join('\n\n');
  const { digests, problems } = toldIn(file);
  expect(digests[0]).toContain('No storm was flown.');
  expect(problems).toEqual([]);
});
