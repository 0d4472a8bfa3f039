import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

test.each(['Bài', 'Paper', 'No.', '第', ''])(
  'a number in bold is none of the title behind it: %s',
  (word) => {
    const text = ['Kites That Reel Themselves', 'Tents That Fold', 'Ropes That Hang']
      .map((title, at) => {
        const number = word === '第' ? `第 ${at + 1} 篇：` : `${word} ${at + 1}.`.trim();
        return `**${number}** ${title}\nSummary: It tells of matter ${at}.\nRead: https://arxiv.org/abs/2611.0000${at}`;
      })
      .join('\n\n');
    expect(toldIn(`# Papers of Monday\n\n${text}`).digests).toEqual([
      expect.stringContaining('2611.00000 Kites That Reel Themselves: '),
      expect.stringContaining('2611.00001 Tents That Fold: '),
      expect.stringContaining('2611.00002 Ropes That Hang: '),
    ]);
  },
);
