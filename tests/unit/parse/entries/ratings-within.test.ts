import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

test.each(['Usefulness: 4', '推荐度评分： 4.5', 'How new it is: 9/10'])(
  'what rates a paper over its link is no title, though a remark follows: %s',
  (rating) => {
    for (const odd of POSITIONS) {
      const entries = TITLES.map(
        (title, at) =>
          `## ${title}\n\n### What it is\n\nIt ${TEXTS[at]} in any wind, whoever holds it.\n\n### How it is rated\n\n**${rating}**\n\nWorth an evening\n\n[To the paper](https://arxiv.org/abs/${IDS[at]})${at === odd ? '\n\nThe editor tried it at home.' : ''}`,
      );
      const { digests, problems } = toldIn(`# Papers of the day\n\n${entries.join('\n\n')}\n`);
      expect(digests.map((told) => told.split(':')[0])).toEqual(
        TITLES.map((title, at) => `${IDS[at]} ${title}`),
      );
      expect(problems.filter((told) => told.startsWith('no-id'))).toEqual([]);
    }
  },
);
