import type { PublishedFile } from './published-file';

/** Reports that write their titles, labels and particulars otherwise than most do. */
export const titlesAndLabels: PublishedFile[] = [
  {
    // one file, a YAML block before each paper
    file: 'front-matter-each-zh.md',
    papers: [
      {
        id: '2601.14010',
        title: '把提示词编译成程序',
        lead: '提示词太长时',
        own: '编译后的程序可以单元测试',
      },
      {
        id: '2601.14077',
        title: '拒绝采样的另一种写法',
        lead: '作者把拒绝采样写成',
        own: '方差减半',
      },
    ],
    problems: [0, 0],
  },
  {
    // titles that look like labels
    file: 'label-titles-zh.md',
    papers: [
      {
        id: '2601.09301',
        title: '摘要生成：再思考',
        lead: ['新闻摘要的评测指标早已饱和', '人工评测里三成'],
        own: '人工评测里三成摘要有事实错误',
      },
      {
        id: '2601.09344',
        title: '背景',
        lead: '一个只做背景替换的扩散模型',
        own: '发丝边缘误差减半',
      },
      {
        id: '2601.09388',
        title: '方法论的数据集',
        lead: '收集了两万篇论文的方法段落',
        own: '检索命中率 72%',
      },
      {
        id: '2601.09402',
        title: '总结与展望之间',
        lead: '研究论文结尾段落的写法',
        own: '展望句平均只有 1.7 条',
      },
    ],
    problems: [0, 0],
  },
  {
    // plain text, full-width numbers and brackets
    file: 'numbered-plain-zh.txt',
    papers: [
      {
        id: '2601.09701',
        title: '基于语义分割的稻田计数',
        lead: '无人机图像里稻穗重叠',
        own: '误差 3.2%',
      },
      {
        id: '2601.09733',
        title: '蜂群算法的大模型改写',
        lead: '让大模型改写蜂群算法',
        own: '二十个测试函数胜出十七个',
      },
      {
        id: '2601.09790',
        title: '农业问答语料 NongQA',
        lead: '收集三十万条农技问答',
        own: '方言提问占四成',
      },
    ],
    problems: [0, 1],
  },
  {
    // labels in lenticular brackets, GB 18030
    file: 'bracket-labels-zh.txt',
    papers: [
      {
        id: '2601.10701',
        title: '面向司法文书的检索模型',
        lead: '司法文书长而套话多',
        own: '类案召回率 88%',
      },
      {
        id: '2601.10745',
        title: '合同条款的冲突检测',
        lead: '同一份合同前后条款',
        own: '人工复核时间减少七成',
      },
    ],
    problems: [0, 1],
  },
  {
    // the id as the heading, the title in bold below
    file: 'id-headings-zh.md',
    papers: [
      {
        id: '2601.11301',
        title: ['用大模型做同行评审的实验', 'LLM Reviewers in the Wild'],
        lead: '在一个真实会议上',
        own: '与人类评审相关性 0.42',
      },
      {
        id: '2601.11340',
        title: ['论文图表的可复现性', 'Figures You Can Rerun'],
        lead: '检查了一千篇论文',
        own: '只有 31% 能画出同样的图',
      },
    ],
    problems: [0, 0],
  },
  {
    // a Taiwanese reading note, Traditional Chinese
    file: 'traditional-zh.md',
    papers: [
      {
        id: '2601.12701',
        title: '讓語言模型學會排隊：公平排程的推論伺服器',
        lead: ['多租戶推論時', '以權杖桶'],
        own: '尾端延遲降低 43%',
      },
      {
        id: '2601.12755',
        title: '台語語音合成的聲調模型',
        lead: ['台語變調規則複雜', '另訓練'],
        own: '聲調錯誤率 2.8%',
      },
    ],
    problems: [0, 0],
  },
  {
    // a heading of particulars below each title
    file: 'basic-info-zh.md',
    papers: [
      { id: '2601.25801', title: '会讲价的智能体', lead: '让智能体代人讲价', own: '平均省下 8.3%' },
      { id: '2601.25855', title: '电商评论的真伪', lead: '用写作节奏', own: '识别率 97%' },
    ],
    problems: [0, 0],
  },
  {
    // a numbered list, a full stop after each linked title
    file: 'full-stop-en.md',
    papers: [
      {
        id: '2601.25901',
        title: 'Gossip Protocols for Agents',
        lead: 'Agents share beliefs',
        own: 'converges in four rounds',
      },
      {
        id: '2601.25955',
        title: 'Trust Regions for Tool Use',
        lead: 'Limits how far',
        own: 'halves destructive calls',
      },
    ],
    problems: [0, 1],
  },
];
