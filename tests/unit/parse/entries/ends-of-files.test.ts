import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { KITES, TENTS } from '../toy-digests';

describe('a note whose front matter has its title', () => {
  test('is not of a paper whose title its first heading links', () => {
    const told = toldIn(`---
title: A week by the sea with toys
---

## [Kites that carry their own strings](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

# Other things by the sea

It rained on two days of the week.`);
    expect(told).toEqual({
      digests: [KITES],
      problems: ['stray-text 11'],
    });
  });

  test('leaves a second title its own text', () => {
    const told = toldIn(`---
title: A week by the sea with toys
---

## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Lamps that wait for the reader

**Method**: A lamp dims when nobody turns a page.`);
    expect(told).toEqual({
      digests: [KITES],
      problems: ['no-id 11'],
    });
  });
});

describe('what stands behind the last rule of a file on one paper', () => {
  test('is left out where it says who made the file', () => {
    const told = toldIn(`---
title: Kites that carry their own strings
arxiv: 2603.00001
---

A kite reels its string in when the wind drops.

It flies for a day and a night.

---

Этот обзор автоматически создан программой.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.\nIt flies for a day and a night.',
      ],
      problems: [],
    });
  });

  test('is left out with a farewell, and marks around it', () => {
    const told = toldIn(`---
arxiv: 2603.00001
---

# Kites that carry their own strings

A kite reels its string in when the wind drops.

---

*Powered by Toybox*

Thanks for reading!`);
    expect(told).toEqual({
      digests: [KITES],
      problems: [],
    });
  });

  test('stays where it tells of the paper', () => {
    const told = toldIn(`---
arxiv: 2603.00001
---

# Kites that carry their own strings

A kite reels its string in when the wind drops.

---

The authors give the plans of the kite away.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.\nThe authors give the plans of the kite away.',
      ],
      problems: [],
    });
  });
});

describe('a line of spaced signs', () => {
  test('divides', () => {
    const told = toldIn(`**Kites that carry their own strings**

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

* * *

**Tents that fold themselves at dusk**

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.

* * *

Thanks for reading, and tell your friends about this list of toys.

It is sent each week to all who like wind and water.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: ['stray-text 17', 'stray-text 19'],
    });
  });
});

describe('an underlined title', () => {
  test('may stand right below a heading', () => {
    const told = toldIn(`# Toys of the week
Kites that carry their own strings
----------------------------------
https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

# Toys of the next week
Tents that fold themselves at dusk
-----------------------------------
https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: [],
    });
  });

  test('is none right below a line of text', () => {
    const told = toldIn(`# Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops, and a
camera tells it where it is
---------------------------
It lands in a net by the sea.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops, and a camera tells it where it is\nIt lands in a net by the sea.',
      ],
      problems: [],
    });
  });
});

describe('a topic over the next title', () => {
  const letter = (...topics: string[]) =>
    [...topics.entries()]
      .map(
        ([n, topic]) =>
          `${topic}\n\n## Toys that ${topic.toLowerCase()} by themselves\n\nhttps://arxiv.org/abs/2603.0010${n}\n\nA toy is moved by a motor, and stops at dusk.`,
      )
      .join('\n\n---\n\n');

  test('is none of the text above the rule before it, nor is what stands behind the last rule', () => {
    const { digests, problems } = toldIn(
      `# Toys\n\n---\n\n${letter('Fly', 'Fold', 'Row')}\n\n---\n\n**Also seen:** a toy that sings.\n\nYou get this since you like toys.\n`,
    );
    const text = ' by themselves: A toy is moved by a motor, and stops at dusk.';
    expect(digests).toEqual([
      `2603.00100 Toys that fly${text}`,
      `2603.00101 Toys that fold${text}`,
      `2603.00102 Toys that row${text}`,
    ]);
    expect(problems).toEqual(['stray-text 35', 'stray-text 37']);
  });

  test('is the text’s last word where it stands once', () => {
    const { digests } = toldIn(letter('Fly', 'Fold'));
    expect(digests[0]).toContain('Fold');
  });
});

test.each(['In eigener Sache', 'Housekeeping', 'Annonces', 'Объявления'])(
  'what an editor has to say below “%s” is no part of the last entry',
  (label) => {
    const entries = ['Kites That Reel', 'Tents That Fold', 'Ropes That Hang'].map(
      (title, at) =>
        `[**${title}**](https://arxiv.org/abs/2611.0000${at})\nIt tells of matter ${at}, and goes on to say how.`,
    );
    const { digests } = toldIn([...entries, `**${label}**\nWe moved.`].join('\n\n'));
    expect(digests).toHaveLength(3);
    expect(digests.join()).not.toContain('We moved');
  },
);
