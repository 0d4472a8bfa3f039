import type { PublishedFile } from './published-file';

/** Reports that name their papers in other places, and by other addresses, than most do. */
export const placesOfLinks: PublishedFile[] = [
  {
    // an awesome list by week, badges in brackets
    file: 'awesome-weeks-zh.md',
    papers: [
      {
        id: '2601.10001',
        title: 'AgentOps: Tracing Tool Calls at Scale',
        lead: '给工具调用加上可回放的轨迹',
        own: '定位一次失败平均只要两分钟',
      },
      {
        id: '2601.10077',
        title: 'SWE-Nano',
        lead: '只有一百道题的软件工程评测',
        own: '十分钟跑完',
      },
      {
        id: '2512.30115',
        title: 'Plan, Then Unplan',
        lead: '让智能体学会撤销自己的计划',
        own: '撤销一次比重来便宜',
      },
    ],
    problems: [0, 2],
  },
  {
    // links through doi.org, as libraries do
    file: 'doi-links-zh.md',
    papers: [
      {
        id: '2512.21010',
        title: '面向古籍的版面分析',
        lead: '古籍版面竖排且有夹注',
        own: '夹注识别率 96%',
      },
      {
        id: '2512.21066',
        title: '方言语音的自监督学习',
        lead: '十二种汉语方言',
        own: '每种只需一小时标注',
      },
    ],
    problems: [0, 0],
  },
  {
    // links through alphaxiv, two links a paper
    file: 'alphaxiv-numbered-zh.md',
    papers: [
      {
        id: '2601.08401',
        title: '让大模型学会说“不知道”',
        lead: '用熵阈值决定',
        own: '幻觉率从 21% 到 7%',
      },
      { id: '2601.08466', title: '更小的草稿模型', lead: '草稿模型可以小到', own: '只有 12M 参数' },
    ],
    problems: [0, 1],
  },
  {
    // one paper a file, its id in the name alone
    file: '2601.15077-latent-consistency-audio.md',
    papers: [
      {
        id: '2601.15077',
        title: '音频潜在一致性模型',
        lead: '一步生成 30 秒音乐',
        own: '在手机上实时',
      },
    ],
    problems: [0, 0],
  },
  {
    // a README: the id is in badges alone
    file: 'badges-zh.md',
    papers: [
      { id: '2601.22401', title: 'OmniCache', lead: '统一的多级缓存', own: '命中率 94%' },
      { id: '2601.22466', title: 'PipeFlow', lead: '流水线并行的自动切分', own: '气泡率 3%' },
    ],
    problems: [0, 1],
  },
  {
    // links in footnotes, through Semantic Scholar and Hugging Face
    file: 'scholar-footnotes-zh.md',
    papers: [
      {
        id: '2601.23001',
        title: '多语种仇恨言论的迁移',
        lead: '在十种语言间迁移',
        own: '斯瓦希里语 F1 提高 12 分',
      },
      {
        id: '2601.23066',
        title: '新闻推荐的多样性约束',
        lead: '点击率和多样性',
        own: '只损失 0.6% 的点击',
      },
    ],
    problems: [0, 2],
  },
  {
    // each entry ends in a bold label and its links
    file: 'links-at-end-zh.md',
    papers: [
      {
        id: '2601.24301',
        title: '蛋白质语言模型的遗忘',
        lead: '微调之后的蛋白质模型',
        own: '混入 3% 的旧序列',
      },
      {
        id: '2601.24355',
        title: '单细胞数据的对比检索',
        lead: '给一个细胞',
        own: '在 40 个组织上命中率 90%',
      },
    ],
    problems: [0, 0],
  },
  {
    // paragraphs that begin with a title in bold, link in brackets last
    file: 'bold-run-in-zh.md',
    papers: [
      { id: '2601.24501', title: '海冰预报的图网络', lead: '用图网络预报海冰', own: '提前九十天' },
      {
        id: '2601.24544',
        title: '台风路径的扩散集合',
        lead: '扩散模型一次生成',
        own: '登陆点误差 61 公里',
      },
    ],
    problems: [0, 0],
  },
  {
    // a headline, entries of plain lines, links last, rules between
    file: 'ruled-plain-zh.md',
    papers: [
      {
        id: '2601.24801',
        title: '听得见的分子',
        lead: '把分子振动变成声音',
        own: '盲听分类正确率 66%',
      },
      {
        id: '2601.24855',
        title: '催化剂的主动搜索',
        lead: '让智能体自己排实验',
        own: '两周找到三种新催化剂',
      },
      { id: '2601.24877', title: '电池寿命的早期预测', lead: '只看前五十次循环', own: '误差 4.7%' },
    ],
    problems: [0, 0],
  },
  {
    // headings, and the link at the end of the paragraph
    file: 'text-then-link-zh.md',
    papers: [
      {
        id: '2601.25701',
        title: '稻穗计数的密度图',
        lead: '无人机图像里稻穗重叠',
        own: '误差 3.2%',
      },
      { id: '2601.25744', title: '蜂群算法的改写', lead: '让大模型改写', own: '胜出十七个函数' },
    ],
    problems: [0, 0],
  },
];
