import type { PublishedFile } from './published-file';

/** What people copy or export of chat models and answer engines. */
export const chatAnswers: PublishedFile[] = [
  {
    // ChatGPT's answer, pasted whole
    file: 'chatgpt-weekly-zh.md',
    papers: [
      {
        id: '2601.10211',
        title: 'Sparse Latent Routing for Long-Horizon Agents',
        lead: '提出按需激活的潜在路由器',
        own: '在 WebShop 上节省 41% 的步数',
      },
      {
        id: '2601.10388',
        title: 'TinyJudge: Small Reward Models Can Grade Large Ones',
        lead: '用 0.5B 的小模型',
        own: '评审成本降到十分之一',
      },
      {
        id: '2601.10954',
        title: 'Diffusion Planners under Partial Observability',
        lead: '把扩散规划器',
        own: '在迷宫任务里首次超过递归策略',
      },
    ],
    problems: [0, 3],
    foreign: ['这三篇都在讨论', '生成公众号推文'],
  },
  {
    // DeepSeek, numbered entries and a table that compares them
    file: 'deepseek-compare-zh.md',
    papers: [
      {
        id: '2601.04417',
        title: [
          'MemTree：面向大模型智能体的层级记忆树',
          'MemTree: Hierarchical Memory Trees for LLM Agents',
        ],
        lead: '现有智能体的记忆是平铺的',
        own: '删除一个节点即可遗忘整段经历',
      },
      {
        id: '2601.05120',
        title: ['无需奖励的自我对弈', 'Self-Play Without Rewards'],
        lead: '奖励模型训练昂贵',
        own: '对弈双方共享同一组权重',
      },
    ],
    problems: [0, 3],
    foreign: ['主要开销'],
  },
  {
    // Qwen, quotes for one-sentence summaries, hf.co links
    file: 'qwen-quotes-zh.md',
    papers: [
      {
        id: '2601.08101',
        title: 'StreamVLM: 流式视频理解的常量内存方法',
        lead: '让视频大模型在任意长的视频上',
        own: '内存峰值固定在 9 GB',
      },
      {
        id: '2601.08222',
        title: '为什么 LoRA 忘得更少？',
        lead: 'LoRA 忘得少并不是因为秩低',
        own: '学习率才是真正的变量',
      },
      {
        id: '2601.08333',
        title: 'CodeArena-Live',
        lead: '一个每周更新的代码对战榜单',
        own: '污染检测由时间戳完成',
      },
    ],
    problems: [0, 1],
  },
  {
    // papers.cool with Kimi's questions, copied
    file: 'papers-cool-kimi-zh.txt',
    papers: [
      {
        id: '2601.06089',
        title: 'Gradient Surgery for Mixture Pretraining',
        lead: '这篇论文试图解决多领域预训练时梯度互相冲突',
        own: ['只对冲突最大的 5% 参数做投影', '与四种混合策略比较'],
      },
      {
        id: '2601.06135',
        title: 'Learning When to Look: Active Perception for VLMs',
        lead: '论文要解决的是视觉语言模型',
        own: ['平均只看 2.3 个裁剪', 'VLMs see the whole image'],
      },
    ],
    problems: [0, 2],
  },
  {
    // Claude's answer: themes, italic bylines
    file: 'claude-themes-en.md',
    papers: [
      {
        id: '2601.07301',
        title: 'Cascades of Experts for Web Agents',
        lead: 'Routes easy clicks',
        own: 'cuts cost per task to 3 cents',
      },
      {
        id: '2601.07355',
        title: 'Budget-Aware Tree Search',
        lead: 'Tree search that knows',
        own: 'stops early on 58% of problems',
      },
      {
        id: '2601.07402',
        title: 'Do Models Know What They Watch?',
        lead: 'A probe for video models',
        own: 'recall falls after ninety seconds',
      },
    ],
    problems: [0, 4],
    told: [7],
    foreign: ['thread running through', 'Agents are getting cheaper'],
  },
  {
    // a deep-research answer, links in the references alone
    file: 'numbered-references-zh.md',
    papers: [
      {
        id: '2601.12501',
        title: ['Retrieval Heads Are Movable', '检索头可以搬家'],
        lead: '研究发现检索头',
        own: '搬到第 20 层也不掉点',
      },
      {
        id: '2601.12533',
        title: ['Attention Sinks in Diffusion LMs', '扩散语言模型里的注意力汇聚点'],
        lead: '扩散语言模型同样有',
        own: '去掉首词后困惑度翻倍',
      },
    ],
    problems: [0, 2],
    told: [3],
  },
  {
    // DeepSeek-R1 with its thoughts, answer in a fence
    file: 'deepseek-think-zh.md',
    papers: [
      {
        id: '2601.04501',
        title: '梯度检查点的最优间隔',
        lead: '给出检查点间隔的闭式解',
        own: '显存节省 38%',
      },
      {
        id: '2601.04577',
        title: '异步流水并行的收敛性',
        lead: '证明延迟不超过',
        own: '吞吐提高 1.7 倍',
      },
    ],
    problems: [0, 1],
    foreign: ['用户要我总结', '先看第一篇'],
  },
  {
    // an answer engine, bracketed sources
    file: 'perplexity-en.md',
    papers: [
      {
        id: '2601.07901',
        title: 'Protein Folding with Latent Clocks',
        lead: 'A diffusion model that predicts',
        own: 'explains 40% of misfolds',
      },
      {
        id: '2601.07988',
        title: 'Zero-Shot Crystal Search',
        lead: 'Searches for crystals',
        own: 'eleven were synthesised',
      },
    ],
    problems: [0, 2],
    foreign: ['Research in this area'],
  },
  {
    // Kimi: the link is an entry's last line, asterisks between
    file: 'kimi-link-last-zh.md',
    papers: [
      {
        id: '2601.22001',
        title: '面向老年人的语音界面',
        lead: '老年人说话停顿长',
        own: '打断率从 35% 降到 6%',
      },
      {
        id: '2601.22044',
        title: '读唇模型的跨语言迁移',
        lead: '英语读唇模型只要',
        own: '普通话词错率 28%',
      },
      {
        id: '2601.22099',
        title: '情感语音的细粒度控制',
        lead: '用二维情感坐标',
        own: '用户能画出一条情感曲线',
      },
    ],
    problems: [0, 2],
  },
  {
    // a chat model's answer: Chinese numbers in bold, link last, blank lines
    file: 'bold-zh-link-last.md',
    papers: [
      {
        id: '2601.24901',
        title: '课堂里的语音情绪',
        lead: '从学生的声音里',
        own: '提前八分钟发现走神',
      },
      {
        id: '2601.24933',
        title: '编程作业的错误图谱',
        lead: '收集四十万份作业',
        own: '三分之一源于同一个误解',
      },
      {
        id: '2601.24988',
        title: '数学题的难度定标',
        lead: '用解题轨迹',
        own: '与专家定标相关 0.88',
      },
    ],
    problems: [0, 0],
  },
  {
    // a model's raw response, the report in its content
    file: 'chat-completion-zh.json',
    papers: [
      {
        id: '2601.25401',
        title: '会迷路的导航模型',
        lead: '模型在环岛',
        own: '七成错误来自镜像混淆',
      },
      {
        id: '2601.25477',
        title: '地图问答的空间推理',
        lead: '两万张地图',
        own: '方位题只有 41 分',
      },
    ],
    problems: [0, 0],
  },
  {
    // a copied page of papers.cool, questions answered in English
    file: 'papers-cool-en.txt',
    papers: [
      {
        id: '2601.10701',
        title: 'Kernels that Knit',
        lead: 'It makes convolutions work',
        own: ['We knit kernels', 'Meshes that change over time'],
      },
      {
        id: '2601.10755',
        title: 'Bidding under Fog',
        lead: 'It learns to bid in auctions',
        own: ['We learn to bid from the outcomes', 'Rivals who learn as well'],
      },
    ],
    problems: [0, 0],
    foreign: ['Kimi', 'Copy'],
  },
];
