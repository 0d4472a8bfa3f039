import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

const STRANGER = '[Chain of Rivers](https://arxiv.org/abs/2401.09876)';

function table(odd: number, cited: string): string {
  const rows = TITLES.map((title, at) => {
    const links = `[arXiv](https://arxiv.org/abs/${IDS[at]}) or [the Hub](https://huggingface.co/papers/${IDS[at]})`;
    const text = `It ${TEXTS[at]} whenever somebody asks for it${at === odd ? `; see also ${cited}` : ''}.`;
    return `| ${title} (read it at ${links}) | Jane Roe | ${text} |`;
  });
  return [
    '# Papers for 2026-11-20',
    '',
    '| Title | Authors | Summary |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

test.each([
  ['another paper', STRANGER],
  ['two other papers', `${STRANGER} and [Deep Wells](https://huggingface.co/papers/2401.01234)`],
  ['another row’s paper', `[that one](https://arxiv.org/abs/${IDS[1]})`],
])('a row’s paper is the one that its title names, though its text cites %s', (_, cited) => {
  for (const odd of POSITIONS) {
    const { digests } = toldIn(table(odd, cited));
    expect(digests.length).toBe(TITLES.length);
    for (const [at, told] of digests.entries()) {
      expect(told).toContain(`${IDS[at]} ${TITLES[at]}`);
      expect(TEXTS.filter((text) => told.includes(text))).toEqual([TEXTS[at]]);
    }
  }
});
