import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const NOTE = [
  '## Kites That Reel Themselves',
  '**arXiv**: [2611.00001](https://arxiv.org/abs/2611.00001)',
  '## Summary',
  'A kite reels itself in as soon as the wind drops, whoever holds it.',
  '## Method',
  'A drone pulls the kite, and a camera sees how its string hangs.',
  '## Odds',
  'New: four of five. Useful: three of five, where the wind is steady.',
];
const OTHER = [
  '## Tents That Fold Without Hands',
  'https://arxiv.org/abs/2611.00002',
  'They fold up.',
];

test('a note’s sections stand on its title’s level, whatever the last of them is called', () => {
  const { digests, problems } = toldIn(NOTE.join('\n\n'), 'kites.md');
  expect(problems).toEqual([]);
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('four of five');
});

test('beside other papers, what has no link is none’s section', () => {
  const { digests, problems } = toldIn([...NOTE, ...OTHER].join('\n\n'), 'day.md');
  expect(digests.map((told) => told.slice(0, 10))).toEqual(['2611.00001', '2611.00002']);
  expect(digests.join()).not.toContain('four of five');
  expect(problems).toEqual(['stray-text 15']);
});

const BELOW =
  '> They reel themselves in, says its summary.\n\n## Method\n\nA drone pulls the kite.';
test.each([
  '**Kites That Reel Themselves**',
  'Kites That Reel Themselves',
  '#Kites That Reel Themselves',
  '# Kites That Reel Themselves',
])('a note that is about one paper by its name has its first line’s title: %s', (line) => {
  const { digests } = toldIn(`${line}\n\n${BELOW}`, '2611.00001.md');
  expect(digests).toHaveLength(1);
  expect(digests[0]).toMatch(/^2611\.00001 Kites That Reel Themselves/);
});

test.each(['A kite reels itself in, and nobody pulls.', 'We saw this:'])(
  'what is no title is the note’s text: %s',
  (line) => {
    const { digests } = toldIn(`${line}\n\n${BELOW}`, '2611.00001.md');
    expect(digests[0]).not.toMatch(/^2611\.00001 [#AW]/);
    expect(digests[0]).toContain(line);
  },
);

test.each(['', '🔥 '])(
  'a listing of one paper has the title that is linked, %sbeside its mark',
  (mark) => {
    const listing = `---\ntitle: "Kites and drones"\n---\n\n# Kites and drones\n\n#### ${mark}[Kites That Reel Themselves](kites.md)${mark && ' 🔥'}\n\narXiv 2611.00001\n\nThey reel themselves in when the wind drops.`;
    expect(toldIn(listing, 'index.md').digests[0]).toMatch(/^2611\.00001 Kites That Reel/);
  },
);
