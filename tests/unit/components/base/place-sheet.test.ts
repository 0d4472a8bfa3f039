import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSheet } from '../../../../components/base/place-sheet';

function view(width: number, height: number, scrollY = 0) {
  return {
    innerWidth: width,
    innerHeight: height,
    scrollX: 0,
    scrollY,
    document: { documentElement: { clientWidth: width, clientHeight: height } },
  };
}

function row(left: number, top: number, width = 400): DOMRect {
  const height = 90;
  const box = {
    left,
    top,
    width,
    height,
    right: left + width,
    bottom: top + height,
    x: left,
    y: top,
  };
  return { ...box, toJSON: () => box };
}

test('the sheet hangs below its row, aligned with its left edge, in the document’s coordinates', () => {
  const place = placeSheet(row(56, 100), view(1360, 900, 2000), 520);
  expect(place).toMatchObject({
    edge: 'top',
    at: 2190,
    left: 56,
    width: 520,
    maxHeight: 600,
  });
});

test('in the last column it is aligned with the row’s right edge', () => {
  expect(placeSheet(row(904, 100), view(1360, 900), 520).left).toBe(904 + 400 - 520);
});

test('low on the screen it stands above its row', () => {
  const place = placeSheet(row(56, 780), view(1360, 900), 520);
  expect(place).toMatchObject({ edge: 'bottom', at: 900 - 780, maxHeight: 600 });
});

test('it never leaves the window sideways, and never gets too low to read in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 320, max: 3000 }),
      fc.integer({ min: 300, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (width, height, x, y) => {
        const rowWidth = Math.min(400, width - 24);
        const place = placeSheet(
          row(12 + x * (width - 24 - rowWidth), y * (height - 90), rowWidth),
          view(width, height),
          520,
        );
        expect(place.left).toBeGreaterThanOrEqual(12);
        expect(place.left + place.width).toBeLessThanOrEqual(width - 12 + 1e-6);
        expect(place.maxHeight).toBeGreaterThanOrEqual(280);
      },
    ),
  );
});
