import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

/** What of each paper's digest is said of a picture. */
function pictured(
  above: (at: number) => string,
  below: (at: number) => string = () => '',
): string[] {
  const entries = TITLES.map(
    (title, at) =>
      `${above(at)}## ${title}\n\nhttps://arxiv.org/abs/${IDS[at]}\n\nIt ${TEXTS[at]} in any wind.\n\nIt does so at dusk.\n\n${below(at)}`,
  );
  const { digests, problems } = parseReport(
    new TextEncoder().encode(`# Papers of the day\n\n${entries.join('')}`),
    'day.md',
  );
  expect(problems).toEqual([]);
  expect(digests.map(({ paperId }) => paperId)).toEqual(IDS);
  return digests.map((digest) => /"(A \w+) over/.exec(JSON.stringify(digest))?.[1] ?? '');
}

const PICTURE = '![A lamp over the river](https://example.org/lamp.png)\n\n';
const NONE = TITLES.map(() => '');

test('a picture that stands by itself over a title is none of the entry above it', () => {
  for (const odd of POSITIONS) expect(pictured((at) => (at === odd ? PICTURE : ''))).toEqual(NONE);
  expect(pictured(() => PICTURE)).toEqual(NONE);
});

test('pictures at the ends of entries are theirs', () => {
  expect(
    pictured(
      () => '',
      () => PICTURE,
    ),
  ).toEqual(TITLES.map(() => 'A lamp'));
});
