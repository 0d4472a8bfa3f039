import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { BOATS, KITES, TENTS } from '../toy-digests';

describe('a reading that gives each title its neighbour’s link', () => {
  test('is refused where the last entry ends with a link that is left', () => {
    const told = toldIn(`Last week's winner:

[Paper](https://arxiv.org/abs/2603.00009)

**Kites that carry their own strings**

A kite reels its string in when the wind drops.

[Paper](https://arxiv.org/abs/2603.00001)

**Tents that fold themselves at dusk**

A tent folds along its seams by a motor.

[Paper](https://arxiv.org/abs/2603.00002)

**Boats that row without any crew**

A boat rows by the tide and by the sun.

[Paper](https://arxiv.org/abs/2603.00003)`);
    expect(told).toEqual({ digests: [], problems: ['no-papers', 'only-named 3'] });
  });

  test('is refused where the first title has no link above it', () => {
    const told = toldIn(`**Kites that carry their own strings**

[Code](https://github.com/toys/kites)

A kite reels its string in when the wind drops.

https://arxiv.org/abs/2603.00001

**Tents that fold themselves at dusk**

A tent folds along its seams by a motor.

https://arxiv.org/abs/2603.00002

**Boats that row without any crew**

A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: ['stray-text 15', 'stray-text 17'],
    });
  });

  test('is refused where only a group’s heading stands above the first link', () => {
    const told = toldIn(`## Our picks of the week

https://arxiv.org/abs/2603.00001

## Kites that carry their own strings

**Method**: A kite reels its string in when the wind drops.

https://arxiv.org/abs/2603.00002

## Tents that fold themselves at dusk

**Method**: A tent folds along its seams by a motor.

https://arxiv.org/abs/2603.00003

## Boats that row without any crew

**Method**: A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, TENTS, BOATS],
      problems: [],
    });
  });

  test('is kept where every title has its link above it', () => {
    const told = toldIn(`https://arxiv.org/abs/2603.00001

## Kites that carry their own strings

A kite reels its string in when the wind drops.

https://arxiv.org/abs/2603.00002

## Tents that fold themselves at dusk

A tent folds along its seams by a motor.

https://arxiv.org/abs/2603.00003

## Boats that row without any crew

A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, TENTS, BOATS],
      problems: [],
    });
  });

  test('is kept where every text has its link behind it', () => {
    const told = toldIn(`# Reading list

## Kites that carry their own strings

A kite reels its string in when the wind drops.

https://arxiv.org/abs/2603.00001

## Tents that fold themselves at dusk

A tent folds along its seams by a motor.

https://arxiv.org/abs/2603.00002

## Boats that row without any crew

A boat rows by the tide and by the sun.

https://arxiv.org/abs/2603.00003`);
    expect(told).toEqual({
      digests: [KITES, TENTS, BOATS],
      problems: [],
    });
  });
});

describe('a file that does not tell whether links belong to the texts above or below them', () => {
  test('gives none of them a link, and says which texts are left', () => {
    const told = toldIn(`[Paper](https://openreview.net/forum?id=kites1)

## Kites that carry their own strings

A kite reels its string in when the wind drops.

[Paper](https://arxiv.org/abs/2603.00002)

## Tents that fold themselves at dusk

A tent folds along its seams by a motor.

[Paper](https://arxiv.org/abs/2603.00003)

## Boats that row without any crew

A boat rows by the tide and by the sun.

[Paper](https://openreview.net/forum?id=boats1)`);
    expect(told).toEqual({
      digests: [],
      problems: ['no-id 3', 'only-named 7', 'no-id 9', 'no-id 15'],
    });
  });

  test('is read where no other work’s link stands above its first title', () => {
    const told = toldIn(`**Kites that carry their own strings**

[Code](https://github.com/toys/kites)

A kite reels its string in when the wind drops.

https://arxiv.org/abs/2603.00001

**Tents that fold themselves at dusk**

A tent folds along its seams by a motor.

https://arxiv.org/abs/2603.00002

**Boats that row without any crew**

A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: ['stray-text 15', 'stray-text 17'],
    });
  });
});

describe('a few words that stand beside several papers', () => {
  test('are no titles', () => {
    const told = toldIn(`# Weekly list

## Kites that carry their own strings

**Kaynak** — [arXiv](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

**Kaynak** — [arXiv](https://arxiv.org/abs/2603.00002)

A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: [],
    });
  });

  test('are titles where each stands beside its own paper', () => {
    const told = toldIn(`- [Kites](https://arxiv.org/abs/2603.00001)

  A kite reels its string in when the wind drops.

- [Tents](https://arxiv.org/abs/2603.00002)

  A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites: A kite reels its string in when the wind drops.',
        '2603.00002 Tents: A tent folds along its seams by a motor.',
      ],
      problems: [],
    });
  });

  test('are titles where they are many', () => {
    const told =
      toldIn(`[Kites that carry their own strings, and fly](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

[Kites that carry their own strings, and fly](https://arxiv.org/abs/2603.00005)

A kite flies on without any string at all.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings, and fly: A kite reels its string in when the wind drops.',
        '2603.00005 Kites that carry their own strings, and fly: A kite flies on without any string at all.',
      ],
      problems: [],
    });
  });
});

describe('an id and a single author', () => {
  test('are the byline of the title above them, as several authors are', () => {
    const told = toldIn(`## Kites that carry their own strings

- [2603.00001](https://arxiv.org/abs/2603.00001) — Ada Birch, Ben Cole

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

- [2603.00002](https://arxiv.org/abs/2603.00002) — Cleo Dunn

A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: [],
    });
  });

  test('are no byline where no title has one of several authors', () => {
    const told = toldIn(`## Toys for windy days

- [2603.00001](https://arxiv.org/abs/2603.00001) — Folding Kites

## Toys for the water

- [2603.00002](https://arxiv.org/abs/2603.00002) — Rowing Boats`);
    expect(told).toEqual({ digests: [], problems: ['index 3'] });
  });

  test('are no byline below a line of text', () => {
    const told = toldIn(`## Kites that carry their own strings

- [2603.00001](https://arxiv.org/abs/2603.00001) — Ada Birch, Ben Cole

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

Nobody likes to fold a tent.

- [2603.00002](https://arxiv.org/abs/2603.00002) — Cleo Dunn

A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, '2603.00002 Cleo Dunn: A tent folds along its seams by a motor.'],
      problems: ['stray-text 9'],
    });
  });
});

describe('a link behind a label that is a section’s as well', () => {
  test('is cited in the section’s text', () => {
    const told = toldIn(`## Kites that carry their own strings

- **Paper abstract**: A kite reels its string in, faster than the kite of https://arxiv.org/abs/2603.00009 does
- **Link**: https://arxiv.org/abs/2603.00001

## Tents that fold themselves at dusk

- **Paper abstract**: A tent folds along its seams, which the tent of https://arxiv.org/abs/2603.00008 cannot
- **Link**: https://arxiv.org/abs/2603.00002`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in, faster than the kite of https://arxiv.org/abs/2603.00009 does',
        '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams, which the tent of https://arxiv.org/abs/2603.00008 cannot',
      ],
      problems: [],
    });
  });

  test('is the paper’s own where nothing else stands there', () => {
    const told = toldIn(`## Kites that carry their own strings

**Paper abstract**: [arXiv](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

**Paper abstract**: [arXiv](https://arxiv.org/abs/2603.00002)

A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: [],
    });
  });
});
