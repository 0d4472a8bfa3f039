import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LONGEST_ID, parseSettings } from '../../../lib/settings/parse-settings';
import { movedDown, movedUp, preferredOver } from '../../../lib/settings/preferred-sources';

describe('the order of preferred sources', () => {
  it.each([
    [[], 'b', 'a', ['b']],
    [['a'], 'b', 'a', ['b', 'a']],
    [['a', 'b'], 'b', 'a', ['b', 'a']],
    // To just before the other one: of `a` nothing was said.
    [['a', 'b', 'c'], 'c', 'b', ['a', 'c', 'b']],
    [['a', 'b'], 'c', 'b', ['a', 'c', 'b']],
    // Before one that has no place, whoever has one is already.
    [['a'], 'c', 'b', ['a', 'c']],
    [['a', 'b'], 'a', 'c', ['a', 'b']],
    [['a', 'b'], 'a', 'b', ['a', 'b']],
    [['a', 'b'], 'b', 'b', ['a', 'b']],
  ])('%j after %s was chosen over %s', (before, chosen, over, after) => {
    expect(preferredOver(before, chosen, over)).toEqual(after);
  });

  it('has the chosen one before the other, leaves all others as they were, and can be stored', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const list = fc.uniqueArray(id);
    fc.assert(
      fc.property(list, id, id, (before, chosen, over) => {
        fc.pre(chosen !== over);
        const after = preferredOver(before, chosen, over);
        const at = after.indexOf(over);
        expect(after).toContain(chosen);
        expect(at === -1 || after.indexOf(chosen) < at).toBe(true);
        const others = (all: readonly string[]) => all.filter((each) => each !== chosen);
        expect(others(after)).toEqual(others(before));
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  it('stays a list that is read again, however long it and its ids grow', () => {
    let order: readonly string[] = [];
    for (let index = 0; index < 150; index++) order = preferredOver(order, `source ${index}`, 'x');
    order = preferredOver(order, 'y'.repeat(LONGEST_ID + 1), 'x');
    expect(order).toContain('source 149');
    const stored = { 'paperglance:2:preferredSources': order };
    expect(parseSettings(stored, []).preferredSources).toEqual(order);
  });
});

test('one moves up or down by a place, and no further than the ends', () => {
  expect(movedUp(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
  expect(movedDown(['a', 'b', 'c'], 'a')).toEqual(['b', 'a', 'c']);
  expect(movedUp(['a', 'b'], 'a')).toEqual(['a', 'b']);
  expect(movedDown(['a', 'b'], 'b')).toEqual(['a', 'b']);
  expect(movedDown(['a', 'b'], 'c')).toEqual(['a', 'b']);
});
