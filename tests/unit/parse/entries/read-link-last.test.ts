import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const read = (text: string) => parseReport(new TextEncoder().encode(text), 'week.md');

const MARKS = [
  '一、T',
  '（一）T',
  '①T',
  '1️⃣ T',
  '1/ T',
  '【T】',
  '《T》',
  '📄 T',
  'T',
  '**一、T**',
  '**T**',
];

test.each(MARKS)('a link below its text is that text’s, the title written as %s', (mark) => {
  const titles = ['会打伞的无人机队', '认得路的送货小车', '懂得等待的电梯群'];
  const next: Record<string, string> = { 一: '二', '①': '②' };
  const posts = titles.map((title, order) => {
    const first = order === 0 ? mark : mark.replace(/[一①]/, (digit) => next[digit] ?? digit);
    const line = first.replace(/1(?=\/|\ufe0f)/, String(order + 1)).replace('T', title);
    return `${line}\n\n第${order + 1}篇讲的是${title}，效果比从前好很多。\n\n链接：https://arxiv.org/abs/2603.0001${order}`;
  });
  const { digests } = read(posts.join('\n\n'));
  expect(digests.map(({ paperId, title }) => [paperId, title.replace(/^📄\s/u, '')])).toEqual(
    titles.map((title, order) => [`2603.0001${order}`, title]),
  );
});

test('a title whose paper has no link keeps its text from the next paper', () => {
  const { digests } = read(
    '**Kites**\n\nKites fly on strings here.\n\nhttps://arxiv.org/abs/2603.00010\n\n**Tents**\n\nTents fold themselves at dusk.\n\n**Boats**\n\nBoats row without a crew.\n\nhttps://arxiv.org/abs/2603.00011\n',
  );
  expect(JSON.stringify(digests)).not.toContain('Tents fold');
});
