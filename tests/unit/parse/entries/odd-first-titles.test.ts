import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (number: number) => `https://huggingface.co/papers/2603.0000${number}`;
const entry = (heading: string, n: number) =>
  `${heading}\n\n**Summary:** It is toy ${n}.\n\n**Method:** Nobody holds string ${n}.\n\n🔗 ${link(n)}`;
const others = [entry('### 2. Tents That Fold at Dusk', 2), entry('### 3. Boats That Row', 3)];
const more = entry('### 4. Socks That Dry in the Rain', 4);

describe('a first title that is written otherwise, where each link stands behind its text', () => {
  test.each([
    '### Kites That Carry Strings',
    '## 1. Kites That Carry Strings',
    '#### 1. Kites That Carry Strings',
    '### 1️⃣ Kites That Carry Strings',
    '**1. Kites That Carry Strings**',
  ])('has the link behind its own: %s', (heading) => {
    const text = ['# Toys of 2026-11-12', '## Vision', entry(heading, 1), ...others];
    expect(toldIn(text.join('\n\n'))).toEqual({
      digests: [
        '2603.00001 Kites That Carry Strings: It is toy 1. Nobody holds string 1.',
        '2603.00002 Tents That Fold at Dusk: It is toy 2. Nobody holds string 2.',
        '2603.00003 Boats That Row: It is toy 3. Nobody holds string 3.',
      ],
      problems: [],
    });
  });

  test.each(['#### Kites That Carry Strings', '**5. Kites That Carry Strings**'])(
    'and a last one, whose texts are of other lengths: %s',
    (heading) => {
      const last = `${heading}\n\n- It is toy 1.\n- Nobody holds string 1.\n- It is small.\n- It reels.\n\n🔗 ${link(1)}`;
      const { digests } = toldIn(['# Toys', ...others, more, last].join('\n\n'));
      expect(digests).toHaveLength(4);
      expect(digests[3]).toMatch(/^2603\.00001 Kites That Carry Strings: It is toy 1/);
    },
  );

  test('is none of the file’s own title, nor of a group’s', () => {
    const text = ['# Toys', 'Found last week:', link(9), ...others];
    expect(toldIn(text.join('\n\n')).digests.join()).not.toContain('2603.00009');
  });
});
