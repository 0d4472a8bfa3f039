import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

test('a single tag behind the picture of a label is none of the text', () => {
  const entry = (title: string, id: string, tag: string) =>
    `🥇 ${title}\n🔗 arxiv.org/abs/${id}\n🏷 ${tag}\n📝 风筝在风停时自己收线，人不必帮忙，每次都一样快。\n━━━━━━━━━━━━━━`;
  const text = `${entry('Kites on Short Strings', '2603.08301', '安全 | 对齐')}\n${entry('Tents That Fold', '2603.08302', '多智能体')}`;
  const { digests } = parseReport(new TextEncoder().encode(text), 'day.txt');
  expect(digests.map(({ summary }) => summary)).toEqual([
    ['风筝在风停时自己收线，人不必帮忙，每次都一样快。'],
    ['风筝在风停时自己收线，人不必帮忙，每次都一样快。'],
  ]);
});
