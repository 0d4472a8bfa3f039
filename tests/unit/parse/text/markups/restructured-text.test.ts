import { describe, expect, test } from 'vitest';
import { toLines } from '../../../../../lib/parse/text/line';
import { restructuredText } from '../../../../../lib/parse/text/markups/restructured-text';

function markdown(text: string): string {
  return restructuredText
    .toMarkdown(toLines(text))
    .map((line) => line.text)
    .join('\n');
}

describe('reStructuredText', () => {
  test('is known by its name, or by its directives and adorned headings', () => {
    expect(restructuredText.isOf(toLines('Kites'), 'notes.rst')).toBe(true);
    expect(
      restructuredText.isOf(
        toLines('Kites\n=====\n\n.. note::\n\n   Windy.\n\n.. contents::'),
        'notes.txt',
      ),
    ).toBe(true);
    expect(restructuredText.isOf(toLines('Kites\n=====\n\nA text.. and more'), 'notes.md')).toBe(
      false,
    );
  });

  test('ranks headings by the order of their signs', () => {
    expect(
      markdown('=====\nNotes\n=====\n\nKites\n=====\n\nResults\n-------\n\nBoats\n====='),
    ).toBe('\n# Notes\n\n\n## Kites\n\n\n### Results\n\n\n## Boats\n');
  });

  test('has the heading of the first line', () => {
    expect(markdown('Kites\n=====\n\nThey fly.')).toBe('# Kites\n\n\nThey fly.');
  });

  test('makes a picture that leads somewhere a link, and leaves out what only sets the text', () => {
    expect(
      markdown(
        '.. contents:: Menu\n   :depth: 1\n\n.. image:: badge.svg\n   :target: https://arxiv.org/abs/2601.00001\n\n.. a comment\n   that goes on\n\nText.',
      ),
    ).toBe(
      '\n\n\n[https://arxiv.org/abs/2601.00001](https://arxiv.org/abs/2601.00001)\n\n\n\n\n\nText.',
    );
  });

  test('writes roles, literals, links, fields and boxes', () => {
    expect(
      markdown(
        ':Author: Ida\n\nSee :arxiv:`2601.00001`, ``code`` and `a page <https://example.org/a>`_.\n\n.. tip:: Try it\n\n   It works.',
      ),
    ).toBe(
      '- **Author**: Ida\n\nSee arXiv:2601.00001, `code` and [a page](https://example.org/a).\n\n> **Try it**\n\n> It works.',
    );
  });

  test('writes link targets, and what refers to them, as references', () => {
    expect(
      markdown(
        'See `the paper`_, Kites_ and its snake_case.\n\n.. _The paper: https://arxiv.org/abs/2601.00001\n.. _Kites: https://example.org/kites',
      ),
    ).toBe(
      'See [the paper][the paper], [Kites][Kites] and its snake_case.\n\n[The paper]: https://arxiv.org/abs/2601.00001\n[Kites]: https://example.org/kites',
    );
  });

  test('writes tables that are lists', () => {
    expect(
      markdown(
        '.. list-table::\n   :header-rows: 1\n\n   * - Set\n     - Kites\n   * - A\n     - 1',
      ),
    ).toBe('\n| Set | Kites |\n| --- | --- |\n| A | 1 |\n\n\n');
  });
});
