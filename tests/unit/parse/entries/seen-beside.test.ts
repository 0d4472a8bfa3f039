import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

test.each([
  'what it is called by those wh... See also https://arxiv.org/abs/2401.09876.',
  'it by hand (cf. https://arxiv.org/abs/2401.09876)',
  'it, see also [paper](https://arxiv.org/abs/2401.09876)',
])('where a text leads at its end is none of its entry’s papers: %s', (cited) => {
  for (const odd of POSITIONS) {
    const entries = TITLES.map(
      (title, at) =>
        `## ${at + 1}. ${title}\n\n> It ${TEXTS[at]} in any wind, though nobody has a name for ${at === odd ? cited : 'it.'}\n\n[📄 Paper](https://arxiv.org/abs/${IDS[at]}) | [📥 PDF](https://arxiv.org/pdf/${IDS[at]})`,
    );
    const { digests, problems } = toldIn(`# Papers of the day\n\n${entries.join('\n\n')}\n`);
    expect(problems).toEqual([]);
    expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS);
  }
});
