import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

it('sets blocks below their heading', () => {
  const text = [
    'title:: Kites',
    '- ## A Kite',
    '  id:: 65a1-22',
    '  link:: https://e.org/a',
    '\t- It flies.',
    '\t- tail',
    '\t\t- long',
    '\t\t  and red #[[all colours]]',
    '- TODO ### Another',
  ].join('\n');
  expect(inMarkdown(text, 'a.md')).toEqual([
    '**title**: Kites',
    '## A Kite',
    '',
    '**link**: https://e.org/a',
    'It flies.',
    '- tail',
    '  - long',
    'and red #all colours',
    '### Another',
  ]);
});

it('leaves a list among other text alone, but for its headings', () => {
  const text = '# Kites\n\n- ## A\n  link:: b';
  expect(inMarkdown(text, 'a.md')).toEqual(['# Kites', '', '## A', '  link:: b']);
  const list = '- a\n  - b';
  expect(inMarkdown(list, 'a.md')).toEqual(list.split('\n'));
});
