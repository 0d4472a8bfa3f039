import { expect, test } from 'vitest';
import { sourceName } from '../../../../lib/parse/words/source-name';

test.each([
  ['Hugging Face Daily Papers Report', 'Hugging Face Daily Papers Report'],
  ['Daily Papers Report (2026-03-05)', 'Daily Papers Report'],
  ['📄 论文日报 | 2026-07-08（周三）', '论文日报'],
  ['【2023-09-10】每日论文速览', '每日论文速览'],
  ['Daily Paper Summary - 0227, 2026', 'Daily Paper Summary'],
  ['2026-06-08 AI Update', 'AI Update'],
  ['每日摘要: 2026年1月20日 星期二', '每日摘要'],
  ['2026-01-20', ''],
  ['', ''],
])('%s is made by “%s”', (title, source) => {
  expect(sourceName(title)).toBe(source);
});
