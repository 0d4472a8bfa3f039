import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toldIn } from '../told-texts';

const kites = [
  'Kites That Reel Themselves',
  'Tents: Cloth That Folds at Night',
  'Boats That Row Home',
];

function page(subtitles: (string | null)[]) {
  const sections = kites.map((title, n) => {
    const subtitle = subtitles[n] ? `<p class="ja-title">${subtitles[n]}</p>` : '';
    return `<section><h2>${title}</h2>${subtitle}<dl><dt>arXiv</dt><dd><a href="https://arxiv.org/abs/2603.0910${n}">2603.0910${n}</a></dd><dt>著者</dt><dd>Ada Birch, Cole Dorn</dd><dt>分野</dt><dd>cs.RO</dd></dl><ul><li>凧は糸を自分で巻き取り、人の手を要らなくした。</li></ul></section>`;
  });
  const ad = '<div>［PR］本が読み放題！</div>';
  const html = `<html><body><h1>三行まとめ</h1>${sections.join(ad)}</body></html>`;
  return parseReport(new TextEncoder().encode(html), 'three.html');
}

describe('a page whose titles have a translation below', () => {
  test('here and there: the title above it is the paper’s', () => {
    const { digests, problems } = page([null, '夜に畳む天幕：自分で畳む', null]);
    expect(digests.map(({ title }) => title)).toEqual(kites);
    expect(digests[1]?.particulars).toMatchObject([
      { kind: 'other', c: ['夜に畳む天幕：自分で畳む'] },
      { kind: 'authors', label: '著者' },
      { kind: 'tags', label: '分野', c: ['cs.RO'] },
    ]);
    expect(digests.flatMap(({ sections }) => sections.map(({ label }) => label))).toEqual([
      '',
      '',
      '',
    ]);
    // What is paid for is told once for each place.
    expect(problems.map(({ kind }) => kind)).toEqual(['stray-text', 'stray-text']);
  });

  test('all of them: so it is, too', () => {
    const { digests } = page(['糸を巻く凧：家で', '夜に畳む天幕：外で', '家に漕ぐ舟：海で']);
    expect(digests.map(({ title }) => title)).toEqual(kites);
  });
});

describe('a title in another script right below an entry’s', () => {
  const papers: [string, string, string, string][] = [
    [
      'Kites That Reel Their Own Strings',
      '会自己收线的风筝',
      '2603.00001',
      '风筝在无风时把线收回来。',
    ],
    ['Tents That Fold Without Any Hands', '会折的帐篷', '2603.00002', '帐篷沿着接缝自己折好。'],
  ];
  const read = (write: (title: string, other: string, id: string, text: string) => string) =>
    toldIn(`# 今日论文\n\n${papers.map((paper) => write(...paper)).join('\n\n')}`).digests.map(
      (digest) => digest.split(': ').at(-1),
    );
  const texts = papers.map(([, , , text]) => text);
  const link = (id: string) => `https://arxiv.org/abs/${id}`;

  test('is no part of its text', () => {
    expect(read((t, zh, id, x) => `🔹 ${zh}\n${t}\n${x}\n${link(id)}`)).toEqual(texts);
    expect(read((t, zh, id, x) => `■ ${zh}\n（${t}）\n${x}\n${link(id)}`)).toEqual(texts);
    expect(read((t, zh, id, x) => `**${t}**\n**${zh}**\n${link(id)}\n${x}`)).toEqual(texts);
  });
});

test('two fields of a record that name its title are one entry’s', () => {
  const record = (id: string, zh: string, en: string) =>
    `论文编号：${id}\n中文标题：${zh}\n英文标题：${en}\n内容提要：风筝在无风时把线收回来。`;
  const { digests } = toldIn(
    [
      record('2603.00001', '大风筝', 'Kites on a String'),
      record('2603.00002', '会折的帐篷', 'Tents That Fold'),
      record('2603.00003', '夜里的小船', 'Boats at Night'),
    ].join('\n====\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual([
    '2603.00001',
    '2603.00002',
    '2603.00003',
  ]);
});

test('A group’s name in another script is no title of the one paper below it', () => {
  const text = `# 今日趋势\n\n风很大。\n\n# 重点论文深度解析\n\n### 1. Kites That Reel Their Own Strings\n\nhttps://arxiv.org/abs/2603.00001\n\n- **核心创新**：风筝自己收线。\n`;
  expect(titlesIn(text)).toEqual(['2603.00001 Kites That Reel Their Own Strings']);
  const without = text.replace('2603.00001', '2603.0O001');
  const two = `${without}\n### 2. Tents That Fold at Dusk\n\nhttps://arxiv.org/abs/2603.00002\n\n- **核心创新**：帐篷自己收起。\n`;
  expect(titlesIn(two)).toEqual(['2603.00002 Tents That Fold at Dusk']);
});

function titlesIn(text: string): string[] {
  const { digests } = parseReport(new TextEncoder().encode(text), 'day.md');
  return digests.map(({ paperId, title }) => `${paperId} ${title}`);
}
