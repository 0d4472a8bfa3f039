import type { CaseDigest, ReaderCase } from './reader-case';

const SPARSE = {
  id: '2611.41001',
  title: 'Lantern Routing for Sparse Experts',
  lead: 'Routes every token',
};
const DIALOGUES = {
  id: '2611.41002',
  title: 'Tidal Memory for Long Dialogues',
  lead: 'Keeps dialogue memory',
};
const WIRE = { id: '2611.41003', title: 'Copper Wire Tokenizers', lead: 'Trains a tokenizer' };
const SLATES = { id: '2611.41004', title: 'Slate Kernels in Practice', lead: 'Compiles kernels' };
const three: CaseDigest[] = [SPARSE, DIALOGUES, WIRE];

const LANTERN = { id: '2611.41001', title: 'Lantern Routing' };
const TIDAL = { id: '2611.41002', title: 'Tidal Memory' };
const KITE = { id: '2611.45001', title: 'Kite Localisation', lead: 'A camera on a kite' };
const SALT = { id: '2611.45002', title: 'Salt Batteries', lead: 'Salt stores heat' };

/** Four digests that name their papers, as the trials with titles that recur have them. */
const named: CaseDigest[] = [SPARSE, DIALOGUES, WIRE, SLATES].map(({ id, title }) => ({
  id,
  title,
  lang: 'en',
  lead: `Text about ${title}`,
}));

/** What is right for each way in which programs like this one have been reported to fail. */
export const readerTrials: ReaderCase[] = [
  {
    file: 'chat-template-leftovers.json',
    digests: [
      { ...LANTERN, title: 'Lantern Routing', lead: 'Routes tokens' },
      { ...TIDAL, lead: 'Keeps memory' },
      { id: '2611.41003', title: 'Copper', lead: 'Copper text' },
      { id: '2611.41004', title: 'Slate', lead: 'Slate text' },
      { id: '2611.41005', title: 'Glass', lead: ['Glass text in quotes', '"Glass text'] },
      { id: '2611.41006', title: 'Iron', lead: 'Iron text' },
      { id: '2611.41007', title: 'Tin', lead: 'Tin text', lacks: ['hmm'] },
      { id: '2611.41008', title: 'Zinc', lead: 'Zinc & text', lacks: ['&amp;', '<p>'] },
      { id: '2611.41009', title: 'Lead', lead: 'Lead text', lacks: ['\\n'] },
      { id: '2611.41010', title: 'Gold', lead: '灯笼 text' },
    ].map((digest) => ({ lacks: ['<', 'assistant', '**'], ...digest })),
  },
  {
    file: 'chatgpt-style.txt',
    digests: [
      { ...LANTERN, lead: 'Routes tokens', holds: ['Saves compute'] },
      { ...TIDAL, lead: 'Keeps memory', holds: ['Longer chats'] },
    ],
  },
  { file: 'csv-banner-row.csv', digests: [KITE, SALT] },
  { file: 'csv-sep-line.csv', digests: [{ ...SPARSE, holds: ['saves 12,5%'] }, DIALOGUES, WIRE] },
  {
    file: 'csv-trailing-zero-lost.csv',
    digests: [
      { id: '2611.41010', title: 'Glass Anchors for Video Agents', lead: 'Anchors an agent' },
      { ...WIRE },
      { id: '2611.40000', title: 'Slate Kernels', lead: 'Compiles kernels' },
    ],
  },
  {
    file: 'encoding-big5.md',
    mayBeRefused: true,
    digests: [{ id: '2611.41001', title: '燈籠路由', lang: 'zh-Hant', lead: '用燈籠網路' }],
  },
  {
    file: 'encoding-cp1252-french.md',
    mayBeRefused: true,
    digests: [
      {
        ...KITE,
        lang: 'fr',
        lead: 'Une caméra fixée à un cerf-volant détermine',
        holds: ['l’été'],
      },
    ],
  },
  {
    file: 'encoding-euc-kr.md',
    mayBeRefused: true,
    digests: [{ id: '2611.41001', title: '랜턴 라우팅', lang: 'ko', lead: '모든 토큰을' }],
  },
  {
    file: 'encoding-shift-jis.md',
    mayBeRefused: true,
    digests: [
      {
        id: '2611.41001',
        title: 'ランタン・ルーティング',
        lang: 'ja',
        lead: 'すべてのトークンを',
      },
    ],
  },
  {
    file: 'escaped-brackets-become-formulas.md',
    digests: [
      {
        ...LANTERN,
        lead: 'Extends earlier routers [12] and gates [3, 4] by',
        holds: ['over [Baseline]'],
      },
    ],
  },
  {
    file: 'failed-outputs-not-told.json',
    digests: [],
    told: [{ kinds: ['failed-output', 'no-digest'], count: 28 }],
  },
  {
    file: 'feed-rss.xml',
    digests: [
      { ...SPARSE, lead: 'Routes every token with a small lantern', lacks: ['<'] },
      { ...DIALOGUES, lacks: ['<', ']]>'] },
    ],
  },
  {
    file: 'fenced-entries.md',
    digests: [
      { ...LANTERN, lead: 'Routes tokens', kinds: ['field', 'summary'] },
      { ...TIDAL, lead: 'Keeps memory', kinds: ['field', 'summary'] },
    ],
  },
  {
    file: 'gfm-strike-task-footnote.md',
    digests: [
      {
        ...LANTERN,
        holds: ['new', 'done', 'open', 'A footnote'],
        lacks: ['~~', '[x]', '[ ]', '[^1]'],
      },
    ],
  },
  { file: 'json-concatenated.json', digests: three },
  { file: 'json-fenced-in-answer.txt', digests: three },
  { file: 'json-fenced.json', digests: three },
  {
    file: 'json-in-json-string.json',
    digests: [{ ...SPARSE, kinds: ['summary', 'method', 'results'], lacks: ['{'] }, DIALOGUES],
  },
  {
    file: 'json-latex-eaten.json',
    digests: [
      {
        ...SPARSE,
        lead: 'The loss is',
        formulas: ['\\frac{1}{2}\\beta x', '\\theta', '\\nabla f', '\\rho'],
      },
    ],
  },
  {
    file: 'json-latex-invalid-escape.json',
    digests: [{ ...SPARSE, lead: 'Routes with', holds: ['K_\\alpha', 'lanterns and'] }, DIALOGUES],
  },
  { file: 'json-nan.json', digests: three },
  { file: 'json-trailing-comma.json', digests: three },
  {
    file: 'json-truncated.json',
    digests: Array.from({ length: 39 }, (_, index) => ({
      id: `2611.${45_000 + index}`,
      title: `Study ${index}`,
      lead: `Text of study ${index}.`,
    })),
    told: [{ line: 1 }],
  },
  {
    file: 'jsonl-mostly-nan.jsonl',
    digests: [
      { ...LANTERN, lead: 'Routes tokens' },
      { ...TIDAL, lead: 'Keeps memory' },
      { id: '2611.41003', title: 'Copper', lead: 'Copper text' },
    ],
  },
  {
    file: 'jsonl-two-lines-last-truncated.jsonl',
    digests: [{ ...LANTERN, lead: 'Routes tokens' }],
    told: [{ kinds: ['broken-structure'], line: 2 }],
  },
  ...(
    [
      [
        'en',
        ['A Unified Framework', 'Long Video Generation', 'Benchmarks', 'Evaluation of Agents'],
      ],
      ['ko', ['월드 모델 방법론', '긴 비디오 생성', '로봇 성능 평가', '코드 벤치마크']],
      ['zh', ['世界模型框架', '长视频生成', '智能体记忆方法', '代码评测基准']],
    ] as const
  ).map(
    ([lang, titles]): ReaderCase => ({
      file: `label-like-title${lang === 'en' ? '' : 's'}-${lang}.md`,
      date: '2026-11-20',
      digests: titles.map((title, index) => ({
        id: `2611.4600${index + 1}`,
        title,
        lang,
        lead: {
          en: `Digest number ${index + 1} in`,
          ko: `${index + 1}번째 논문의`,
          zh: `第${index + 1}篇的中文`,
        }[lang],
      })),
    }),
  ),
  {
    file: 'labels-decomposed-korean.md',
    digests: [
      {
        id: '2611.41001',
        title: '랜턴 라우팅',
        lang: 'ko',
        lead: '토큰을 랜턴으로',
        kinds: ['field', 'summary', 'results'],
      },
    ],
  },
  {
    file: 'language-arabic-link-label.md',
    date: '2026-11-20',
    digests: [{ ...LANTERN, lang: 'ar', lead: 'يوجه كل رمز' }],
  },
  {
    file: 'language-arabic.md',
    date: '2026-11-20',
    digests: [{ ...SPARSE, lang: 'ar', lead: 'يوجه كل رمز' }],
  },
  {
    file: 'mail-quoted-printable.eml',
    mayBeRefused: true,
    digests: [
      { ...LANTERN, lang: 'zh', lead: '用灯笼网络' },
      { ...TIDAL, lang: 'zh', lead: '用三种潮汐' },
    ],
  },
  {
    file: 'numbered-bold-one-without-paper.md',
    date: '2026-11-20',
    digests: [
      {
        id: '2611.47001',
        title: 'Lantern Routing for Sparse Experts Under Long Night Contexts',
        lead: 'A lantern routes',
      },
      {
        id: '2611.47002',
        title: 'Tidal Memory for Long Dialogues with Many Interruptions',
        lead: 'Memory comes in tides',
        lacks: ['Stork', 'toolkit'],
      },
      {
        id: '2611.47004',
        title: 'Slate Kernels: Compiling Attention from Hand-Written Slates',
        lead: 'Kernels from slates',
        lacks: ['Stork', 'toolkit'],
      },
    ],
    told: [{ kinds: ['no-id'], detail: 'Stork Toolkit' }],
  },
  {
    file: 'one-arxiv-among-others.md',
    date: '2026-11-20',
    digests: [
      {
        id: '2611.45003',
        title: '风筝定位',
        lang: 'zh',
        lead: '用风筝上的相机',
        lacks: ['机械犬', '棉线'],
      },
    ],
    told: [
      { kinds: ['no-id'], detail: '会走楼梯的机械犬' },
      { kinds: ['no-id'], detail: '棉线触觉手套' },
    ],
  },
  {
    file: 'others-with-link-label-vanish.md',
    date: '2026-11-20',
    digests: [{ ...WIRE, lead: 'Copper text', lacks: ['lanterns on trees', 'Parses tides'] }],
    told: [
      { kinds: ['no-id'], detail: 'Lanterns on Trees' },
      { kinds: ['no-id'], detail: 'Tides in Grammars' },
    ],
  },
  {
    file: 'preamble-as-summary.md',
    date: '2026-11-20',
    digests: [
      { ...SPARSE, lang: 'en' },
      { ...DIALOGUES, lang: 'zh', lead: '用三种潮汐' },
    ],
  },
  {
    file: 'prices-and-formulas-in-chinese.md',
    digests: [
      { ...LANTERN, lead: 'Training costs $5 per run instead of $10', formulas: [] },
      {
        id: '2611.41002',
        title: '潮汐记忆',
        lang: 'zh',
        lead: '训练成本仅为$5，比$10的基线更低，且$x$与$y$成正比',
        formulas: ['x', 'y'],
      },
    ],
  },
  {
    file: 'recurring-title-english-then-chinese.md',
    date: '2026-11-20',
    digests: [
      ...named,
      ...named.map(({ id, title }, index) => ({
        id,
        title,
        lang: 'zh',
        lead: `关于第${index}篇论文`,
      })),
    ],
  },
  {
    file: 'recurring-title-highlights-list.md',
    date: '2026-11-20',
    digests: [
      { id: '2611.41001', title: '灯笼路由：稀疏专家的夜间选路', lead: '用灯笼网络' },
      { id: '2611.41002', title: '潮汐记忆：长对话的三种记忆', lead: '用三种潮汐' },
      { id: '2611.41003', title: '铜线分词器', lead: '在电路图上' },
      { id: '2611.41004', title: '石板内核', lead: '从石板编译' },
    ].map((digest) => ({ ...digest, lang: 'zh', lacks: ['今日看点'] })),
  },
  {
    file: 'recurring-title-is-a-benchmark-elsewhere.md',
    date: '2026-11-20',
    digests: [
      { id: '2611.41001', title: '灯笼路由', lead: '用灯笼网络', holds: ['TideBench', '82.1'] },
      { id: '2611.41002', title: '潮汐记忆', lead: '用三种潮汐' },
      { id: '2611.41003', title: 'TideBench', lead: '测量长对话记忆' },
      { id: '2611.41004', title: '石板内核', lead: '从石板编译' },
    ],
  },
  {
    file: 'recurring-title-listed-twice.md',
    date: '2026-11-20',
    digests: named,
    told: [{ kinds: ['repeated-paper'], line: 24 }],
  },
  {
    file: 'recurring-title-one-pick.md',
    date: '2026-11-20',
    digests: [{ ...SPARSE }, { ...DIALOGUES }, { ...WIRE }, { ...SLATES }].map((digest) => ({
      ...digest,
      lacks: ['Highlights'],
    })),
  },
  {
    file: 'recurring-title-two-topics.md',
    date: '2026-11-20',
    digests: named,
    told: [{ kinds: ['repeated-paper'], line: 23 }],
  },
  {
    file: 'table-as-text-csv.txt',
    mayBeRefused: true,
    digests: [
      { ...LANTERN, lead: 'Routes tokens' },
      { ...TIDAL, lead: 'Keeps memory' },
    ],
  },
  {
    file: 'think-block-overrides-digest.md',
    digests: [{ ...KITE, kinds: ['field', 'summary'], lacks: ['hmm', 'maybe', 'think'] }],
  },
  {
    file: 'think-empty-qwen.jsonl',
    digests: [
      {
        ...KITE,
        kinds: ['summary', 'method', 'results'],
        holds: ['Kites.'],
        lacks: ['think', 'Short'],
      },
    ],
  },
  { file: 'yaml-documents-in-md.md', digests: [KITE, SALT] },
  {
    file: 'yaml-duplicate-key.yaml',
    digests: [
      { ...LANTERN, lead: 'Routes tokens' },
      { ...TIDAL, lead: 'Keeps memory' },
    ],
  },
  {
    file: 'yaml-unquoted-colon.yaml',
    digests: [
      {
        id: '2611.41001',
        title: 'Lantern Routing: Sparse Experts at Night',
        lead: 'Routes tokens',
        optional: true,
      },
      { ...TIDAL, lead: 'Keeps memory' },
    ],
  },
];
