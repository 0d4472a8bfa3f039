import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const read = (text: string) => parseReport(new TextEncoder().encode(text), 'week.md');

const MARKS = [
  '一、T',
  '（一）T',
  '①T',
  '1️⃣ T',
  '1/ T',
  '【T】',
  '《T》',
  '📄 T',
  'T',
  '**一、T**',
  '**T**',
];

test.each(MARKS)('a link below its text is that text’s, the title written as %s', (mark) => {
  const titles = ['会打伞的无人机队', '认得路的送货小车', '懂得等待的电梯群'];
  const next: Record<string, string> = { 一: '二', '①': '②' };
  const posts = titles.map((title, order) => {
    const first = order === 0 ? mark : mark.replace(/[一①]/, (digit) => next[digit] ?? digit);
    const line = first.replace(/1(?=\/|\ufe0f)/, String(order + 1)).replace('T', title);
    return `${line}\n\n第${order + 1}篇讲的是${title}，效果比从前好很多。\n\n链接：https://arxiv.org/abs/2603.0001${order}`;
  });
  const { digests } = read(posts.join('\n\n'));
  expect(digests.map(({ paperId, title }) => [paperId, title.replace(/^📄\s/u, '')])).toEqual(
    titles.map((title, order) => [`2603.0001${order}`, title]),
  );
});

test('a title whose paper has no link keeps its text from the next paper', () => {
  const { digests } = read(
    '**Kites**\n\nKites fly on strings here.\n\nhttps://arxiv.org/abs/2603.00010\n\n**Tents**\n\nTents fold themselves at dusk.\n\n**Boats**\n\nBoats row without a crew.\n\nhttps://arxiv.org/abs/2603.00011\n',
  );
  expect(JSON.stringify(digests)).not.toContain('Tents fold');
});

describe('links below their texts, and one more in passing', () => {
  const letter = (first: string, ...behind: string[]) =>
    [
      first,
      ...['Kites', 'Tents', 'Boats'].map(
        (name, order) =>
          `➡️ ${name} at Home\n\n${name} are mended here without a hand.\n\nRead on: https://arxiv.org/abs/2603.0001${order}`,
      ),
      ...behind,
    ].join('\n\n');
  const papers = [
    ['2603.00010', 'Kites at Home'],
    ['2603.00011', 'Tents at Home'],
    ['2603.00012', 'Boats at Home'],
  ];
  const readAll = (text: string) =>
    read(text).digests.map(({ paperId, title }) => [paperId, title]);

  test('a comment below that names a paper otherwise', () => {
    const behind =
      'What did we miss today?\nAda: you missed https://arxiv.org/abs/2603.00099, as ever';
    expect(readAll(letter('Papers of the day', behind))).toEqual(papers);
  });

  test('the first title stands below other lines of its kind as no other does', () => {
    expect(readAll(letter('Ada Birch\nHead of Kites\n\nAll that I read today', ''))).toEqual(
      papers,
    );
  });

  test('texts without a full stop right below their titles', () => {
    const text = ['Kites', 'Tents', 'Boats']
      .map(
        (name, order) =>
          `★ ${name} at Home\nso ${name} are mended by hand now\nno use in the rain\nhf: huggingface.co/papers/2603.0001${order}`,
      )
      .join('\n\n');
    const aside = 'the one everyone asked about is arxiv.org/abs/2603.00099';
    expect(readAll(`good morning all\n\n${text}\n\n${aside}`)).toEqual(papers);
  });

  test('the words of the links are known by standing below several papers', () => {
    const text = ['Kites', 'Tents', 'Boats']
      .map(
        (name, order) =>
          `**${name} at Home** — *Birch*\n\n${name} are mended here.\n\n[Lue täältä](https://arxiv.org/abs/2603.0001${order}) ★★★★☆`,
      )
      .join('\n\n---\n\n');
    expect(readAll(text)).toEqual(papers);
  });
});
