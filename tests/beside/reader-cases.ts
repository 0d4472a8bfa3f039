import type { CaseDigest, ReaderCase } from './reader-case';

const BOATS = 'Paper Boats: Small Models That Cross Wide Context';
const LADDERS = 'Glass Ladders: Stepwise Proof Checking';
const boats = (more: Partial<CaseDigest>): CaseDigest => ({
  id: '2601.00001',
  title: BOATS,
  lead: 'Memory written in layers lets',
  ...more,
});
const ladders = (more: Partial<CaseDigest>): CaseDigest => ({
  id: '2601.00002',
  title: LADDERS,
  lead: 'Each step of a proof is checked',
  ...more,
});

/** Four entries whose links stand above or below their titles. */
const penguins = (lacks: string[] = []): CaseDigest[] => [
  { id: '2603.06569', title: 'Penguin-VL: Exploring the Limits', lead: 'It does penguins', lacks },
  { id: '2603.04918', title: 'BandPO: Bridging Trust Regions', lead: 'It bands the policy', lacks },
  { id: '2603.05438', title: 'Planning in 8 Tokens', lead: 'It plans in eight tokens', lacks },
  { id: '2603.00586', title: 'WildActor: Unconstrained Video', lead: 'It generates video', lacks },
];

/** What is right for each kind of fault that files of publishers met for the first time have shown. */
export const readerCases: ReaderCase[] = [
  {
    file: 'abstract-beside-own-sentence.json',
    date: '2026-01-05',
    digests: [
      boats({ lang: 'zh', lead: '把记忆按层写入', holds: ['A cache grows', '费用也随之增长'] }),
      ladders({ lang: 'zh', lead: '逐步检查证明', holds: ['We check each step'] }),
    ],
  },
  {
    file: 'abstract-run-in-labels.md',
    digests: [
      boats({
        lang: 'zh',
        lead: '把记忆按层写入',
        kinds: ['summary', 'motivation', 'method', 'conclusion', 'abstract'],
        holds: ['Conclusion: Layers of memory let', 'three languages'],
      }),
    ],
  },
  {
    file: 'author-line-first.md',
    digests: [boats({ lacks: ['Birch'] }), ladders({ lacks: ['Hill Ivy', '👥'] })],
  },
  {
    file: 'authors-heading.md',
    digests: [
      boats({ lead: ['Memory is written in layers', 'A cache grows'], lacks: ['Ada Birch'] }),
    ],
  },
  {
    file: 'authors-line-between.md',
    digests: [
      boats({ lead: ['A cache grows', 'It may help'], lacks: ['Found via', 'Venue importance'] }),
    ],
  },
  {
    file: 'badge-line-as-label.md',
    digests: [boats({ lead: 'A small model reads a million', lacks: ['10min', 'Intermediate'] })],
  },
  {
    file: 'bold-lead-entries.md',
    digests: [
      boats({ title: 'Small models that cross wide context', lead: 'A small model reads' }),
      ladders({ title: 'Proofs checked step by step', holds: ['Geometry only'] }),
      { id: '2601.00003', title: 'Rivers followed from above', lead: 'Satellite images follow' },
      { id: '2601.00004', title: 'Clocks that agree without a master', lead: 'Clocks agree by' },
    ],
  },
  {
    file: 'byline-and-tags.md',
    digests: [boats({ lacks: ['Published (v1)', '#long-context'] })],
  },
  {
    file: 'category-in-title.md',
    date: '2026-01-05',
    digests: [
      boats({ lang: 'zh', lead: ['把记忆按层写入', '模型的上下文'], lacks: ['Ada Birch'] }),
      ladders({ lang: 'zh', lead: ['逐步检查证明', '证明里的错误'], lacks: ['Hill Ivy'] }),
    ],
  },
  {
    file: 'deeper-summary-at-end/2601.00001.md',
    digests: [
      {
        id: '2601.00001',
        lang: 'zh',
        lead: '本文把记忆按层写入',
        labels: ['总结'],
        holds: ['分层记忆'],
      },
    ],
  },
  ...[
    ['en-as-an-ai-assistant', 'The system is deployed', 'en'],
    ['en-failed-grasps', 'Failed grasps are turned', 'en'],
    ['es-corrige-el-error', 'El método corrige', 'es'],
    ['zh-data-free', '本文提出一种无数据', 'zh'],
    ['zh-generation-failure', '本文分析扩散模型', 'zh'],
  ].map(
    ([name, lead, lang]): ReaderCase => ({
      file: `failed-output-false/${name}.md`,
      digests: [boats({ lead, lang })],
      untold: true,
    }),
  ),
  {
    file: 'heading-over-labelled-items.md',
    digests: [
      boats({
        lang: 'zh',
        lead: '把记忆按层写入',
        kinds: ['innovations', 'method', 'results'],
        holds: ['阶段发现', '把有关的层取回来'],
      }),
    ],
  },
  { file: 'html-titles-in-divs.html', digests: [boats({}), ladders({})] },
  {
    file: 'id-bar-note.md',
    digests: [
      { id: '2601.00001', lang: 'vi', lead: 'Bộ nhớ được ghi' },
      { id: '2601.00002', lang: 'vi', lead: 'Bộ nhớ được ghi' },
      { id: '2601.00003', lang: 'vi', lead: 'Mỗi bước của' },
    ],
  },
  { file: 'index-list-as-digests.md', digests: [], told: [{}] },
  {
    file: 'inline-heading-in-field.md',
    digests: [
      boats({
        lead: 'Memory is written in layers',
        lacks: ['###'],
        labels: ['Strengths', 'Weaknesses'],
        holds: ['Pictures were not tried'],
      }),
    ],
  },
  { file: 'ja-mixed-latin.json', digests: [boats({ lang: 'ja', lead: 'layered memory cells' })] },
  {
    file: 'json-blocks-in-markdown.md',
    digests: [
      boats({ lang: 'fr', lead: 'Une mémoire écrite' }),
      ladders({ lang: 'fr', lead: "Chaque pas d'une preuve" }),
    ],
  },
  {
    file: 'json-feed.json',
    date: '2026-01-05',
    digests: [boats({ holds: ['A cache grows'], lacks: ['content_text', 'Content text'] })],
  },
  {
    file: 'labels-zh-overview.md',
    digests: [
      boats({
        lang: 'zh',
        lead: '把记忆按层写入',
        kinds: ['summary', 'innovations', 'conclusion'],
      }),
    ],
  },
  ...['a-link-before.md', 'a3-img-noLink.md', 'b-link-end.md', 'd2-bold-before.md', 'g3.html'].map(
    (name): ReaderCase => ({
      file: `link-before-heading/${name}`,
      digests: penguins(),
    }),
  ),
  { file: 'link-before-heading/e-others-first.md', digests: penguins() },
  {
    file: 'list-as-summary-line.md',
    digests: [boats({ beyondLead: ['The cost is halved'], holds: ['The cost is halved'] })],
  },
  {
    file: 'list-item-link-below.md',
    date: '2026-01-05',
    digests: [
      boats({ lead: 'A cache grows', lacks: ['Elm Fern'] }),
      {
        id: '2601.00004',
        title: 'Clocks That Agree Without a Master',
        lead: 'Clocks agree by gossip',
        lacks: ['Hill Ivy'],
      },
      ladders({ lead: 'We check each step', lacks: ['Jade Kern'] }),
    ],
  },
  {
    file: 'long-summary-field.yaml',
    digests: [
      boats({
        lead: ['Nets that read long books', 'A new way of keeping memory'],
        beyondLead: ['With this, a small net'],
        kinds: ['summary'],
      }),
    ],
  },
  {
    file: 'medal-titles.md',
    date: '2026-01-05',
    digests: [
      boats({ lang: 'zh', lead: '小模型也能读', holds: ['短板是只试了'], lacks: ['Ada Birch'] }),
      ladders({ lang: 'zh', lead: '逐步检查证明', lacks: ['Hill Ivy'] }),
    ],
  },
  {
    file: 'navigation-line.md',
    digests: [
      boats({ holds: ['Only text was tried'], lacks: ['Daily summary', '.md)', 'graph.md'] }),
    ],
  },
  {
    file: 'neighbour-item-swallowed.md',
    digests: [
      boats({ lead: 'Small model reads', lacks: ['cited by'] }),
      ladders({ title: 'Glass Ladders: Do Proof Checkers Know Each Step?', lacks: ['Linux'] }),
      {
        id: '2601.00003',
        title: 'RIVERS: Following Water From Above',
        lead: 'Satellite images follow',
      },
    ],
    told: [{ detail: 'Kettle Demo' }, { detail: 'oven-use' }],
  },
  {
    file: 'news-brief-one-link.md',
    digests: [
      boats({
        optional: true,
        title: undefined,
        lead: undefined,
        lacks: ['two big sales', 'from abroad', 'iframe'],
      }),
    ],
    told: [{}],
  },
  {
    file: 'not-broken-off.md',
    date: '2026-01-20',
    digests: [
      { id: '2601.10387', title: 'One' },
      { id: '2601.11096', title: 'Two' },
      { id: '2601.08808', title: 'Three' },
    ].map(
      (digest): CaseDigest => ({
        ...digest,
        lead: 'It does good things',
        kinds: ['field', 'summary', 'results'],
        holds: ['71.9'],
      }),
    ),
    untold: true,
  },
  {
    file: 'parent-heading-alone.md',
    digests: [boats({ lang: 'zh', lead: '把记忆按层写入', kinds: ['innovations', 'method'] })],
  },
  {
    file: 'picture-address-first.md',
    date: '2026-01-05',
    digests: [
      boats({ beyondLead: ['The cost is halved'], lacks: ['boat.png'] }),
      ladders({ lacks: ['Watch Video', '<video', 'ladder.mp4'] }),
    ],
  },
  {
    file: 'post-date/2026-01-05-boats.md',
    date: '2026-01-05',
    digests: [boats({ lang: 'ja', lead: '記憶を層ごとに書き込', lacks: ['初回投稿日'] })],
  },
  {
    file: 'practical-applications.md',
    digests: [boats({ kinds: ['summary', 'conclusion'], holds: ['without a farm of cards'] })],
  },
  {
    file: 'python-repr.jsonl',
    mayBeRefused: true,
    digests: [boats({ lead: "A net's cache grows" }), ladders({})],
  },
  {
    file: 'reference-list-at-end.md',
    date: '2026-01-05',
    digests: [
      boats({ lang: 'fr', lead: 'Le petit modèle lit', lacks: ['A blog on'] }),
      ladders({ lang: 'fr', lead: "Chaque pas d'une preuve", lacks: ['A blog on', 'Généré le'] }),
    ],
  },
  {
    file: 'refusal-and-placeholder.md',
    date: '2026-01-05',
    digests: [
      ladders({ lead: 'We check each step', lacks: ['自动生成失败'] }),
      {
        id: '2601.00003',
        title: 'Following Water From Above',
        lang: 'zh',
        lead: '用卫星影像',
        lacks: ['待编辑'],
      },
    ],
    told: [{ kinds: ['failed-output'], count: 3 }],
  },
  {
    file: 'rss-feed.xml',
    digests: [
      boats({ lead: 'Shows that a small model' }),
      ladders({ lead: 'Checks each step', lacks: ['<p>', '</item>'] }),
    ],
  },
  {
    file: 'second-heading-reading.md',
    digests: [
      boats({
        lang: 'zh',
        lead: ['把记忆按层写入', '上下文越长'],
        holds: ['把记忆按层写入', '上下文越长', 'A cache grows'],
      }),
    ],
  },
  {
    file: 'sections-above-title-level.md',
    digests: [
      boats({ lead: 'A small model reads', labels: ['Main Idea', 'Results'], holds: ['half the'] }),
    ],
  },
  {
    file: 'short-name-full-title.md',
    date: '2026-01-05',
    digests: [
      boats({ holds: ['Only text was tried'] }),
      ladders({ holds: ['Geometry only'] }),
      { id: '2601.00003', title: 'Following Water From Above', lead: 'Rivers are followed' },
    ],
  },
  {
    file: 'swallowed-short-title.md',
    digests: [
      {
        id: '2601.00001',
        title: 'Quiet Anchors: Steady Gradients for Very Deep Stacks',
        lang: 'zh',
        lead: '本文用一组固定的锚点',
      },
      {
        id: '2601.00002',
        title: 'Tactile Planning Nets',
        lang: 'zh',
        lead: '本文训练一个只靠触觉',
      },
      {
        id: '2601.00003',
        title: 'River Maps: Following Water From Above',
        lang: 'zh',
        lead: '本文用卫星影像',
      },
    ],
  },
  {
    file: 'table-mixed-rows.md',
    digests: [
      boats({ lead: 'Shows that a small model', lacks: ['Kettle', 'Lantern'] }),
      ladders({ lead: 'Checks each step', lacks: ['Oven', 'Kettle'] }),
    ],
    told: [{}],
  },
  {
    file: 'table-on-one-line.md',
    digests: [
      boats({ lang: 'zh', holds: ['一百万\t0.5', '去掉分层后'], lacks: ['---', '| 方法'] }),
    ],
  },
  {
    file: 'template-title.md',
    digests: [
      {
        id: '2601.00001',
        title: 'Paper Boats',
        lang: 'es',
        lead: 'Un modelo pequeño',
        lacks: ['{{'],
      },
    ],
  },
  {
    file: 'tex-text-commands.md',
    digests: [
      boats({
        lead: ['We build', 'A layered memory is written'],
        holds: ['layers, age and disk', '5% loss', 'old layers move'],
        lacks: ['\\', '``', "''", 'dorn2025'],
      }),
    ],
  },
  {
    file: 'topic-page-as-paper.md',
    digests: [
      boats({
        optional: true,
        title: undefined,
        lead: undefined,
        holds: ['Memory in layers'],
        lacks: ['plain cache', 'Old tokens', 'self.items', 'GLASS'],
      }),
    ],
    told: [{}],
  },
];
