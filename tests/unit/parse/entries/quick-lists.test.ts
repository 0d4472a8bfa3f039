import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const entry = (topic: string, title: string, id: string, text: string) =>
  `${topic}\n\n### [${title}](https://arxiv.org/abs/${id})\n\n**What's new:** ${text}\n\n---`;

const LETTER = [
  '# Letter',
  entry(
    'FLIGHT',
    'Kites That Reel Themselves In',
    '2603.08301',
    'Kites reel in when the wind has gone.',
  ),
  entry('CAMPING', 'Tents That Fold', '2603.08302', 'Tents fold themselves by their seams.'),
  entry('EVALUATION', 'Ropes Under Load', '2603.08303', 'Ropes count their turns, and stop.'),
  'QUICK HITS',
  '- [Knots](https://arxiv.org/abs/2603.08304): ties that nobody has to look at, in the dark and in gloves.\n- [Maps for Sailors](https://arxiv.org/abs/2603.08305): charts that are drawn anew after each storm at sea.',
  '---',
  'Our letter is written at 12 Harbour Road, Kiel',
].join('\n\n');

test('each item of a list below titles with texts is an entry, and the rule that ends the list ends the last', () => {
  const { digests } = toldIn(LETTER);
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 .*wind has gone\.$/),
    expect.stringMatching(/^2603\.08302 .*seams\.$/),
    expect.stringMatching(/^2603\.08303 .*stop\.$/),
    expect.stringMatching(/^2603\.08304 Knots: .*gloves\.$/),
    expect.stringMatching(/^2603\.08305 Maps for Sailors: .*at sea\.$/),
  ]);
});

test('a list of other papers below the last heading is no entry', () => {
  const { digests } = toldIn(
    [
      '# 風の凧\n\n- 論文: https://arxiv.org/abs/2603.08301\n\n## 概要\n\n凧は風が止むと自分で糸を巻きます。',
      '# 畳むテント\n\n- 論文: https://arxiv.org/abs/2603.08302\n\n## 概要\n\nテントは一分で自分を畳みます。',
      '# おわりに\n\n明日も続けます。',
      '# 参考\n\n- https://huggingface.co/papers\n- https://arxiv.org/abs/2603.08303',
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual(['2603.08301', '2603.08302']);
});

test('links of data beside a paper’s own are links, and no title', () => {
  const { digests } = toldIn(
    ['Kites on Short Strings', 'Tents That Fold']
      .map(
        (title, n) =>
          `## ${title}\n\n[arXiv:2603.0830${n}](https://arxiv.org/abs/2603.0830${n}), [data](https://a.example)\n\nIt is told at length what ${title} have come to.`,
      )
      .join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08300 Kites on Short Strings: It/),
    expect.stringMatching(/^2603\.08301 Tents That Fold: It/),
  ]);
});
