import { expect, test } from 'vitest';
import { isNoLabel } from '../../../../lib/parse/text/summary-label';

test.each([
  '',
  '**Details**',
  '📖 展开中文解读',
  '点击查看全文',
  'Click to read the full analysis',
  '▶ déplier',
])('%s only unfolds', (text) => {
  expect(isNoLabel(text)).toBe(true);
});

test.each(['Method', '查看结果', 'Read the wind', '中文解读', 'Show kites'])(
  '%s names what is unfolded',
  (text) => {
    expect(isNoLabel(text)).toBe(false);
  },
);
