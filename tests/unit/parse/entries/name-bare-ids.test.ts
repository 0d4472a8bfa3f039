import { describe, expect, test } from 'vitest';
import { nameBareIds } from '../../../../lib/parse/entries/forms/name-bare-ids';
import { toLines } from '../../../../lib/parse/text/line';

function written(text: string): string[] {
  return nameBareIds(toLines(text)).map((line) => line.text);
}

describe('bare numbers of papers', () => {
  test('are named where short lines end in them', () => {
    expect(written('Kites (2601.00001)\nThey fly.\nBoats (2601.00002)')).toEqual([
      'Kites (arXiv:2601.00001)',
      'They fly.',
      'Boats (arXiv:2601.00002)',
    ]);
  });

  test('make headings of lines that begin as titles do and stand apart', () => {
    expect(
      written('KITES (2601.00001)\n\nThey fly.\n\n-----\n\nBOATS? YES (2601.00002)\n\nThey float.'),
    ).toEqual([
      '### KITES (arXiv:2601.00001)',
      '',
      'They fly.',
      '',
      '-----',
      '',
      '### BOATS? YES (arXiv:2601.00002)',
      '',
      'They float.',
    ]);
    expect(written('As others say (2601.00001)\n\nit falls, (2601.00002)')).toEqual([
      'As others say (arXiv:2601.00001)',
      '',
      'it falls, (arXiv:2601.00002)',
    ]);
  });

  test('make headings of numbered lines, and name the titles in Latin script below', () => {
    expect(
      written(
        '1️⃣ 风筝｜2601.00001\nHow Kites Fly in the Wind\n它们会飞\n2️⃣ 船｜2601.00002\nHow Boats Float on Water\n它们会浮',
      ),
    ).toEqual([
      '### 1️⃣ 风筝｜arXiv:2601.00001',
      'Original title: How Kites Fly in the Wind',
      '它们会飞',
      '### 2️⃣ 船｜arXiv:2601.00002',
      'Original title: How Boats Float on Water',
      '它们会浮',
    ]);
  });

  test.each([
    ['a file names papers otherwise', 'Kites 2601.00001\nBoats 2601.00002\narXiv:2601.00003'],
    ['there is one alone', 'Kites 2601.00001\nThey fly.'],
    ['one comes twice', 'Kites 2601.00001\nBoats 2601.00001'],
    ['they are measured values', 'Speed of kites 1399.12345\nSpeed of boats 2401.1'],
  ])('are left as they are where %s', (_, text) => {
    expect(written(text)).toEqual(text.split('\n'));
  });
});
