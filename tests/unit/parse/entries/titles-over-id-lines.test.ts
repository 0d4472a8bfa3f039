import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const BESIDE = [
  'INRIA',
  'MIT · 12 votes',
  '👍 25 · [code](https://github.com/kites/reel)',
  'Bergen Lab',
];
const TITLES = [
  'Kites, Revisited',
  'Motivation',
  'Reels That Turn',
  'Today’s Trends Are Tomorrow’s Kites',
];
const TEXTS = ['kite', 'wind', 'reel', 'trend'].map((word) => `A ${word} is followed for an hour.`);
const idOf = (at: number) => `2603.0850${at}`;

test.each([
  ['a link', (id: string) => `[arXiv:${id}](https://arxiv.org/abs/${id})`],
  ['code', (id: string) => `\`arXiv:${id}\``],
])('what stands beside an id below each heading is no title: %s', (_, written) => {
  const entries = TITLES.map(
    (title, at) => `## ${title}\n\n${written(idOf(at))} · ${BESIDE[at]}\n\n**Idea.** ${TEXTS[at]}`,
  );
  const { digests } = toldIn(`# Week\n\n${entries.join('\n\n')}`);
  expect(digests.map((told) => told.slice(0, told.indexOf(':')))).toEqual(
    TITLES.map((title, at) => `${idOf(at)} ${title}`),
  );
  for (const [at, told] of digests.entries()) expect(told).toContain(TEXTS[at]);
});

test('what stands beside ids in a list below headings is a title', () => {
  const item = (at: number, title: string) =>
    `[arXiv:${idOf(at)}](https://arxiv.org/abs/${idOf(at)}) · ${title}\n\n${TEXTS[at]}`;
  const { digests } = toldIn(
    `# Week\n\n## Kites\n\n${item(0, 'Kites That Map')}\n\n${item(1, 'Wind Maps')}\n\n## Reels\n\n${item(2, 'Reels That Turn')}`,
  );
  expect(digests.map((told) => told.slice(0, 10))).toEqual([idOf(0), idOf(1), idOf(2)]);
  expect(digests.some((told) => /^\S+ (?:Kites|Reels):/.test(told))).toBe(false);
});
