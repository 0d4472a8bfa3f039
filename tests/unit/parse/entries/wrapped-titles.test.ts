import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const item = (n: number, title: string) =>
  `Item ${n}\n  Title:    ${title}\n  Authors:  A. Birch, B. Shore\n  Where:    arXiv:2603.0900${n} [cs.RO]\n\n  A kite that reels its string in at dusk needs nobody to hold it, and\n  sleeps until the wind comes back.\n`;
const RULE = '\n------------------------------\n\n';

test('a field’s title goes on in its column, and a list’s last item may be no paper', () => {
  const { digests, problems } = toldIn(
    [
      item(1, 'Kites with No String: Flying at Dusk in\n            Byte-Sized Winds'),
      item(2, 'Tents That Fold Themselves'),
      'Item 3\n  The workshop on small tents asks for four pages until April. Send them to\n  the organizers.\n',
    ].join(RULE),
    'week.txt',
  );
  expect(digests).toEqual([
    expect.stringMatching(
      /^2603\.09001 Kites with No String: Flying at Dusk in Byte-Sized Winds: A kite[\s\S]*comes back\.$/,
    ),
    expect.stringMatching(/^2603\.09002 Tents That Fold Themselves: A kite[\s\S]*comes back\.$/),
  ]);
  expect(problems.length).toBeGreaterThan(0);
});
