import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

test.each([
  'They have no name for it... See also https://arxiv.org/abs/2401.09876.',
  'They have no name for it (cf. arXiv:2401.09876)',
  'It has no name, see also [Rivers](https://arxiv.org/abs/2401.09876)',
])('where a text leads at its end is none of its entry’s papers: %s', (cited) => {
  for (const odd of POSITIONS) {
    const entries = TITLES.map(
      (title, at) =>
        `## ${at + 1}. ${title}\n\n> It ${TEXTS[at]} in any wind. ${at === odd ? cited : ''}\n\n[📄 Paper](https://arxiv.org/abs/${IDS[at]}) | [📥 PDF](https://arxiv.org/pdf/${IDS[at]})`,
    );
    const { digests, problems } = toldIn(`# Papers of the day\n\n${entries.join('\n\n')}\n`);
    expect(problems).toEqual([]);
    expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS);
  }
});
