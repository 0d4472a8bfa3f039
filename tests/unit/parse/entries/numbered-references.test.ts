import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const survey = (title: string) =>
  toldIn(`# Toys that fly or fold

## 1. ${title} [1]

A kite reels its string in when the wind drops.

## 2. Tents That Fold Themselves [2]

A tent folds along its seams by a motor.

## References

[1] A. Hill et al. Kites That Carry Strings. arXiv:2603.00001, 2026.
[2] B. Shore. "Tents That Fold Themselves", arXiv:2603.00002.`).digests;

test('a heading that is the title of the reference with its number names that paper', () => {
  expect(survey('Kites That Carry Strings')).toEqual([
    '2603.00001 Kites That Carry Strings: A kite reels its string in when the wind drops.',
    '2603.00002 Tents That Fold Themselves: A tent folds along its seams by a motor.',
  ]);
});

test.each(['Kites That Carry', 'How Kites Fly'])('“%s” only cites it', (title) => {
  expect(survey(title)).not.toContainEqual(expect.stringContaining('2603.00001'));
});
