import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const papers: [string, string, string][] = [
  ['Kites on a String', '2603.00001', 'A kite reels in its own string by day and by night.'],
  ['Tents That Fold', '2603.00002', 'A tent folds along its seams in less than a minute.'],
  ['Boats at Night', '2603.00003', 'A boat rows by the tide and needs no crew for that.'],
];
const link = (id: string) => `https://arxiv.org/abs/${id}`;
type Write = (title: string, id: string, text: string, number: number) => string;
const file = (write: Write, between = '\n\n') =>
  papers.map(([title, id, text], order) => write(title, id, text, order + 1)).join(between);

const WAYS: [string, Write, string?][] = [
  ['a dash within an item', (t, id, x, n) => `${n}. ${x}\n   — *${t}*, ${link(id)}`, '\n'],
  ['a dash below an item', (t, id, x, n) => `${n}. ${x}\n\n— *${t}*, ${link(id)}`],
  ['a dash below a paragraph', (t, id, x) => `${x}\n\n— ${t}, arXiv:${id}`],
  ['a linked title behind an item', (t, id, x) => `- ${x} [${t}](${link(id)})`, '\n'],
  ['a linked title on its line', (t, id, x) => `${x}\n[${t}](${link(id)})`],
  ['a title in bold', (t, id, x) => `${x}\n**${t}** ${link(id)}`],
  ['fields', (t, id, x) => `${x}\nTitle: ${t}\nLink: ${link(id)}`],
  ['a field with the number', (t, id, x) => `Summary: ${x}\nTitle: ${t}\narXiv: ${id}`],
];

describe('texts that end with what they are about', () => {
  test.each(WAYS)('have that for their paper: %s', (_, write, between) => {
    expect(toldIn(file(write, between))).toEqual({
      digests: papers.map(([title, id, text]) => `${id} ${title}: ${text}`),
      problems: [],
    });
  });

  test('need no title in a counted thread', () => {
    const posts = file((_, id, text, n) => `${n}/3\n${text}\n${link(id)}`);
    expect(toldIn(posts).digests).toEqual(papers.map(([, id, text]) => `${id} : ${text}`));
  });

  test.each(WAYS)(
    'are nobody’s where one more text stands behind the last: %s',
    (_, write, between) => {
      const { digests } = toldIn(
        `${file(write, between)}\n\nA bridge sways, and nobody minds that.`,
      );
      for (const digest of digests) expect(digest).not.toMatch(/bridge|kite.*tent|tent.*boat/s);
    },
  );

  test.each(WAYS)('are nobody else’s where one has no paper: %s', (_, write, between) => {
    const [first = '', ...others] = file(write, '\u0000').split('\u0000');
    const alone = `${/^(?:\d\.|-) /.exec(first)?.[0] ?? ''}A bridge sways, and nobody minds that.`;
    const { digests } = toldIn([first, alone, ...others].join(between ?? '\n\n'));
    for (const digest of digests) expect(digest).not.toMatch(/bridge|kite.*tent|tent.*boat/s);
  });
});
