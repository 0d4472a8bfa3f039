import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toldIn } from '../told-texts';

describe('a record that lacks its paper', () => {
  test('is told where its title stands in its part `paper`', () => {
    const told = toldIn(
      `[
  {"arxiv_id": "2603.00001", "title": "Kites that carry their own strings", "summary": "A kite reels its string in when the wind drops."},
  {"paper": {"title": "Tents that fold themselves at dusk"}, "summary": "A tent folds along its seams by a motor."}
]`,
      'week.json',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.',
      ],
      problems: ['no-id 3'],
    });
  });

  test('is told whatever lists it holds', () => {
    const told = toldIn(
      `{
  "first": {"arxiv_id": "2603.00001", "title": "Kites that carry their own strings", "summary": "A kite reels its string in when the wind drops."},
  "second": {"title": "Tents that fold themselves at dusk", "summary": "A tent folds along its seams by a motor.", "tags": ["tents", "dusk"]},
  "third": {"title": "Boats that row without any crew", "summary": "A boat rows by the tide and by the sun.", "authors": [{"name": "Ada Birch"}, {"name": "Ben Cole"}]}
}`,
      'week.json',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.',
      ],
      problems: ['no-id 3', 'no-id 4'],
    });
  });

  test('is told beside records that stand under their ids', () => {
    const told = toldIn(
      `{
  "2603.00001": {"title": "Kites that carry their own strings", "summary": "A kite reels its string in when the wind drops."},
  "unknown": {"title": "Tents that fold themselves at dusk", "summary": "A tent folds along its seams by a motor."}
}`,
      'week.json',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.',
      ],
      problems: ['no-id 3'],
    });
  });

  test('is none where it holds a list of records', () => {
    const told = toldIn(
      `{
  "pick": {"arxiv_id": "2603.00001", "title": "Kites that carry their own strings", "summary": "A kite reels its string in when the wind drops."},
  "more": {"title": "Toys for the garden and the sea", "papers": [
    {"arxiv_id": "2603.00002", "title": "Tents that fold themselves at dusk", "summary": "A tent folds along its seams by a motor."}
  ]}
}`,
      'week.json',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.',
        '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams by a motor.',
      ],
      problems: [],
    });
  });
});

describe('a list of sentences', () => {
  test('is text, whatever its field is called; a list of words is none, nor are authors', () => {
    const told = toldIn(
      `[
  {"arxiv_id": "2603.00001", "title": "Kites that carry their own strings", "summary": "A kite reels its string in.", "tags": ["It is about how a kite flies in the wind.", "It asks what a string is for at all."]},
  {"arxiv_id": "2603.00002", "title": "Tents that fold themselves at dusk", "summary": "A tent folds along its seams.", "tags": ["tents", "It folds as soon as the sun goes down."], "authors": ["The toy lab by the sea is one.", "The old lab in town is one."]}
]`,
      'week.json',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in. It is about how a kite flies in the wind.\nIt asks what a string is for at all.',
        '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams.',
      ],
      problems: [],
    });
  });
});

test('papers that records name apart from the texts of them are told by their ids', () => {
  const record = (heading: string, value: string) => ({
    heading,
    refs: [{ type: 'arxiv', value }],
    blocks: [
      { h: 'Pitch', t: 'A kite carries a camera and a net, and learns the wind from its string.' },
    ],
  });
  const content = [record('Kites', '2603.08701'), record('Tents', '2603.08702')];
  const bytes = new TextEncoder().encode(JSON.stringify({ content }));
  const { digests, problems } = parseReport(bytes, 'a.json');
  expect(digests).toEqual([]);
  expect(problems.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
    'no-papers ',
    'only-named 2603.08701, 2603.08702',
  ]);
});
