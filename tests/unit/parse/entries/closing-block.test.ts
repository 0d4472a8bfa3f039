import { expect, test } from 'vitest';
import { isOfNextTime } from '../../../../lib/parse/entries/lines/said-to-readers';
import { toldIn } from '../told-texts';
import { IDS, TEXTS, TITLES } from './five-toys';

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const OTHER = `[Sails](${arxiv('2611.00009')})`;

const WRITTEN: [string, (at: number) => string][] = [
  ['headings', (at) => `## [${TITLES[at]}](${arxiv(IDS[at] ?? '')})\n\nIt ${TEXTS[at]}.`],
  [
    'headings, links below',
    (at) => `## ${TITLES[at]}\n\n${arxiv(IDS[at] ?? '')}\n\nIt ${TEXTS[at]}.`,
  ],
  ['bold', (at) => `**[${TITLES[at]}](${arxiv(IDS[at] ?? '')})**\n\nIt ${TEXTS[at]}.`],
];

const read = (write: (at: number) => string, closing: string) =>
  toldIn([...TITLES.map((_, at) => write(at)), closing].join('\n\n'));

test.each(WRITTEN)(
  'what names another paper behind all entries is no text of the last: %s',
  (_, write) => {
    const { digests, problems } = read(
      write,
      `Yesterday's favourite: ${OTHER}, which got 120 votes.`,
    );
    expect(digests).toHaveLength(TITLES.length);
    expect(digests.join('\n')).not.toContain('Sails');
    expect(problems.join('\n')).toMatch(/only-named/);
  },
);

test.each(WRITTEN)('what names a related paper stays in the last entry: %s', (_, write) => {
  const { digests } = read(write, `Baseline: ${OTHER}, which needed twice the time.`);
  expect(digests.at(-1)).toContain('Sails');
});

test('a text of several blocks as others have stays whole', () => {
  const [, write = () => ''] = WRITTEN[0] ?? [];
  const { digests } = toldIn(
    [write(0), 'It holds.', write(1), write(2), write(3), `It is better than ${OTHER} was.`].join(
      '\n\n',
    ),
  );
  expect(digests.at(-1)).toContain('Sails');
});

test('what comes next time is no paper of this time', () => {
  const { digests } = read(WRITTEN[2]?.[1] ?? (() => ''), `下期预告：${OTHER}，敬请期待。`);
  expect(digests).toHaveLength(TITLES.length);
});

test.each([
  [`Next week: ${OTHER}, by our guest.`, true],
  [`**下期预告：** ${OTHER}`, true],
  [`**Next Time-Steps First: A Study of Order** ${OTHER}`, false],
  [`[Next Session: What Agents Remember](${arxiv('2611.00001')})`, false],
])('what comes next time is told from a title that begins as well: %s', (text, isNext) => {
  expect(isOfNextTime(text)).toBe(isNext);
});
