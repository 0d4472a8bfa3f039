import { expect, it } from 'vitest';
import { stopInView, stopNextTo } from '../../../../lib/overlay/state/neighbour';

const all = ['a', 'B', 'c', 'D'];
const isCapital = (letter: string) => letter === letter.toUpperCase();

it.each([
  ['a', 1, 'B'],
  ['B', 1, 'D'],
  ['c', -1, 'B'],
  ['c', 1, 'D'],
  ['D', 1, undefined],
  ['B', -1, undefined],
] as const)('goes from %s by %i to %s', (from, step, to) => {
  expect(stopNextTo(all, isCapital, from, step)).toBe(to);
});

it('begins with what is in the window, or above it', () => {
  const stops = [-300, -20, 40, 900].map((top) => ({ member: top, top }));
  expect(stopInView(stops, 1)).toBe(40);
  expect(stopInView(stops, -1)).toBe(-20);
  expect(stopInView(stops.slice(0, 2), 1)).toBeUndefined();
  expect(stopInView(stops.slice(2), -1)).toBeUndefined();
});
