import { expect, test } from 'vitest';
import { whenSaid, whenWas } from '../../../../components/feeds/when-said';
import { appWords } from '../../../../lib/i18n/app-words';

const NOW = Date.UTC(2026, 0, 20, 12);
const words = appWords('en').feeds;

test('what was a moment ago was never in a moment, however slowly a page’s clock goes', () => {
  expect(whenWas(NOW + 30_000, words, 'en', NOW)).toBe(words.justNow);
  expect(whenWas(NOW + 90_000, words, 'en', NOW)).toBe(words.justNow);
  expect(whenWas(NOW - 3_600_000, words, 'en', NOW)).toBe('1 hour ago');
});

test('what will be soon is told so', () => {
  expect(whenSaid(NOW + 30_000, words, 'en', NOW)).toBe(words.soon);
});
