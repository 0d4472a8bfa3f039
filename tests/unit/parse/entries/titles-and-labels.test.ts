import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { BOATS, KITES, TENTS } from '../toy-digests';

describe('a file that names one paper below one of several titles', () => {
  test('is no note on that paper, where the titles are linked items', () => {
    const told = toldIn(`# What I read this week by the sea

- [Kites that carry their own strings](https://arxiv.org/abs/2603.00001): a kite reels its string in when the wind drops.
- [Tents that fold themselves at dusk](https://toys.example.org/tents): a tent folds along its seams by a motor.
- [Boats that row without any crew](https://toys.example.org/boats): a boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: a kite reels its string in when the wind drops.',
      ],
      problems: ['stray-text 4'],
    });
  });

  test('leaves the texts below the others out, where items hold them', () => {
    const told = toldIn(`# Toys that I liked a lot

- Kites that carry their own strings
  - https://arxiv.org/abs/2603.00001
  - A kite reels its string in when the wind drops.
- Tents that fold themselves at dusk
  - A tent folds along its seams by a motor.
- Boats that row without any crew
  - A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES],
      problems: ['stray-text 6'],
    });
  });

  test('gives each item its own where each has a link', () => {
    const told = toldIn(`# Toys that I liked a lot

- Kites that carry their own strings
  - https://arxiv.org/abs/2603.00001
  - A kite reels its string in when the wind drops.
- Tents that fold themselves at dusk
  - https://arxiv.org/abs/2603.00002
  - A tent folds along its seams by a motor.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: [],
    });
  });

  test('is a note on it where the other headings are labels', () => {
    const told = toldIn(`# Daily digest of one paper

https://arxiv.org/abs/2603.00009

## Method

A kite reels its string in when the wind drops.

## Results

It flies for a day and a night.`);
    expect(told).toEqual({
      digests: [
        '2603.00009 Daily digest of one paper: A kite reels its string in when the wind drops. It flies for a day and a night.',
      ],
      problems: [],
    });
  });
});

describe('a title that stands in both halves of a file, without a paper', () => {
  test('is no label of the entry above it', () => {
    const told = toldIn(`# In English

## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

A tent folds along its seams by a motor.

# Auf Deutsch

## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

Ein Drachen holt seine Schnur ein, wenn der Wind nachlässt.

## Tents that fold themselves at dusk

Ein Zelt faltet sich mit einem Motor an den Nähten.`);
    expect(told).toEqual({
      digests: [
        KITES,
        '2603.00001 Kites that carry their own strings: Ein Drachen holt seine Schnur ein, wenn der Wind nachlässt.',
      ],
      problems: ['stray-text 11', 'stray-text 23'],
    });
  });

  test('is none where three others of its form have papers', () => {
    const told = toldIn(`## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Lamps that wait for the reader

A lamp dims when nobody turns a page.

## Tents that fold themselves at dusk

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.

## Boats that row without any crew

https://arxiv.org/abs/2603.00003

A boat rows by the tide and by the sun.

## Lamps that wait for the reader

The lamp is told by its own battery.`);
    expect(told).toEqual({
      digests: [KITES, TENTS, BOATS],
      problems: ['stray-text 9', 'stray-text 25'],
    });
  });
});

describe('a heading of a label’s words', () => {
  test('is a title where it leads to another site’s work', () => {
    const told = toldIn(`## [Kites that carry their own strings](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

## [Motivation](https://openreview.net/forum?id=goals1)

A goal is what makes a robot get up at all.

## [Boats that row without any crew](https://arxiv.org/abs/2603.00003)

A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, BOATS],
      problems: ['no-id 5'],
    });
  });

  test('is no label, however often it stands, above the link of another work', () => {
    const told = toldIn(`## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Letters from readers

[Blog](https://toys.example.org/lamps)

A lamp dims when nobody turns a page.

## Tents that fold themselves at dusk

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.

## Letters from readers

[Blog](https://toys.example.org/boats)

A boat rows by the tide and by the sun.`);
    expect(told).toEqual({
      digests: [KITES, TENTS],
      problems: ['no-id 7', 'no-id 19'],
    });
  });

  test('is a title among headings of which none else is a label', () => {
    const told = toldIn(`## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Tents that fold themselves at dusk

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.

## Limitations

A robot that knows what it cannot do asks first.

## Boats that row without any crew

https://arxiv.org/abs/2603.00004

A boat rows by the tide and by the sun.

## Lamps that wait for the reader

https://arxiv.org/abs/2603.00005

A lamp dims when nobody turns a page.`);
    expect(told).toEqual({
      digests: [
        KITES,
        TENTS,
        '2603.00004 Boats that row without any crew: A boat rows by the tide and by the sun.',
        '2603.00005 Lamps that wait for the reader: A lamp dims when nobody turns a page.',
      ],
      problems: ['stray-text 15'],
    });
  });

  test('is a label where all entries have it', () => {
    const told = toldIn(`## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

## Limitations

It does not fly in the rain.

## Tents that fold themselves at dusk

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.

## Limitations

It cannot be dried by hand.`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops. It does not fly in the rain.',
        '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams by a motor. It cannot be dried by hand.',
      ],
      problems: [],
    });
  });
});

describe('words in bold', () => {
  test('are no title where a sentence goes on behind them', () => {
    const told = toldIn(`**Kites that carry their own strings**

**KiteNet** reels its string in when the wind drops.

https://arxiv.org/abs/2603.00001

**Tents that fold themselves at dusk**

**TentNet** folds a tent along its seams by a motor.

https://arxiv.org/abs/2603.00002`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: KiteNet reels its string in when the wind drops.',
        '2603.00002 Tents that fold themselves at dusk: TentNet folds a tent along its seams by a motor.',
      ],
      problems: [],
    });
  });

  test('are one in a list’s item all the same', () => {
    const told =
      toldIn(`- **KiteNet** reels its string in when the wind drops. [arXiv](https://arxiv.org/abs/2603.00001)
- **TentNet** folds a tent along its seams by a motor. [arXiv](https://arxiv.org/abs/2603.00002)`);
    expect(told).toEqual({
      digests: [
        '2603.00001 KiteNet: reels its string in when the wind drops. arXiv',
        '2603.00002 TentNet: folds a tent along its seams by a motor. arXiv',
      ],
      problems: [],
    });
  });
});

describe('a plain title', () => {
  test('may ask', () => {
    const told = toldIn(
      `Do Kites Need Strings? A Study of Wind

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

Who Folds the Tent? (And When?)

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.`,
      'week.txt',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Do Kites Need Strings? A Study of Wind: A kite reels its string in when the wind drops.',
        '2603.00002 Who Folds the Tent? (And When?): A tent folds along its seams by a motor.',
      ],
      problems: [],
    });
  });

  test('is no line that asks and answers', () => {
    const told = toldIn(
      `Kites that carry their own strings

https://arxiv.org/abs/2603.00001

Do we need a string at all? The authors say that a long tail will do as well

See https://arxiv.org/abs/2603.00001 for more

Tents that fold themselves at dusk

https://arxiv.org/abs/2603.00002

A tent folds along its seams by a motor.`,
      'week.txt',
    );
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: Do we need a string at all? The authors say that a long tail will do as well',
        TENTS,
      ],
      problems: [],
    });
  });

  test('may be a label’s word alone, above its own link', () => {
    const told = toldIn(
      `Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

Motivation

https://arxiv.org/abs/2603.00002

A goal is what makes a robot get up at all.

Boats that row without any crew

https://arxiv.org/abs/2603.00003

A boat rows by the tide and by the sun.`,
      'week.txt',
    );
    expect(told).toEqual({
      digests: [KITES, '2603.00002 Motivation: A goal is what makes a robot get up at all.', BOATS],
      problems: [],
    });
  });
});

describe('a table of works of which few are papers', () => {
  test('is one of entries where it has titles and texts', () => {
    const told = toldIn(`| Title | Summary | Link |
| --- | --- | --- |
| Kites that carry their own strings | A kite reels its string in when the wind drops. | [arXiv](https://arxiv.org/abs/2603.00001) |
| Tents that fold themselves at dusk | A tent folds along its seams by a motor. | [OpenReview](https://openreview.net/forum?id=tents1) |
| Boats that row without any crew | A boat rows by the tide and by the sun. | [OpenReview](https://openreview.net/forum?id=boats1) |
| Lamps that wait for the reader | A lamp dims when nobody turns a page. | [Blog](https://toys.example.org/lamps) |`);
    expect(told).toEqual({
      digests: [KITES],
      problems: ['no-id 4', 'no-id 5', 'no-id 6'],
    });
  });

  test('is a text’s table where it tells of none', () => {
    const told = toldIn(`## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

A kite reels its string in when the wind drops.

| Title | Wind | Source |
| --- | --- | --- |
| Kites of the first year | 3 | https://arxiv.org/abs/2603.00001 |
| Kites of the second year | 4 | none |
| Kites of the third year | 5 | none |`);
    expect(told).toEqual({
      digests: [
        '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.\nTitle	Wind	Source\nKites of the first year	3	https://arxiv.org/abs/2603.00001\nKites of the second year	4	none\nKites of the third year	5	none',
      ],
      problems: [],
    });
  });
});

describe('a line that is no title', () => {
  test('is a field whose value holds no word', () => {
    const told = toldIn(`# Weekly of the seaside, 5 January 2026

### 1. Kites that carry their own strings

**Distance to the nearest harbour:** 7

**arXiv ID:** 2603.00001v1

**Abstract:**

A kite reels its string in when the wind drops.`);
    expect(told.digests).toEqual([KITES]);
  });

  test('is the last item of a list below a label, above the paper’s link', () => {
    const told = toldIn(`# Digest of the seaside

### 1. Kites that carry their own strings

A kite reels its string in when the wind drops.

**🔑 Highlights:**
- Strings and other lines
- Weather and wind

🔗 **Source:** [arxiv](https://arxiv.org/abs/2603.00001)`);
    expect(told.digests).toEqual([
      '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops. Strings and other lines\nWeather and wind',
    ]);
  });

  test('is the name of one author between the title and its link', () => {
    const told = toldIn(`# Digest of the seaside

- **Kites that carry their own strings**
  Ada Hill
  _2026-03-02_ · https://arxiv.org/abs/2603.00001

  A kite reels its string in when the wind drops.

- **Tents that fold themselves at dusk**
  Ben Shore, Cy Reed
  _2026-03-02_ · https://arxiv.org/abs/2603.00002

  A tent folds along its seams by a motor.`);
    expect(told.digests).toEqual([KITES, TENTS]);
  });

  test('is a heading that is but the place of one, in a template', () => {
    const told = toldIn(`---
title: Kites on Strings
---
# {{ page.title }} (2026)

**Publication:** [arXiv:2603.00001](https://arxiv.org/abs/2603.00001)

## Summary

A kite reels its string in when the wind drops.`);
    expect(told.digests).toEqual([
      '2603.00001 Kites on Strings: A kite reels its string in when the wind drops.',
    ]);
  });
});

test('a picture behind a title is none of the text below it', () => {
  const told = toldIn(`# Toys

- **Kites on Strings** [[Paper](https://arxiv.org/abs/2603.00001)] ![stars](https://img.example.org/a) — a kite reels its string in.
- **Tents on Hills** [[Paper](https://arxiv.org/abs/2603.00002)] — a tent folds along its seams.`);
  expect(told.digests).toEqual([
    '2603.00001 Kites on Strings: a kite reels its string in.',
    '2603.00002 Tents on Hills: a tent folds along its seams.',
  ]);
});

describe.each(['3行まとめ', '三行で要約', '風と糸のはなし'])(
  'below each paper’s link, “%s”',
  (label) => {
    test('is a label, and the title in bold above is the title', () => {
      const entry = (n: number, own: string, title: string) =>
        `# ${n}. ${own}\n\n**${title}**\nhttps://arxiv.org/abs/2603.0850${n}\n\n### ${label}\n- 風が止むと糸を巻く（${own}）\n- 人手はいらない\n\n### ひとこと\n雨の日は休む。`;
      const { digests, problems } = toldIn(
        [
          '# はじめに\n\nこんにちは。今週は風が強い一週間でした。',
          entry(1, '糸を巻く凧の話', 'Kites That Reel Themselves: A Study of String'),
          entry(2, '畳めるテントの話', 'Tents That Fold Themselves: A Study of Cloth'),
          entry(3, '漕ぐ舟の話', 'Boats That Row Themselves: A Study of Tides'),
          '# おわりに\n\nまた来週。',
        ].join('\n\n'),
      );
      expect(digests.map((told) => told.slice(0, 10))).toEqual([
        '2603.08501',
        '2603.08502',
        '2603.08503',
      ]);
      for (const told of digests) expect(told).not.toMatch(/^[\d.]+ .{0,8}(?:行|はなし)/);
      expect(digests[0]).toContain('（糸を巻く凧の話）');
      expect(digests[1]).toContain('（畳めるテントの話）');
      expect(digests[2]).toContain('（漕ぐ舟の話）');
      expect(problems.filter((told) => told !== 'stray-text 3')).toEqual([]);
    });
  },
);

test('a label of several entries is no title of the paper that its section cites', () => {
  const entry = (number: number, title: string, result: string) =>
    [
      `**📄 ${title}**`,
      `https://huggingface.co/papers/2603.0000${number}`,
      '<details>\n<summary>🔬 核心方法</summary>\n\n- 先收线，再放线。\n- 共有三个部分。\n\n</details>',
      `<details>\n<summary>📊 实验效果</summary>\n\n1. 风很大时也能飞。\n2. ${result}\n\n</details>`,
    ].join('\n\n');
  const cited = '结果与前人一致 ([2603.00009](https://huggingface.co/papers/2603.00009))。';
  const { digests } = toldIn(
    [
      '# 每日论文速览',
      entry(1, 'Kites Pro', cited),
      '***',
      entry(2, 'Learning to Fold Tents with Two Hands', '省下一半时间。'),
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual(['2603.00001', '2603.00002']);
  expect(digests[0]).toContain('结果与前人一致');
});
