import { expect, test } from 'vitest';
import { readLabel } from '../../../../lib/parse/words/read-label';

const read = (text: string) => {
  const label = readLabel({ text, fenced: false });
  return label && [label.form, label.label, label.rest, label.kind];
};

test.each([
  ['TL;DR – Kites reel themselves in.', ['plain', 'TL;DR', 'Kites reel themselves in.', 'summary']],
  ['Results — the string holds.', ['plain', 'Results', 'the string holds.', 'results']],
  ['rating:: four strings', ['plain', 'rating', 'four strings', null]],
  ['> [!abstract] 摘要', ['callout', '摘要', '', 'abstract']],
  // Within an entry whose title is quoted as well, the mark of a quotation is gone.
  ['[!abstract] 摘要', ['callout', '摘要', '', 'abstract']],
])('%s is a label', (text, label) => {
  expect(read(text)).toEqual(label);
});

test.each([
  'A kite – and its string – reels in when it rains.',
  'Wind-driven kites reel in alone.',
])('%s is none', (text) => {
  expect(read(text)).toBeNull();
});
