import type { PublishedFile } from './published-file';

/** Records: JSON, YAML, BibTeX, and rows of databases and spreadsheets. */
export const records: PublishedFile[] = [
  {
    // a Notion database, exported
    file: 'notion-export-zh.csv',
    papers: [
      {
        id: '2601.01450',
        title: '用语言反馈训练奖励模型',
        lead: '把人类的文字意见直接变成奖励',
        own: '标注量减少 60%',
      },
      {
        id: '2601.01876',
        title: 'Mixture-of-Depths 的负载问题',
        lead: '指出深度路由在小批次下失衡',
        own: '给出一个无辅助损失的修正',
      },
    ],
    problems: [1, 1],
    told: [3],
  },
  {
    // Zotero's CSV with a reader's notes
    file: 'zotero-export.csv',
    papers: [
      {
        id: '2512.20011',
        title: 'Calibrated Abstention in Medical LLMs',
        lead: ['They teach the model to abstain', 'Teaches'],
        own: 'abstains on 9% of questions',
      },
      {
        id: '2601.02090',
        title: 'A Theory of Grokking in Shallow Networks',
        lead: ['Grokking here is', 'Grokking'],
        own: 'norm ball shrinks below a threshold',
      },
    ],
    problems: [1, 2],
    told: [3],
  },
  {
    // BibTeX with annotations
    file: 'annotated.bib',
    papers: [
      {
        id: '2601.07001',
        title: 'Provable Guarantees for In-Context Regression',
        lead: 'Shows that one attention layer',
        own: 'matches ridge up to constants',
      },
      {
        id: '2512.27444',
        title: 'Fast Tokenizer Transfer',
        lead: 'Swaps a tokenizer in an hour',
        own: 'needs no retraining of the trunk',
      },
    ],
    problems: [0, 1],
  },
  {
    // a pipeline's JSON, nested by category, Chinese keys
    file: 'pipeline-nested-zh.json',
    papers: [
      {
        id: '2601.13001',
        title: 'AutoLemma: Growing Lemma Libraries',
        lead: '让证明助手自己积累引理',
        own: 'Lean 4 上证明率提高 9 个百分点',
      },
      {
        id: '2601.13045',
        title: 'Counterexample-Guided Chain of Thought',
        lead: '先找反例再下结论',
        own: '逻辑题错误率降低四成',
      },
      {
        id: '2601.13102',
        title: '3D Tokens Are All You Have',
        lead: '把点云切成可变长的词元',
        own: '室内分割达到 78.4 mIoU',
      },
    ],
    problems: [0, 0],
  },
  {
    // Airtable, columns in a team's own words
    file: 'airtable-en.csv',
    papers: [
      {
        id: '2601.04801',
        title: 'Self-Verifying Circuits',
        lead: 'A language for circuits',
        own: 'caught 17 of 18 planted faults',
      },
      {
        id: '2601.04855',
        title: 'Mirror Descent for RLHF',
        lead: 'Swaps KL for a Bregman',
        own: 'half the reward hacking',
      },
    ],
    problems: [0, 1],
  },
  {
    // JSON Lines with a Chinese and an English sentence
    file: 'bilingual-pipeline.jsonl',
    papers: [
      {
        id: '2601.09601',
        title: 'Lattice Agents',
        lead: ['智能体排成格点', 'Agents on a lattice'],
        own: '',
      },
      {
        id: '2601.09601',
        title: 'Lattice Agents',
        lead: ['智能体排成格点', 'Agents on a lattice'],
        own: '',
      },
      {
        id: '2601.09655',
        title: 'Frozen Vision, Moving Language',
        lead: ['冻结视觉塔', 'Freezing the vision'],
        own: '',
      },
      {
        id: '2601.09655',
        title: 'Frozen Vision, Moving Language',
        lead: ['冻结视觉塔', 'Freezing the vision'],
        own: '',
      },
    ],
    problems: [0, 0],
  },
  {
    // an object keyed by id, nested by category
    file: 'keyed-by-id-zh.json',
    papers: [
      { id: '2601.14501', title: '从日志学故障', lead: '把运维日志变成', own: '定位时间缩短六成' },
      {
        id: '2601.14577',
        title: '编译器里的大模型',
        lead: '让模型选择优化序列',
        own: 'SPEC 上快 3.4%',
      },
      {
        id: '2601.14602',
        title: '低资源语言的分词',
        lead: '给低资源语言单独',
        own: '词元数减少 35%',
      },
    ],
    problems: [0, 0],
  },
  {
    // rows pasted from Excel, tabs between
    file: 'excel-pasted-zh.tsv',
    papers: [
      {
        id: '2601.13301',
        title: '城市大脑的因果评估',
        lead: '用断点回归评估',
        own: '平均车速提高 6%',
      },
      {
        id: '2601.13355',
        title: '地铁客流的图模型',
        lead: '把换乘写成超边',
        own: '早高峰误差下降两成',
      },
    ],
    problems: [0, 1],
  },
  {
    // a pipeline's JSON, questions and answers for each paper
    file: 'qa-pipeline-zh.json',
    papers: [
      {
        id: '2601.19001',
        title: 'Token Budgets for Committees',
        lead: ['论文研究多个模型共用一份预算', '多个模型'],
        own: '用影子价格分配词元',
      },
      {
        id: '2601.19055',
        title: 'Curved Embeddings',
        lead: ['论文指出欧氏嵌入', '欧氏嵌入'],
        own: '曲率可学习',
      },
    ],
    problems: [0, 0],
  },
  {
    // a spreadsheet whose titles are Markdown links
    file: 'linked-cells-zh.csv',
    papers: [
      { id: '2601.25301', title: '古琴减字谱的识别', lead: '识别减字谱', own: '准确率 93.5%' },
      { id: '2601.25355', title: '戏曲唱腔的迁移', lead: '把京剧唱腔', own: '行家也难分辨' },
    ],
    problems: [0, 0],
  },
  {
    // topics, and papers keyed by their titles
    file: 'keyed-by-title-zh.yaml',
    papers: [
      {
        id: '2601.25501',
        title: '稀疏奖励的语言塑形',
        lead: '用语言描述补上',
        own: '样本效率三倍',
      },
      {
        id: '2601.25566',
        title: '可组合的世界模型',
        lead: '把世界模型拆成',
        own: '新组合零样本成功',
      },
    ],
    problems: [0, 0],
  },
  {
    // records with an object of links, one of them to related work
    file: 'links-object.json',
    papers: [
      {
        id: '2601.25601',
        title: 'Sparse Rewards, Dense Words',
        lead: 'Turns instructions into',
        own: 'triples the sample efficiency',
      },
      {
        id: '2601.25688',
        title: 'Cache Me If You Can',
        lead: 'Predicts which cache lines',
        own: 'hit rate rises to 94%',
      },
    ],
    problems: [0, 0],
  },
  {
    // BibTeX pasted as text, in capitals, quotes and parentheses
    file: 'bibtex-pasted-en.txt',
    papers: [
      {
        id: '2601.12012',
        title: "Writing Robots' Wrongs",
        lead: 'Robots explain a failed grasp',
        own: 'people then fix it faster',
      },
      {
        id: '2601.12077',
        title: 'Windows that Weigh the Wind',
        lead: 'Glass bends a little',
        own: 'a camera reads the wind from it',
      },
    ],
    problems: [0, 0],
  },
];
