import { expect, test } from 'vitest';
import { toPlainText } from '../../../lib/digest/to-plain-text';
import { digestWords } from '../../../lib/i18n/digest-words';

test('a digest as text has its title, its paper’s address, its labels, and where it comes from', () => {
  expect(
    toPlainText(
      {
        paperId: '2601.10387',
        title: '一篇论文',
        lang: 'zh',
        source: '论文日报',
        date: '2026-01-20',
        readingSource: 'HTML',
        sections: [
          { kind: 'other', label: '', blocks: [{ t: 'paragraph', c: ['开头的话。'] }] },
          {
            kind: 'results',
            label: '实验效果',
            blocks: [
              {
                t: 'paragraph',
                c: [
                  '约降 ',
                  { t: 'strong', c: ['60%'] },
                  '，见 ',
                  { t: 'math', tex: 'K^2', display: false, mathml: null },
                ],
              },
              {
                t: 'list',
                ordered: true,
                start: 1,
                items: [
                  [
                    { t: 'paragraph', c: ['甲'] },
                    {
                      t: 'list',
                      ordered: false,
                      start: 1,
                      items: [[{ t: 'paragraph', c: ['乙'] }]],
                    },
                  ],
                  [{ t: 'paragraph', c: ['丙'] }],
                ],
              },
              { t: 'rule' },
              { t: 'table', head: [['模型'], ['分']], rows: [[['本文'], ['1']]] },
            ],
          },
          { kind: 'limitations', label: '', blocks: [{ t: 'paragraph', c: ['没有测过。'] }] },
        ],
        particulars: [{ kind: 'authors', label: '', c: ['陈思远'] }],
      },
      digestWords('zh'),
    ),
  ).toBe(`一篇论文
https://huggingface.co/papers/2601.10387

开头的话。

实验效果
约降 60%，见 $K^2$
1. 甲
   - 乙
2. 丙
模型\t分
本文\t1

局限
没有测过。

作者: 陈思远
论文日报 · 2026-01-20 · HTML
`);
});
