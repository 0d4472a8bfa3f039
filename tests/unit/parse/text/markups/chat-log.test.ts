import { expect, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test.each([
  [
    '[2026-11-05 08:31] ',
    ['[2026-11-05 08:31] bot', 'Kites', 'fly', '[2026-11-05 08:31] bot', 'Tents'],
  ],
  [
    '05/11/2026, 08:31 - ',
    ['[05/11/2026, 08:31] bot', 'Kites', 'fly', '[05/11/2026, 08:31] bot', 'Tents'],
  ],
])('writes who wrote a message of a log, and when, above it: %s', (time, written) => {
  const text = `${time}bot: Kites\nfly\n${time}bot: Tents\n${time}ada: So high?`;
  expect(inMarkdown(text, 'a.txt').filter((line) => line !== '')).toEqual([
    ...written,
    written[0]?.replace('bot', 'ada'),
    'So high?',
  ]);
});

test('what each writer wrote once are the chapters of a recording', () => {
  const text =
    '[00:12] Kites: how they fly\n[03:40] Tents: how they stand\n[09:02] Ropes: how long';
  expect(inMarkdown(text, 'a.txt')).toEqual(text.split('\n'));
});
