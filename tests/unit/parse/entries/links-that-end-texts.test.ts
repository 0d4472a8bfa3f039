import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const papers: [string, string, string][] = [
  ['Kites on a String', '2603.00001', 'A kite reels in its own string by day and by night.'],
  ['Tents That Fold', '2603.00002', 'A tent folds along its seams in less than a minute.'],
  ['Boats at Night', '2603.00003', 'A boat rows by the tide and needs no crew for that.'],
];
const link = (id: string) => `https://arxiv.org/abs/${id}`;
const digests = papers.map(([title, id, text]) => `${id} ${title}: ${text}`);
type Write = (title: string, id: string, text: string, number: number) => string;
const file = (write: Write, between = '\n\n') =>
  papers.map(([title, id, text], order) => write(title, id, text, order + 1)).join(between);

describe('a link right below a text, parted by a blank line from the next title', () => {
  test.each<[string, Write]>([
    ['behind a picture and a number', (t, id, x, n) => `🔹${n}、${t}\n${x}\n👉 ${link(id)}`],
    ['behind a mark', (t, id, x) => `■ ${t}\n${x}\n→ ${link(id)}`],
  ])('is that text’s, whose title stands %s', (_, write) => {
    expect(toldIn(`Good morning\n\n${file(write)}\n\nWhich one do you like?`).digests).toEqual(
      digests,
    );
  });
});

test('words before an address are no title where they stand before several papers', () => {
  const rule = '-'.repeat(60);
  const write: Write = (t, id, x) => `${rule}\n${t}\n${rule}\n${x}\n\nZum Papier: ${link(id)}`;
  expect(toldIn(`A DAY OUTSIDE\n\n${file(write)}`).digests).toEqual(digests);
});

test('two letters of Chinese behind a mark are a title', () => {
  const read = toldIn(
    `■ 余白\n${link('2603.00001')}\n帆船在无风时也能靠岸，不用桨。\n`.repeat(1),
  ).digests;
  expect(read).toEqual(['2603.00001 余白: 帆船在无风时也能靠岸，不用桨。']);
});

describe('linked titles below the texts of a section', () => {
  const section = (...[first, second]: [string, string, string][]) =>
    [first, second]
      .flatMap((paper) =>
        paper ? [paper[2], `*[${paper[0]}](${link(paper[1])}) (Birch et al.)*`] : [],
      )
      .join('\n\n');
  const [kites, tents, boats] = papers;

  test('are those of the texts above them', () => {
    if (!kites || !tents || !boats) throw new Error('three papers are told');
    const text = `# Toys\n\n## Dry\n\n${section(kites, tents)}\n\n## Wet\n\n${section(boats)}`;
    expect(toldIn(text).digests).toEqual(digests);
  });

  test('are not where a section begins with one', () => {
    const write: Write = (t, id, x) => `[${t}](${link(id)})\n\n${x}`;
    expect(toldIn(`# Toys\n\n## Dry\n\n${file(write)}`).digests).toEqual(digests);
  });
});

test('a numbered title nearer to the link is the entry’s, however many others name no paper', () => {
  const write: Write = (t, id, x, n) => `🌷${n}. ${t}\n${link(id)}\n${x}\n💭I would like to try it`;
  const unlinked = '🌷4. Ropes\nsearch for it\nA rope is long enough for any well.';
  const { digests: read } = toldIn(
    `Toys for a day out\n\nToday I was out all day\n\n${file(write)}\n\n${unlinked}`,
  );
  expect(read.map((one) => one.slice(0, 20))).toEqual(digests.map((one) => one.slice(0, 20)));
});

describe('what stands in brackets behind texts, with the same words before each title', () => {
  const write: Write = (t, id, x) => `**${t}** — ${x} *(Lo studio: [${t}](${link(id)}))*`;

  test('is what they are about', () => {
    expect(toldIn(`Buongiorno!\n\n${file(write)}`).digests).toEqual(digests);
  });

  test('is not where other words stand before one', () => {
    const odd =
      '**Ropes** — A rope is long. *(Come in: [Wells](https://arxiv.org/abs/2603.00009))*';
    expect(toldIn(`Buongiorno!\n\n${file(write)}\n\n${odd}`).digests).toEqual([]);
  });
});

test('words in bold before a linked title lead to it', () => {
  const write: Write = (t, id, x) => `☕ **First sip: [${t}](${link(id)})**\n\n${x}`;
  expect(toldIn(`Hello!\n\n${file(write)}`).digests).toEqual(digests);
});
