import type { PublishedFile } from './published-file';

/** Notes, documents and slides as the programs that people write them in export them. */
export const notes: PublishedFile[] = [
  {
    // an Obsidian note with callouts and wikilinks
    file: 'obsidian-callouts-zh.md',
    papers: [
      {
        id: '2601.07788',
        title: 'Neural Cellular Automata for Texture Repair',
        lead: '用神经元胞自动机修补纹理',
        own: '只有 9k 参数却能修补 4K 图像',
      },
    ],
    problems: [0, 0],
  },
  {
    // a group's MediaWiki page, in German
    file: 'mediawiki-de.txt',
    papers: [
      {
        id: '2601.00871',
        title: 'Federated Unlearning by Subspace Removal',
        lead: ['Vergessen im föderierten Lernen', 'Das Verfahren'],
        own: 'ohne erneutes Training aller Clients',
      },
      {
        id: '2601.00912',
        title: 'Causal Discovery with Missing Interventions',
        lead: 'Die Autorinnen zeigen',
        own: 'halb so viele Experimente',
      },
    ],
    problems: [0, 1],
  },
  {
    // an Emacs user's notes
    file: 'reading-notes.org',
    papers: [
      {
        id: '2601.08850',
        title: 'Program Synthesis by Sketch Completion',
        lead: ['Sketches with holes are easier', 'The model'],
        own: 'solves 71% of SyGuS',
      },
      {
        id: '2601.08911',
        title: 'Type-Directed Decoding',
        lead: ['Decoding that respects types', 'Masks'],
        own: 'compile errors fall by two thirds',
      },
    ],
    problems: [0, 1],
  },
  {
    // reStructuredText notes of a group
    file: 'group-notes.rst',
    papers: [
      {
        id: '2601.01033',
        title: 'Equivariant Diffusion for Crystals',
        lead: 'Generates crystals that respect',
        own: 'stable for 64% of samples',
      },
      {
        id: '2601.01099',
        title: 'Active Learning with Expensive Oracles',
        lead: 'Chooses experiments by value',
        own: 'saves four of ten experiments',
      },
    ],
    problems: [0, 1],
  },
  {
    // AsciiDoc
    file: 'handbook.adoc',
    papers: [
      {
        id: '2512.11870',
        title: 'Log Parsing with Small Models',
        lead: 'A 300M model parses logs',
        own: 'no templates to maintain',
      },
      {
        id: '2512.11935',
        title: 'Incident Graphs',
        lead: 'Links alerts to changes',
        own: 'On-call time falls by a third',
      },
    ],
    problems: [0, 1],
  },
  {
    // reveal.js slides, two a paper
    file: 'slides-reveal-zh.md',
    papers: [
      {
        id: '2601.05801',
        title: '神经辐射场的增量更新',
        lead: '场景变了，不必重训整个辐射场',
        own: '更新一次只要 4 秒',
      },
      {
        id: '2601.05866',
        title: '触觉大模型初探',
        lead: '第一个公开的触觉预训练模型',
        own: '盲插成功率 88%',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Feishu document, exported as Markdown
    file: 'feishu-doc-zh.md',
    papers: [
      {
        id: '2601.13501',
        title: 'HandOver: 双臂递接的统一策略',
        lead: '把递接看成',
        own: '二十种物体成功率 93%',
      },
      {
        id: '2601.13560',
        title: '触觉闭环的插拔任务',
        lead: '线缆插拔靠视觉不够',
        own: '公差缩小到 0.1 毫米',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Logseq page: all bullets, properties with ::
    file: 'logseq-zh.md',
    papers: [
      {
        id: '2601.11201',
        title: 'Sparse Upcycling Revisited',
        lead: '稠密模型转专家模型',
        own: '只需 3% 的额外训练',
      },
      {
        id: '2601.11266',
        title: 'Rewarding Brevity',
        lead: '奖励简短的回答',
        own: '长度减半而胜率不变',
      },
    ],
    problems: [0, 1],
  },
  {
    // a Yuque document, with its anchors and fonts
    file: 'yuque-zh.md',
    papers: [
      {
        id: '2601.06701',
        title: '面向教育的苏格拉底模型',
        lead: '不直接给答案',
        own: '学生后测成绩高 11 分',
      },
      {
        id: '2601.06750',
        title: '作文评分里的偏见',
        lead: '同一篇作文换个名字',
        own: '差距最大达 0.8 分',
      },
    ],
    problems: [0, 1],
  },
  {
    // LaTeX notes of a student
    file: 'notes.tex',
    papers: [
      {
        id: '2601.05701',
        title: 'Convex Relaxations of Transformer Pruning',
        lead: 'Pruning heads is relaxed',
        own: 'of exhaustive search',
      },
      {
        id: '2512.25766',
        title: 'Stochastic Rounding Revisited',
        lead: 'Rounding at random keeps',
        own: 'four bits suffice',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Notion page exported: properties as lines below the title
    file: 'notion-page-zh.md',
    papers: [
      {
        id: '2601.18301',
        title: '大模型的碳足迹追踪',
        lead: '给每一次推理记碳账',
        own: '夜间调度减排 27%',
      },
    ],
    problems: [0, 0],
    foreign: ['已读'],
  },
  {
    // a seminar's wiki in French
    file: 'seminar-fr.wiki',
    papers: [
      {
        id: '2601.03311',
        title: 'Frugal Retrieval with Learned Bloom Filters',
        lead: "L'idée est de remplacer",
        own: ['La borne est exacte', 'Sur le corpus juridique'],
      },
      {
        id: '2601.03352',
        title: 'Curriculum-Free Robot Grasping',
        lead: 'Le robot apprend à saisir',
        own: 'sans démonstration',
      },
    ],
    problems: [0, 0],
    foreign: ['Catégorie', 'NOTOC'],
  },
  {
    // AsciiDoc with attributes, anchors, code and terms
    file: 'standup.adoc',
    papers: [
      {
        id: '2601.02011',
        title: 'Predictive Caches for Object Stores',
        lead: "A cache that guesses tomorrow's reads",
        own: ['It joins the access log with public holidays', 'cache.warm(day)'],
      },
      {
        id: '2601.02077',
        title: 'Shedding Load Politely',
        lead: 'Clients are told how long to wait',
        own: 'Clients that lie',
      },
    ],
    problems: [0, 0],
    foreign: ['.lead', 'shed]', 'toc::'],
  },
  {
    // LaTeX in German, with accents, a formula and a section that is commented out
    file: 'survey-notes.tex',
    papers: [
      {
        id: '2601.06610',
        title: 'Monotone Networks for Credit Scoring',
        lead: 'Das Netz kann nicht anders',
        own: 'Alle Gewichte sind positiv, nämlich',
      },
      {
        id: '2601.06644',
        title: 'Forecasting Floods from Phone Tilt',
        lead: 'Neigungssensoren von 2 000 Handys',
        own: 'drei Stunden früher voraus – “fast umsonst”',
      },
    ],
    problems: [0, 0],
    foreign: ['Nicht gelesen', '2501.00001'],
  },
  {
    // Org mode, papers below a month
    file: 'inbox.org',
    papers: [
      {
        id: '2601.01601',
        title: 'Calibrating Crowds without Gold Labels',
        lead: 'Workers rate each other',
        own: ['gold labels cost more', 'crowds', '* run me'],
      },
      {
        id: '2601.01655',
        title: 'Shorter Keys for Private Search',
        lead: 'Keys shrink by a third',
        own: ['phones can hold them', 'crypto'],
      },
    ],
    problems: [0, 0],
    foreign: ['2026-01-05'],
  },
  {
    // a page of an outliner, points below labels
    file: 'graph-page.md',
    papers: [
      {
        id: '2601.14410',
        title: 'Pruning Trees by Lightning',
        lead: 'Random strikes remove',
        own: ['Accuracy holds at half the size', 'decision trees'],
      },
      {
        id: '2601.14466',
        title: 'Letters that Read Themselves',
        lead: 'Glyphs carry their own classifier',
        own: 'Who draws them?',
      },
    ],
    problems: [0, 1],
    foreign: ['65f0', 'collapsed', 'Two papers for Friday'],
  },
];
