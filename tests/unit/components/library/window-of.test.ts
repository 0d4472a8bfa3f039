import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topFor, windowOf } from '../../../../components/library/window-of';

const ROW = 132;

describe('what of a long list is in the page', () => {
  it('covers all that is seen, and stays small however long the list is', () => {
    const lists = fc.record({
      rows: fc.nat(100_000),
      height: fc.integer({ min: 100, max: 3000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(lists, ({ rows, height, share }) => {
        const top = Math.max(0, rows * ROW - height) * share;
        const { first, last } = windowOf(top, height, ROW, rows);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(rows);
        expect(first * ROW).toBeLessThanOrEqual(top);
        expect(last * ROW).toBeGreaterThanOrEqual(Math.min(rows * ROW, top + height));
        expect(last - first).toBeLessThan(height / ROW + 40);
      }),
    );
  });

  it('is the same for a few pixels more, and reaches beyond each edge', () => {
    const far = windowOf(50_000, 800, ROW, 10_000);
    expect(windowOf(50_003, 800, ROW, 10_000)).toEqual(far);
    expect(50_000 - far.first * ROW).toBeGreaterThan(800);
    expect(far.last * ROW - 50_800).toBeGreaterThan(800);
  });

  it('has none where there are none, and what is scrolled too far is at the end', () => {
    expect(windowOf(0, 800, ROW, 0)).toEqual({ first: 0, last: 0 });
    const { first, last } = windowOf(9_000_000, 800, ROW, 20);
    expect(last).toBe(20);
    expect(first).toBeLessThan(20);
  });
});

describe('a list is scrolled for a row', () => {
  const view = { top: 1000, height: 800, rowHeight: ROW };
  it.each([
    ['down, until it is seen in full', 20, 20 * ROW + ROW - 800],
    ['up, to its start', 2, 2 * ROW],
    ['not at all, where it is seen', 9, 1000],
  ])('%s', (_way, row, top) => {
    expect(topFor(row, view)).toBe(top);
  });
});
