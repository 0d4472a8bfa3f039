import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

function labelsIn(text: string) {
  const { digests } = parseReport(new TextEncoder().encode(text), 'week.md');
  return digests.map(({ sections, particulars = [] }) =>
    [...particulars, ...sections].map(({ kind, label }) => `${kind} ${label}`),
  );
}

const entry = (id: string, name: string, own: string) =>
  `## ${name} Flying Without Any Wind\n\nhttps://arxiv.org/abs/${id}\n\n**作者** 张三; Ada Birch\n\n**看点** 风筝自己收线,不用人手。\n\n**${own}** 收线要三秒。\n\n**留神** 只试过一次。`;

describe('labels in bold before their text', () => {
  test('are labels where they recur, with one that stands in their row alone', () => {
    const file = `${entry('2603.09001', 'Kites', '怎么收')}\n\n${entry('2603.09002', 'Reels', '怎么放')}\n`;
    expect(labelsIn(file)).toEqual([
      ['authors 作者', 'summary 看点', 'other 怎么收', 'other 留神'],
      ['authors 作者', 'summary 看点', 'other 怎么放', 'other 留神'],
    ]);
  });

  test('are emphasis where they do not', () => {
    const text = (id: string, word: string) =>
      `## Kites ${word}\n\nhttps://arxiv.org/abs/${id}\n\n**${word}** kites draw their string in.\n\n**Then** they rest.`;
    const [first] = labelsIn(`${text('2603.09003', 'Red')}\n\n${text('2603.09004', 'Blue')}\n`);
    expect(first).toEqual(['other ']);
  });
});
