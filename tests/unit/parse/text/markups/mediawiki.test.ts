import { expect, it, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test.each([
  ['= Page =', '# Page'],
  ['=== A = B ===', '### A = B'],
  ["'''bold''' and ''slanted''", '**bold** and *slanted*'],
  ["'''''both'''''", '***both***'],
  ["the model's 'own' words", "the model's 'own' words"],
  ['[https://e.org/a a page]', '[a page](https://e.org/a)'],
  ['[https://e.org/a]', 'https://e.org/a'],
  ['; Link : https://e.org/a', '- **Link**: https://e.org/a'],
  ['; Method', '**Method:**'],
  [': what it says', 'what it says'],
  ['# first', '1. first'],
  ['** deeper', '   - deeper'],
  ['*# numbered', '   1. numbered'],
  ['[[Kategorie:Lesekreis]]', ''],
  ['[[File:kite.png|thumb|A [[kite]]]]', ''],
  ['{{arXiv|2601.20001}}', 'https://arxiv.org/abs/2601.20001'],
  ['Said so.<ref name="a">Page 3</ref><ref name="a" />', 'Said so. (Page 3)'],
  ['__NOTOC__', ''],
])('writes %s as Markdown', (text, written) => {
  expect(inMarkdown(text, 'page.wiki')).toEqual([written]);
});

it('knows a page by its headings and a mark that nothing else has', () => {
  expect(inMarkdown("== Kites ==\n'''Fly''' them.", 'a.txt')).toEqual([
    '## Kites',
    '**Fly** them.',
  ]);
});

it('leaves plain text with ruled titles alone', () => {
  const text = '=== Kites ===\nThey fly.\n# one';
  expect(inMarkdown(text, 'a.txt')).toEqual(text.split('\n'));
});

it('writes a template’s parameters as fields', () => {
  const text = [
    "== ''Kites'' ==",
    '{{Infobox paper',
    '| title = Kites that map the wind',
    '| arxiv = 2601.00001',
    '| doi =',
    '| note = {{nowrap|as read}}',
    '}}',
    'They fly.',
    '{{Quote|Who has seen the wind?}}',
    '{{TOC right}}',
  ].join('\n');
  expect(inMarkdown(text, 'page.wiki')).toEqual([
    '## *Kites*',
    '',
    '- title: Kites that map the wind',
    '- arxiv: https://arxiv.org/abs/2601.00001',
    '',
    '- note: {{nowrap|as read}}',
    '',
    'They fly.',
    '> Who has seen the wind?',
    '',
  ]);
});

test.each([
  [
    '{{Paper |title=Kites that map |arxiv=2601.00001 |summary=They fly.}}',
    '[Kites that map](https://arxiv.org/abs/2601.00001) · summary: They fly.',
  ],
  ['{{Paper|2601.00001|Kites that map}}', '### [Kites that map](https://arxiv.org/abs/2601.00001)'],
  ['{{Paper|2601.00001|Kites|2601.00002}}', ''],
])('writes the template %s as what it tells of a paper', (text, written) => {
  expect(inMarkdown(text, 'page.wiki')).toEqual([written]);
});

it('writes tables with their headings, attributes, and cells on lines of their own', () => {
  const text = [
    '{| class="wikitable"',
    '|+ Read on Monday',
    '! Paper !! style="width: 9em" | Link',
    '|-',
    '| Kites || [https://e.org/a a page]',
    '|- valign="top"',
    '| Tents [[Kites|like kites]]',
    '| none,',
    'as yet',
    '|}',
    'Text.',
  ].join('\n');
  expect(inMarkdown(text, 'a.txt').filter((line) => line !== '')).toEqual([
    'Read on Monday',
    '| Paper | Link |',
    '| --- | --- |',
    '| Kites | [a page](https://e.org/a) |',
    '| Tents like kites | none, as yet |',
    'Text.',
  ]);
});

it('writes a table without headings below an empty row', () => {
  expect(inMarkdown('{|\n|-\n| a || b\n|}', 'page.wiki').filter((line) => line !== '')).toEqual([
    '|  |  |',
    '| --- | --- |',
    '| a | b |',
  ]);
});

it('leaves a table that never ends as it is', () => {
  expect(inMarkdown('{|\n|-\n| a || b', 'page.wiki')).toEqual(['{|', '|-', '| a || b']);
});
