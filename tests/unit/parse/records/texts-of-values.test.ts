import { describe, expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';

function read(value: unknown, indent = 1) {
  const report = parseReport(Buffer.from(JSON.stringify(value, null, indent)), 'export.json');
  return {
    date: report.date,
    papers: report.digests.map(
      ({ paperId, title, summary }) => `${paperId} ${title}: ${plainInline(summary)}`,
    ),
    problems: report.problems.map(({ kind, line }) => `${kind} ${line}`),
  };
}

const kite = '## Kites\nhttps://arxiv.org/abs/2601.00001\n\nA camera learns where it flies.';
const salt = '## Salt\nhttps://arxiv.org/abs/2601.00002\n\nIt keeps the heat of a summer.';
const both = [
  '2601.00001 Kites: A camera learns where it flies.',
  '2601.00002 Salt: It keeps the heat of a summer.',
];

describe('papers that stand in the texts of values', () => {
  test.each([
    ['answers', [{ answer: { content: kite } }, { answer: { content: salt } }]],
    [
      'the answer to a question that names them as well',
      [
        { role: 'user', content: 'Sum up https://arxiv.org/abs/2601.00001, please.' },
        { role: 'assistant', content: [{ type: 'text', text: `${kite}\n\n${salt}` }] },
      ],
    ],
    [
      'pages that are kept line by line',
      {
        pages: [
          { title: 'Of the day', lines: ['Of the day', ...kite.split('\n')] },
          { title: 'More', lines: ['More', ...salt.split('\n')].map((text) => ({ text, id: 1 })) },
        ],
      },
    ],
    [
      'a post in HTML',
      {
        id: 7,
        title: 'Of the day',
        content: [
          '<h2><a href="https://arxiv.org/abs/2601.00001">Kites</a></h2>',
          '<p>A camera learns where it flies.</p>',
          '<h2><a href="https://arxiv.org/abs/2601.00002">Salt</a></h2>',
          '<p>It keeps the heat of a summer.</p>',
        ].join(''),
      },
    ],
  ])('%s', (_, value) => {
    expect(read(value)).toMatchObject({ papers: both, problems: [] });
  });

  test('a messenger’s, in its own marks or in parts; what is about none is told at its line', () => {
    const messages = [
      { text: '*<https://arxiv.org/abs/2601.00001|Kites>*\nA camera learns where it flies.' },
      { text: 'Who waters the plants this week?' },
      {
        text: [
          { type: 'text_link', text: 'Salt', href: 'https://arxiv.org/abs/2601.00002' },
          '\nIt keeps the heat of a summer.',
        ],
      },
    ];
    expect(read({ messages })).toMatchObject({ papers: both, problems: ['stray-text 7'] });
  });

  test('are none where a record tells of a paper', () => {
    const record = { id: '2601.00003', title: 'Tin', tldr: 'It bends.', content: kite };
    expect(read({ papers: [record] }).papers).toEqual(['2601.00003 Tin: It bends.']);
  });

  test('keep the day of what they stand in', () => {
    expect(read({ date: '2026-01-14', body: `${kite}\n\n${salt}` }).date).toBe('2026-01-14');
  });
});
