import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const papers: [string, string, string, string][] = [
  ['Kites on a String', '牵线的风筝', '2603.00001', 'A kite reels in its own string.'],
  ['Tents That Fold', '会折的帐篷', '2603.00002', 'A tent folds along its seams.'],
  ['Boats at Night', '夜里的小船', '2603.00003', 'A boat rows by the tide.'],
];
const right = papers.map(([, , id, text]) => [id, text]);
const shared = (body: string) =>
  toldIn(body).digests.map((digest) => [digest.slice(0, 10), digest.split(': ').at(-1)]);

describe('a title in another language, as a field below the title', () => {
  test.each([
    ['a line in bold', '**T**', 'L'],
    ['a heading', '### T', 'L'],
  ])('opens what is told, whatever particulars stand behind the link, below %s', (_, form) => {
    const entries = papers.map(
      ([title, translated, id, text], order) =>
        `${form.replace('T', `${order + 1}. ${title}`)}\n\n**中文标题**：${translated}\n\narXiv:${id}\n\n📅 2026-03-0${order + 1}\n👥 Ada Birch\n\n${text}`,
    );
    expect(shared(entries.join('\n\n'))).toEqual(right);
  });
});

test('items in bold within texts are no titles, though the paper’s link stands behind them', () => {
  const entries = papers.map(
    ([title, , id, text], order) =>
      `- ${title}\n  - **Main points**:\n    - **${['Scale', 'Cost', 'Speed'][order]}**: ${text}\n  - [arXiv](${arxiv(id)})`,
  );
  const { digests } = toldIn(entries.join('\n'));
  expect(digests.map((digest) => digest.split(':')[0])).toEqual(
    papers.map(([title, , id]) => `${id} ${title}`),
  );
});

test('a group’s heading does not take its one linked item’s paper for all of its items', () => {
  const item = (title: string, link: string, text: string) =>
    `- ${title}\n  - ${link}\n  - **Summary**: ${text}`;
  const { digests, problems } = toldIn(
    [
      '# Week 3',
      `## Sky and wind\n\n${item('Kites that carry their strings', `arXiv ID: 2603.00001`, 'A kite reels.')}\n${item('Balloons that find a calm layer', '[Page](https://balloons.example)', 'A balloon waits.')}`,
    ].join('\n\n'),
  );
  expect(digests.join(' ')).not.toContain('balloon');
  expect(digests[0]).toMatch(/^2603\.00001 Kites that carry their strings: /);
  expect(problems).not.toEqual([]);
});

test('notes cite others where papers are named by labelled numbers', () => {
  const entries = papers.map(
    ([title, , id, text], order) =>
      `# ${title}\n\n## Steps\n\n- It goes by steps [${order + 1}].\n\n## Result\n\n${text}\n\narXiv: ${id}`,
  );
  const notes = [1, 2, 3].map((n) => `[${n}] A. Elm, *Another Work*, arXiv:2501.0000${n}`);
  const { digests } = toldIn([...entries, `## Sources\n\n${notes.join('\n')}`].join('\n\n'));
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual(papers.map(([, , id]) => id));
});
