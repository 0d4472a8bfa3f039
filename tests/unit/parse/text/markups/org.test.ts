import { expect, it, test } from 'vitest';
import { codeLines, inMarkdown } from './in-markdown';

test.each([
  ['* A Kite', '## A Kite'],
  ['** TODO [#A] Its Tail', '### Its Tail'],
  ['* Done Right', '## Done Right'],
  ['#+TITLE: Kites', '# Kites'],
  ['#+DATE: <2026-01-02 Fri>', 'date: <2026-01-02 Fri>'],
  ['#+FILETAGS: :kites:wind:', 'tags: kites, wind'],
  ['#+STARTUP: overview', ''],
  [':ARXIV: 2601.20001', 'ARXIV: 2601.20001'],
  [':ID: 5b1c-22', ''],
  ['CLOSED: [2026-01-02 Fri 10:00]', ''],
  ['[[https://e.org/a_b][a page]]', '[a page](https://e.org/a_b)'],
  ['a /typed/ and *likely* =x_1= of and/or', 'a *typed* and **likely** `x_1` of and/or'],
  ['https://e.org/a/b/ and 2*3*4', 'https://e.org/a/b/ and 2*3*4'],
  ['- Method :: it folds', '- **Method**: it folds'],
  ['|---+---|', '|---|---|'],
])('writes %s as Markdown', (text, written) => {
  expect(inMarkdown(text, 'kites.org')).toEqual([written]);
});

it("puts a heading's tags where its drawer begins", () => {
  const text = '* DONE A Kite   :wind:toys:\n:PROPERTIES:\n:URL: https://e.org/a\n:END:\n  Text.';
  expect(inMarkdown(text, 'a.org')).toEqual([
    '## A Kite',
    'Tags: wind, toys',
    'URL: https://e.org/a',
    '',
    'Text.',
  ]);
});

it('drops what Emacs logs', () => {
  const text = '* A\n:LOGBOOK:\n- State "DONE" from "TODO"\n:END:\nText';
  expect(inMarkdown(text, 'a.org')).toEqual(['## A', '', '', '', 'Text']);
});

it('marks code', () => {
  expect(codeLines('#+BEGIN_SRC python\n* a\n#+end_src', 'a.org')).toEqual([1, 2, 3]);
});

it('is known by its title and drawers in a file of another name', () => {
  expect(inMarkdown('#+title: Kites\n* A Kite', 'a.txt')).toEqual(['# Kites', '## A Kite']);
  expect(inMarkdown('* A Kite\n* B', 'a.txt')).toEqual(['* A Kite', '* B']);
});
