import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const fields = (rows: [string, string][]) =>
  rows.map(([label, value]) => `${label}${' '.repeat(14 - label.length)}${value}`).join('\n');
const entry = (id: string, name: string) =>
  fields([
    ['Title', `${name} Flying Without Any Wind`],
    ['Link', `https://arxiv.org/abs/${id}`],
    ['Authors', 'Ada Birch, Cole Dorn'],
    ['Summary', `${name} are pulled by a drone.`],
    ['We liked', `How ${name} hum at night.`],
  ]);

describe('fields with a gap for a colon', () => {
  test('are labels and what they say where they recur for each paper', () => {
    const { digests } = toldIn(
      `Notes of the week\n\n${entry('2603.07001', 'Kites')}\n\n${entry('2603.07002', 'Reels')}\n`,
    );
    expect(digests).toEqual([
      '2603.07001 Kites Flying Without Any Wind: Kites are pulled by a drone. How Kites hum at night.',
      '2603.07002 Reels Flying Without Any Wind: Reels are pulled by a drone. How Reels hum at night.',
    ]);
  });

  test('go on in their column', () => {
    const long = (id: string, name: string) =>
      entry(id, name).replace('Without Any Wind', `Without\n${' '.repeat(14)}Any Wind`);
    const { digests } = toldIn(
      `${long('2603.07001', 'Kites')}\n\n${long('2603.07002', 'Reels')}\n`,
    );
    expect(digests[1]).toMatch(/^2603.07002 Reels Flying Without Any Wind: Reels are pulled/);
  });

  test('leave a number that stands above the next entry to none', () => {
    const { digests } = toldIn(
      `■ Paper 1\n${entry('2603.07001', 'Kites')}\n\n■ Paper 2\n${entry('2603.07002', 'Reels')}\n`,
    );
    expect(digests[0]).toMatch(/hum at night\.$/);
  });

  test('are none where a gap stands in a text', () => {
    const text = (id: string) =>
      `## Kites ${id}\n\nhttps://arxiv.org/abs/${id}\n\nKites  that\nhum    at night\nand reel  in`;
    const { digests } = toldIn(`${text('2603.07003')}\n\n${text('2603.07004')}\n`);
    expect(digests[0]).toContain('hum    at night');
  });
});
