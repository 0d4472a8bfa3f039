import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { readRecords } from '../../../../lib/parse/records/read-records';
import { readToml } from '../../../../lib/parse/records/read-toml';

const FILE = `title = "The week in kites"
date = 2026-01-05

[[papers]]
arxiv = "2601.00001"
title = "Kites that map the wind"
summary = """
A kite carries a camera, and a net beside it
learns the wind from how the string hums."""

[papers.extra]
stars = 4

[[papers]]
arxiv = "2601.00002"
title = "Bells that never ring"
summary = "Bells are cast with a flaw on purpose, and a small model hears which of them will crack."

[[papers]]
arxiv = "2601.00003"
title = "Lamps"
summary = "It lights what is read, and a small model dims it where nobody looks, so as to save oil."
`;

function read(text: string) {
  const { values, spans, faults } = readToml(text);
  const { entries } = readRecords(values[0], { spans, numbersAsText: false });
  return {
    entries: entries.map(({ paperId, title, line }) => `${paperId}: ${title} @${line}`),
    broken: faults.map(({ line }) => line),
  };
}

describe('a file of TOML', () => {
  test('is read as its records, with the lines in which they stand', () => {
    expect(read(FILE)).toEqual({
      entries: [
        '2601.00001: Kites that map the wind @4',
        '2601.00002: Bells that never ring @14',
        '2601.00003: Lamps @19',
      ],
      broken: [],
    });
  });

  test('is known by its name', () => {
    const { digests, problems } = parseReport(new TextEncoder().encode(FILE), 'week.toml');
    expect([digests.length, problems]).toEqual([3, []]);
  });

  test('tells the table that is broken, and has the others', () => {
    expect(read(FILE.replace('"Bells that never ring"', '"Bells that never ring'))).toEqual({
      entries: ['2601.00001: Kites that map the wind @4', '2601.00003: Lamps @19'],
      broken: [16],
    });
  });

  test('keeps a day, and a number that is too long, as texts', () => {
    expect(readToml('day = 2026-01-05\nlong = 123456789012345678901').values).toEqual([
      { day: '2026-01-05', long: '123456789012345678901' },
    ]);
  });

  test.each([
    '[[p]]\nx = 1\n',
    '[a.b]\n',
    'x = [[[[',
    'a.a.a.',
    '"""',
    '[[p]]\nx = "\n',
    '__proto__ = 1\n',
  ])('of nothing but %j comes to an end', (piece) => {
    // What grows faster than the file takes longer than any test may.
    const { values, faults } = readToml(piece.repeat(200_000 / piece.length));
    expect(values.length + faults.length).toBeGreaterThan(0);
  });
});
