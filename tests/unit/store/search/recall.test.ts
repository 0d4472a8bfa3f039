import { beforeAll, describe, expect, it } from 'vitest';
import { convertChinese } from '../../../../lib/convert/convert-chinese';
import type { Digest } from '../../../../lib/digest/digest';
import { plainInline, plainText } from '../../../../lib/digest/plain-text';
import { toStored } from '../../../../lib/store/digests/stored-digest';
import { generateDigest } from '../../../fixtures/generated-digests';
import { freshLibrary } from '../fresh-library';

const SIZE = 1200;
const digests = Array.from({ length: SIZE }, (_, number) => generateDigest(number));

type Search = typeof import('../../../../lib/store/search/search-library').searchLibrary;
let search: Search;

beforeAll(async () => {
  const { libraryDb } = await freshLibrary();
  const { searchLibrary } = await import('../../../../lib/store/search/search-library');
  const { indexPapers } = await import('../../../../lib/store/search/index-papers');
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies', 'toIndex'], 'readwrite');
  for (const { paperId, head, body } of digests.map(toStored)) {
    tx.objectStore('papers').put({ paperId, heads: [head], titles: [], days: [head.date ?? ''] });
    tx.objectStore('bodies').put(body);
  }
  tx.objectStore('toIndex').add({ allBelow: null });
  await tx.done;
  await indexPapers({ withLock: (run) => run() });
  search = searchLibrary;
}, 120_000);

/** The same in both scripts. */
const TWO_SCRIPTS = [
  ...([
    ['擴散變換器', '扩散变换器'],
    ['強化學習', '强化学习'],
    ['視頻生成', '视频生成'],
  ] as const),
  ...([
    ['語音識別', '语音识别'],
    ['機器人操控', '机器人操控'],
    ['數據污染', '数据污染'],
  ] as const),
  ...([
    ['災難性遺忘', '灾难性遗忘'],
    ['標註成本', '标注成本'],
    ['獎勵作弊', '奖励作弊'],
  ] as const),
  ...([
    ['準確率', '准确率'],
    ['詞錯率', '词错率'],
    ['圖匹配', '图匹配'],
  ] as const),
];

/** What is searched of a digest, as it is written; Chinese in one script, by the converter for what is read. */
const texts = convertChinese(digests.map(plainOf), 'zh');

function plainOf({ paperId, title, summary, sections, particulars = [] }: Digest): string {
  const all = [
    ...[paperId, title, plainInline(summary)],
    ...sections.map(({ blocks }) => plainText(blocks)),
    ...particulars.map(({ c }) => plainInline(c)),
  ];
  return `${all.join('\n').toLowerCase()}\n`;
}

/** The papers whose texts have all of these, words of Latin letters as words. */
function papersWith(...parts: (string | RegExp)[]): string[] {
  const holds = (text: string, part: string | RegExp) =>
    typeof part === 'string' ? text.includes(part) : part.test(text);
  const wanted = parts.map((part) =>
    typeof part === 'string' ? (convertChinese([part], 'zh')[0] ?? '') : part,
  );
  return digests
    .filter((_, index) => wanted.every((part) => holds(texts[index] ?? '', part)))
    .map(({ paperId }) => paperId)
    .sort();
}

async function found(query: string): Promise<string[]> {
  const { hits, total } = await search(query, { limit: SIZE });
  expect(total).toBe(hits.length);
  return hits.map(({ paperId }) => paperId).sort();
}

// Beside other scripts, Latin words stand without spaces.
const word = (letters: string) =>
  new RegExp(`(?<![\\p{Script=Latin}\\d])${letters}(?![\\p{Script=Latin}\\d])`, 'u');
const beginning = (letters: string) => new RegExp(`(?<![\\p{Script=Latin}\\d])${letters}`, 'u');
const every = <Value>(step: number, count: number, pick: (digest: Digest) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => pick(digests[(index * step) % SIZE] as Digest));

/** What is searched for, and the papers that have it. */
type Expected = [query: string, papers: string[]];

const words: Expected[] = [
  ...['扩散变换器', '强化学习', '视频生成', '数据污染', '准确率', '灾难性遗忘', '词错率', '图匹配'],
  ...[
    '拡散トランスフォーマー',
    'ハルシネーション',
    '音声認識',
    'モデル',
    '확산',
    '강화 학습',
    '환각',
  ],
].map((text) => [
  text,
  text.split(' ').length > 1 ? papersWith(...text.split(' ')) : papersWith(text),
]);

const latin: Expected[] = [
  'latency',
  'diffusion',
  'FID',
  'hallucination',
  'translation',
  'nlp',
].map((text) => [`${text} `, papersWith(beginning(text.toLowerCase()))]);

const otherScript: Expected[] = TWO_SCRIPTS.flatMap(([hant, hans]) => [
  [hant, papersWith(hans)],
  [hans, papersWith(hans)],
]);

const names: Expected[] = every(31, 30, ({ title }) => title)
  .filter((title) => title.includes(':'))
  .map((title) => title.split(/[:-]/)[0]?.toLowerCase() ?? '')
  .map((name) => [name, papersWith(beginning(name))]);

const phrases: Expected[] = every(37, 60, (digest) => digest)
  .filter(({ lang }) => lang !== 'zh-Hant')
  .map(({ sections }) => plainText(sections[2]?.blocks ?? []))
  .map((text) => {
    const phrase = text.slice(0, text.search(/[，,.。]/)).replace(/["“”]/g, '');
    return [`"${phrase}"`, papersWith(phrase.toLowerCase())];
  });

const prefixes: Expected[] = [
  ...every(41, 20, ({ title }) => title.split(' ').at(-1)?.toLowerCase().slice(0, 4) ?? ''),
  ...['d', 'di', 'la', 'hal', 'b', 're'],
]
  .filter((text) => /^[a-z]+$/.test(text))
  .map((text) => [text, papersWith(beginning(text))]);

const singles: Expected[] = ['扩', '器', '图', '学', '率', '化', 'ル', '모'].map((text) => [
  text,
  papersWith(text),
]);

const ids: Expected[] = every(43, 10, ({ paperId }) => paperId).flatMap((id) => [
  [id, papersWith(id)],
  [id.slice(0, 8), papersWith(beginning(id.slice(0, 8).replace('.', '\\.')))],
]);

const orders: Expected[] = [
  ...([
    ['学习', '强化'],
    ['生成', '视频', '扩散'],
    ['遗忘', '语音'],
    ['接受', '奖励'],
  ] as const),
  ...([
    ['認識', '音声'],
    ['操作', 'ロボット'],
    ['학습', '강화'],
    ['매칭', '흐름'],
  ] as const),
].map((parts) => [parts.join(' '), papersWith(...parts)]);

const latinOrders: Expected[] = [
  ...([
    ['decoding', 'speculative'],
    ['editing', 'image'],
    ['learning', 'reinforcement'],
  ] as const),
  ...([
    ['generation', 'video', 'attention'],
    ['latency', 'sparse'],
    ['noise', 'gradient'],
  ] as const),
].map((parts) => {
  const last = parts.at(-1) ?? '';
  return [parts.join(' '), papersWith(...parts.slice(0, -1).map(word), beginning(last))];
});

const mixed: Expected[] = [
  ...([
    ['fid', '视频生成'],
    ['bleu', '강화'],
    ['fid', '音声認識'],
    ['bleu', '扩散'],
  ] as const),
].map(([first, second]) => [`${second} ${first}`, papersWith(beginning(first), second)]);

/** The share of the papers that have what is searched for which a search finds. */
async function recallOf(all: Expected[]): Promise<number> {
  let expected = 0;
  let missed = 0;
  for (const [query, papers] of all) {
    const got = new Set(await found(query));
    expected += papers.length;
    missed += papers.filter((paper) => !got.has(paper)).length;
  }
  return 1 - missed / expected;
}

const exact = [...words, ...latin, ...otherScript, ...names, ...phrases];
const partial = [...prefixes, ...singles, ...ids, ...orders, ...latinOrders, ...mixed];

describe('A search, by some 260 queries in four languages and both Chinese scripts', () => {
  it('is asked for what there is', () => {
    const asked = [...exact, ...partial];
    expect(asked.length).toBeGreaterThan(170);
    expect(asked.filter(([, papers]) => papers.length === 0).length).toBeLessThan(8);
  });

  it('finds all exact words and phrases, and nothing else', async () => {
    for (const [query, papers] of exact)
      expect([query, await found(query)]).toEqual([query, papers]);
  }, 120_000);

  it('finds beginnings of words, single characters, ids, and words in another order', async () => {
    expect(await recallOf(partial)).toBe(1);
  }, 120_000);

  it('has the paper that is meant among the first three', async () => {
    const meant: [query: string, paper: string][] = [
      ...every(29, 40, ({ title, paperId }): [string, string] => [title, paperId]),
      ...every(53, 20, ({ title, paperId }): [string, string] => [
        title.split(' ').toReversed().join(' '),
        paperId,
      ]),
      ...every(47, 20, ({ summary, paperId }): [string, string] => [plainInline(summary), paperId]),
    ];
    let first = 0;
    for (const [query, paper] of meant) {
      const { hits } = await search(query, { limit: 3 });
      if (hits.some(({ paperId }) => paperId === paper)) first++;
    }
    expect(first / meant.length).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});
