import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../../lib/digest/tree';
import { parseReport } from '../../lib/parse/parse-report';
import { findLeftovers } from '../score/find-leftovers';

const folder = join(import.meta.dirname, '../fixtures/reports');

test.each(
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)),
)('nothing that %s was written with is left to see', (name) => {
  const { digests, unidentified } = parseReport(readFileSync(join(folder, name)), name);
  const all = [...digests, ...unidentified.flatMap((entry) => entry.digests)];
  const found = all.flatMap(findLeftovers);
  // Of what a record calls its own parts, its reader makes labels.
  expect(found.filter(({ kind }) => kind !== 'raw key')).toEqual([]);
});

const paragraph = (text: string): Block => ({ t: 'paragraph', c: [text] });

test.each([
  ['bold', 'a **b** c'],
  ['heading', 'One. ### Two'],
  ['table', '| a | --- |'],
  ['link', '[a](b)'],
  ['backtick', 'a ` b'],
  ['footnote', 'a[^1]'],
  ['html', 'a<br>b'],
  ['entity', 'a&nbsp;b'],
  ['template', 'a {{ b }}'],
  ['tex command', 'a \\textbf{b}'],
  ['formula', 'a $x_1$ b'],
  ['tex quote', "a '' b"],
  ['picture', 'https://e.org/a.png'],
])('a mark that is left is found: %s', (kind, text) => {
  const sections = [{ kind: 'other' as const, label: '', blocks: [paragraph(text)] }];
  const found = findLeftovers({ title: '', summary: [], sections });
  expect(found.map((each) => each.kind)).toContain(kind);
});

test('what has its sense as it stands is none', () => {
  const code: Block = { t: 'paragraph', c: [{ t: 'code', text: '**kwargs' }, ' 2**10, <think>'] };
  const sections = [{ kind: 'other' as const, label: 'Key', blocks: [code] }];
  expect(findLeftovers({ title: 'A $100K Gate', summary: [], sections })).toEqual([]);
});
