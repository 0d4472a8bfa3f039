import type { PublishedFile } from './published-file';

/** Reports whose papers, or what is said of them, stand in tables. */
export const tables: PublishedFile[] = [
  {
    // two papers a table row, side by side
    file: 'two-column-table-zh.md',
    papers: [
      {
        id: '2601.06301',
        title: ['高效注意力新解', 'Linear Attention, Again'],
        lead: '把线性注意力写成',
        own: '长度外推到 1M',
      },
      {
        id: '2601.06322',
        title: ['词表该多大', 'How Big Should a Vocabulary Be'],
        lead: '词表大小与算力成对数关系',
        own: '7B 模型最优约 21 万',
      },
      {
        id: '2601.06348',
        title: ['专家路由的冷启动', 'Cold-Starting Routers'],
        lead: '先用哈希路由热身',
        own: '前一千步不再崩溃',
      },
      {
        id: '2601.06390',
        title: ['训练中断预测', 'Predicting Training Crashes'],
        lead: '从梯度范数预测',
        own: '提前 200 步报警',
      },
    ],
    problems: [0, 1],
  },
  {
    // a table of particulars and findings for each paper
    file: 'particulars-table-each-zh.md',
    papers: [
      {
        id: '2601.02211',
        title: 'AeroMap: Urban Air Quality from Phone Cameras',
        lead: '用手机照片估计街区空气质量',
        own: '与国控站点相关系数 0.81',
      },
      {
        id: '2601.02260',
        title: 'FloodCast-Zero',
        lead: '没有历史洪水数据的流域',
        own: '提前 36 小时预警',
      },
    ],
    problems: [0, 1],
  },
  {
    // a close reading of one paper, a table of its baselines with links
    file: 'baseline-table-zh.md',
    papers: [
      {
        id: '2601.24001',
        title: '会自己调温度的采样器',
        lead: '采样温度由模型逐词决定',
        own: '数学题上高出 2.4 分',
      },
    ],
    problems: [0, 0],
  },
  {
    // a table with a paper a column
    file: 'transposed-table-zh.md',
    papers: [
      { id: '2601.25201', title: '声纹反欺骗', lead: '用房间混响', own: '等错误率 0.9%' },
      { id: '2601.25255', title: '噪声下的唤醒', lead: '用唇动辅助', own: '误唤醒每天 0.2 次' },
    ],
    problems: [0, 1],
  },
];
