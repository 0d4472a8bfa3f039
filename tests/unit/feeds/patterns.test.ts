import { expect, it, test } from 'vitest';
import { matchesAny } from '../../../lib/feeds/patterns';

it.each([
  ['*.md', '2026-01-20.md', true],
  ['*.md', '2026/2026-01-20.md', false],
  ['*/*.md', '2026/2026-01-20.md', true],
  ['**/*.md', '2026-01-20.md', true],
  ['**/*.md', '2026/01/20.md', true],
  ['docs/**/*.md', 'docs/20.md', true],
  ['docs/**/papers/*.md', 'docs/a/b/papers/x.md', true],
  ['docs/**/papers/*.md', 'docs/a/b/x.md', false],
  ['*_AI_enhanced_*.jsonl', '2026-01-20_AI_enhanced_Chinese.jsonl', true],
  ['*_AI_enhanced_Chinese.jsonl', '2026-01-20_AI_enhanced_English.jsonl', false],
  ['a*a', 'a', false],
  ['a*b*a', 'aba', true],
  ['notes', 'notes/2026/x.md', true],
  ['/notes/', 'notes/x.md', true],
  ['notes', 'notes-of-mine/x.md', false],
  ['20.md', '20.md', true],
  ['20.md', '20xmd', false],
])('%s on %s is %s', (pattern, path, isChosen) => {
  expect(matchesAny(path, [pattern])).toBe(isChosen);
});

test('no patterns choose all, and of several one is enough', () => {
  expect(matchesAny('a/b.md', [])).toBe(true);
  expect(matchesAny('a/b.md', ['*.json', 'a/*'])).toBe(true);
});

test('what is made to be slow ends', () => {
  expect(matchesAny(`${'a'.repeat(20_000)}b`, [`${'*a'.repeat(2000)}c`])).toBe(false);
  expect(matchesAny(`${'a/'.repeat(500)}b`, [`${'**/a/'.repeat(200)}c`])).toBe(false);
});
