import type { PublishedFile } from './published-file';

/** Reports that name other works as well: rivals, earlier versions, references, works without a paper. */
export const otherWorks: PublishedFile[] = [
  {
    // a deep reading: related papers linked inside each entry
    file: 'related-inside-zh.md',
    papers: [
      {
        id: '2601.08601',
        title: '可微物理引擎里的接触',
        lead: '把接触力写成',
        own: '梯度方差降低一个量级',
      },
      {
        id: '2601.08655',
        title: '软体机械手的仿真迁移',
        lead: '软体手的仿真误差大',
        own: '真机成功率 79%',
      },
    ],
    problems: [0, 1],
  },
  {
    // papers on arXiv, OpenReview and the ACL anthology alike
    file: 'conference-mixed-zh.md',
    papers: [
      {
        id: '2601.19501',
        title: '提示注入的免疫训练',
        lead: '像打疫苗一样',
        own: '攻击成功率降到 2%',
      },
      {
        id: '2601.19544',
        title: '代码评论的情感分析',
        lead: '分析两百万条评审意见',
        own: '负面意见拖慢合并 1.9 天',
      },
    ],
    problems: [2, 2],
    told: [8, 18],
    foreign: ['先易后难', '断句准确率'],
  },
  {
    // two readings and the references at the end
    file: 'references-list-zh.md',
    papers: [
      {
        id: '2601.24101',
        title: '让检索器知道自己该闭嘴',
        lead: '并非每个问题都需要检索',
        own: '调用次数减半',
      },
      {
        id: '2601.24155',
        title: '检索片段的顺序效应',
        lead: '同样的片段换个顺序',
        own: '首尾效应最高差 9 分',
      },
    ],
    problems: [0, 1],
    foreign: ['张三. 选择性检索'],
  },
  {
    // a reading with readers' questions, another paper named in an answer
    file: 'asked-after-zh.md',
    papers: [
      {
        id: '2601.24201',
        title: '给机器人一本操作手册',
        lead: '机器人读说明书',
        own: '装配成功率从 44% 到 71%',
      },
    ],
    problems: [0, 0],
  },
  {
    // the link line names an earlier or a rival work, too
    file: 'earlier-version-zh.md',
    papers: [
      {
        id: '2601.24601',
        title: '逆向渲染的二次光照',
        lead: '把间接光也',
        own: '阴影误差减少 40%',
      },
      { id: '2601.24666', title: '毛发的神经表示', lead: '每根头发', own: '渲染一帧 7 毫秒' },
    ],
    problems: [0, 0],
  },
  {
    // one paper in depth, others in a numbered list, titles in book marks
    file: 'further-books-zh.md',
    papers: [
      { id: '2601.25101', title: '可解释的信贷模型', lead: '让拒贷理由', own: '申诉率下降 18%' },
      {
        id: '2601.25144',
        title: '高频交易的语言信号',
        lead: ['新闻标题的', '新闻'],
        own: '只在前三秒有效',
      },
      {
        id: '2601.25188',
        title: '审计底稿的异常检测',
        lead: ['在底稿里', '底稿'],
        own: '召回 95%',
      },
    ],
    problems: [0, 0],
  },
  {
    // a part of a series: the part before is linked above the paper
    file: 'series-part-zh.md',
    papers: [
      {
        id: '2601.26101',
        title: ['论文阅读：会拐弯的光线', '会拐弯的光线'],
        lead: ['把弯曲光路写进', '水下光路'],
        own: '水下重建误差减半',
      },
    ],
    problems: [0, 0],
  },
  {
    // particulars name the rival before the paper
    file: 'rival-first-zh.md',
    papers: [
      {
        id: '2601.26201',
        title: '冷热分离的参数缓存',
        lead: '常用参数留在显存',
        own: '70B 模型跑进 24 GB',
      },
      {
        id: '2601.26255',
        title: '只读一次的微调',
        lead: '每条数据只看一遍',
        own: '与三轮微调持平',
      },
    ],
    problems: [0, 0],
  },
  {
    // labelled lines, the predecessor's number before the paper's own
    file: 'predecessor-zh.txt',
    papers: [
      {
        id: '2601.26301',
        title: '能解释自己的推荐',
        lead: '推荐理由与排序',
        own: '理由可信度提高 19%',
      },
      {
        id: '2601.26366',
        title: '会话推荐的主动提问',
        lead: '先问一句再推荐',
        own: '平均两问即可命中',
      },
    ],
    problems: [0, 0],
  },
  {
    // a note that cites in its background and names its paper at the end
    file: 'background-cites-zh.md',
    papers: [
      {
        id: '2601.26401',
        title: '不怕遮挡的手势识别',
        lead: ['遮挡时用手臂肌电', '手势识别'],
        own: '遮挡七成仍有 90%',
      },
    ],
    problems: [0, 0],
  },
  {
    // one entry has no link but to a rival, in its text
    file: 'entry-without-paper-zh.md',
    papers: [
      { id: '2601.26555', title: '触觉视频的压缩', lead: '触觉信号也能', own: '压缩到千分之五' },
    ],
    problems: [1, 2],
    told: [4],
    foreign: ['对比见'],
  },
];
