import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

function read(text: string, name: string) {
  const { digests, problems } = parseReport(new TextEncoder().encode(text), name);
  return {
    digests: digests.map(({ paperId, title, summary }) => [paperId, title, summary.join('')]),
    authors: digests.map(({ particulars }) => particulars?.find((p) => p.kind === 'authors')?.c),
    told: problems.map(({ kind, detail }) => [kind, detail]),
  };
}

test('a page’s terms are a title in italics, its authors and its link each', () => {
  const term = (n: number, title: string, by: string, text: string) =>
    `<dt><cite>${title}</cite>, by ${by}. <a href="https://arxiv.org/abs/2601.0120${n}">arXiv</a></dt><dd><p>${text}</p></dd>`;
  const list = [
    term(1, 'Kites Without Wind', 'A. Birch and C. Dorn', 'A drone pulls the kites for an hour.'),
    term(2, 'Reels That Turn', 'A. Birch, E. Fern and six others', 'The reels turn by themselves.'),
    term(4, 'Ropes That Climb', 'E. Fern and G. Hill', 'A rope climbs the kite that it holds.'),
  ];
  const page = `<html><body><h1>Read in May</h1><dl>${list.join('')}</dl><p>Next month we fly. We are also looking for a gardener this year.</p></body></html>`;
  expect(read(page, 'may.html')).toEqual({
    digests: [
      ['2601.01201', 'Kites Without Wind', 'A drone pulls the kites for an hour.'],
      ['2601.01202', 'Reels That Turn', 'The reels turn by themselves.'],
      ['2601.01204', 'Ropes That Climb', 'A rope climbs the kite that it holds.'],
    ],
    authors: [
      ['A. Birch and C. Dorn'],
      ['A. Birch, E. Fern and six others'],
      ['E. Fern and G. Hill'],
    ],
    told: [['stray-text', 'Next month we fly. We are also looking for a gardener this year.']],
  });
});

test('items of a list have their authors in italics and their month in brackets', () => {
  const item = (n: number, title: string, by: string) =>
    `- **${title}** - *${by}* (2026-01) [[arXiv](https://arxiv.org/abs/2601.0130${n})] [[code](https://github.com/kites/k${n})]\n`;
  const file = `# Awesome kites

${item(1, 'Kites Without Wind', 'Birch, Dorn')}  - A drone pulls the kites for an hour.
${item(2, 'Reels', 'Birch et al.')}${item(3, 'Ropes That Climb', 'Fern, Hill, et al.')}  - A rope climbs the kite that it holds.
`;
  const { digests, told } = read(file, 'README.md');
  expect(digests).toEqual([
    ['2601.01301', 'Kites Without Wind', 'A drone pulls the kites for an hour.'],
    ['2601.01303', 'Ropes That Climb', 'A rope climbs the kite that it holds.'],
  ]);
  expect(told).toEqual([['no-digest', 'Reels']]);
});

test('an id and a town below a title are that title’s, where others have several there', () => {
  const entry = (n: number, title: string, where: string) =>
    `### ${title}\n[arXiv:2601.0140${n}](https://arxiv.org/abs/2601.0140${n}) | ${where}\n\nA drone pulls them up for an hour or two.`;
  const file = ['# Kites', entry(1, 'Kites Without Wind', 'Leith, Oslo')]
    .concat(entry(2, 'Reels That Turn by Themselves', 'Bergen'), '## Ropes')
    .concat(entry(3, 'Ropes That Climb Their Kites', 'Leith'));
  expect(read(file.join('\n\n'), 'week.md').digests.map(([id, title]) => [id, title])).toEqual([
    ['2601.01401', 'Kites Without Wind'],
    ['2601.01402', 'Reels That Turn by Themselves'],
    ['2601.01403', 'Ropes That Climb Their Kites'],
  ]);
});
