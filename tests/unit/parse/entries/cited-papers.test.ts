import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const ESSAY = `# Boats in the Harbour

A boat rows by the tide, and by the sun where there is none. (arXiv:2603.00001)

Tents fold along their seams.

## Kites over the Hill

A kite reels its string in when the wind drops.`;

test('an essay that cites one paper behind a sentence is no digest of it', () => {
  expect(toldIn(ESSAY)).toEqual({ digests: [], problems: ['no-papers', 'only-named 3'] });
});

test('a note whose text ends with the number of its paper is a digest of it', () => {
  const told = toldIn(`# Boats that row without any crew

A boat rows by the tide, and by the sun where there is none. (arXiv:2603.00001)`);
  expect(told.digests.map((digest) => digest.slice(0, 42))).toEqual([
    '2603.00001 Boats that row without any crew',
  ]);
});

test('entries whose texts have the number of their paper behind a sentence are digests', () => {
  const told = toldIn(`# Week

## Boats that row without any crew

A boat rows by the tide, and by the sun where there is none. (arXiv:2603.00001)

It needs no oar.

## Tents that fold themselves at dusk

A tent folds along its seams by a motor, or by hand. (arXiv:2603.00002)

It needs no peg.`);
  expect(told.digests.map((digest) => digest.slice(0, 18))).toEqual([
    '2603.00001 Boats t',
    '2603.00002 Tents t',
  ]);
});
