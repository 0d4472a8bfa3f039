import type { PublishedFile } from './published-file';

/** Newsletters, bulletins, mails and feeds. */
export const bulletins: PublishedFile[] = [
  {
    // an arXiv mail listing, with a reader's remarks in Chinese
    file: 'arxiv-listing-comments.txt',
    papers: [
      {
        id: '2601.11034',
        title: 'Token Merging for Speech Encoders',
        lead: '把相邻的静音帧合并',
        own: ['词错率只升 0.1', 'Speech encoders spend'],
      },
      {
        id: '2601.11052',
        title: 'Learning to Defer with Noisy Experts',
        lead: '专家也会犯错',
        own: ['三个真实放射科数据集', 'We study learning to defer'],
      },
    ],
    problems: [0, 3],
  },
  {
    // a news flash with several papers in a sentence
    file: 'several-a-line-zh.md',
    papers: [
      {
        id: '2601.02699',
        title: ['全模态检索新基准 OmniFind', 'OmniFind'],
        lead: '收录 12 万条音视频图文混合查询',
        own: '最好的模型也只有 37% 的召回',
      },
    ],
    problems: [1, 2],
    told: [4],
  },
  {
    // a mail newsletter made of nested tables
    file: 'mail-newsletter.html',
    papers: [
      {
        id: '2601.05010',
        title: 'Compressing Reasoning Traces',
        lead: 'Long chains of thought can be cut',
        own: 'costs fall by 55%',
      },
      {
        id: '2601.05044',
        title: 'Speech Agents That Interrupt',
        lead: 'An agent that knows when to break in',
        own: 'users preferred it 3 to 1',
      },
    ],
    problems: [0, 2],
    foreign: ['You receive this mail'],
  },
  {
    // the day's three best on top with links, all papers below
    file: 'highlights-top-zh.md',
    papers: [
      {
        id: '2601.11701',
        title: '可撤销的联邦学习',
        lead: '参与方退出后',
        own: '无需重训即可移除',
      },
      {
        id: '2601.11790',
        title: 'SQL 智能体自查',
        lead: '让智能体先跑一遍 EXPLAIN',
        own: 'BIRD 上提高 5.8 分',
      },
      { id: '2601.11722', title: '图像编辑的负提示', lead: '自动寻找负提示', own: '伪影减少一半' },
    ],
    problems: [0, 3],
  },
  {
    // a feed: one item a day, HTML inside
    file: 'rss-one-item-zh.xml',
    papers: [
      {
        id: '2601.07601',
        title: '用合成人脸训练检测器',
        lead: '合成人脸也能训练',
        own: '跨库准确率提高 4%',
      },
      {
        id: '2601.07644',
        title: '遥感图像的云层修复',
        lead: '多时相扩散模型',
        own: '云下植被指数误差 0.03',
      },
      {
        id: '2601.06909',
        title: '语音克隆的水印',
        lead: '水印嵌在韵律里',
        own: '转码三次仍可检出',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Vietnamese newsletter
    file: 'ban-tin-vi.md',
    papers: [
      {
        id: '2601.05901',
        title: 'VietLegalQA: Hỏi đáp pháp luật tiếng Việt',
        lead: 'Bộ dữ liệu 40 nghìn câu hỏi',
        own: 'điểm F1 chỉ đạt 54%',
      },
      {
        id: '2601.05955',
        title: [
          'Nén mô hình bằng phân rã ma trận',
          'Nén mô hình bằng phân rã ma trận (Low-Rank All the Way)',
        ],
        lead: 'Tác giả phân rã',
        own: 'giảm 45% bộ nhớ',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Spanish bulletin in plain text, ruled with equals signs
    file: 'boletin-es.txt',
    papers: [
      {
        id: '2601.01610',
        title: ['Aprendizaje por refuerzo sin simulador', 'APRENDIZAJE POR REFUERZO SIN SIMULADOR'],
        lead: 'Los autores entrenan un brazo',
        own: 'solo 40 minutos de robot real',
      },
      {
        id: '2601.01677',
        title: ['Traducción de lenguas mayas', 'TRADUCCIÓN DE LENGUAS MAYAS'],
        lead: 'Un modelo para ocho lenguas',
        own: 'corpus de radio comunitaria',
      },
    ],
    problems: [0, 2],
  },
  {
    // a plain-text mailing-list letter, wrapped at 72
    file: 'wrapped-list-en.txt',
    papers: [
      {
        id: '2601.15301',
        title: 'Formal Methods for Prompt Injection',
        lead: 'Defines injection',
        own: 'no filter can be complete',
      },
      {
        id: '2601.15388',
        title: 'Verifying Vision Models with Monotone Circuits',
        lead: 'Certifies robustness',
        own: 'ten times the image size',
      },
    ],
    problems: [0, 3],
  },
  {
    // two papers in depth, then one sentence for each of the others
    file: 'also-noteworthy-en.md',
    papers: [
      {
        id: '2601.17001',
        title: 'World Models Without Pixels',
        lead: 'Learns dynamics',
        own: 'plans forty steps ahead',
      },
      {
        id: '2601.17044',
        title: 'Honest Uncertainty for Translators',
        lead: 'A translation model',
        own: 'flags 83% of its errors',
      },
      {
        id: '2601.17101',
        title: 'Tiny Tuning',
        lead: ['Fine-tunes a model by', 'fine-tunes'],
        own: 'editing 200 weights',
      },
      {
        id: '2601.17133',
        title: 'Graph Tokens',
        lead: ['A tokenizer for graphs', 'a tokenizer'],
        own: 'walks of fixed length',
      },
      {
        id: '2601.17177',
        title: 'Rewards from Silence',
        lead: ['Learns from what users', 'learns'],
        own: 'do not click',
      },
    ],
    problems: [0, 1],
  },
  {
    // a Korean newsletter, one-line summaries
    file: 'newsletter-ko.md',
    papers: [
      {
        id: '2601.20101',
        title: '한국어 법률 추론 벤치마크 KoLaw',
        lead: '변호사 시험 문제로 만든',
        own: '최고 모델도 61점',
      },
      {
        id: '2601.20155',
        title: '온디바이스 음성 비서의 기억',
        lead: '기기 안에서만 기억을',
        own: '배터리 소모는 3%',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Brazilian digest, details folded
    file: 'resumo-pt.md',
    papers: [
      {
        id: '2601.21001',
        title: 'Modelos de linguagem para o SUS',
        lead: 'Um modelo treinado',
        own: 'reduz em 30% o tempo de triagem',
      },
      {
        id: '2601.21055',
        title: 'Detecção de desmatamento por som',
        lead: 'Microfones na floresta',
        own: 'alcance de 1,5 km',
      },
    ],
    problems: [0, 2],
  },
  {
    // a bulletin: one bullet a thing, its link last
    file: 'one-line-bullets-zh.md',
    papers: [
      { id: '2601.24401', title: '注意力的热力学', lead: '把注意力看成', own: '相变点对应顿悟' },
      { id: '2601.24433', title: '权重里的指纹', lead: '从权重分布辨认', own: '剪枝一半仍能认出' },
      { id: '2601.24470', title: '会议摘要的立场', lead: '同一场会议', own: '立场偏移平均 12%' },
    ],
    problems: [1, 2],
    told: [5],
    foreign: ['新卡发布'],
  },
  {
    // a preface that says something
    file: 'preface-claims-zh.md',
    papers: [
      { id: '2601.26001', title: '冷启动的世界模型', lead: '从零交互开始', own: '十分钟学会开门' },
      { id: '2601.26044', title: '奖励模型的寿命', lead: '奖励模型会随', own: '三轮之后失效' },
    ],
    problems: [1, 1],
    told: [3],
  },
  {
    // arXiv's mail with notes, a title of two lines
    file: 'arxiv-mail-en.txt',
    papers: [
      {
        id: '2601.09301',
        title: 'Compressing Constraint Solvers into Lookup Tables That Fit on a Chip',
        lead: 'A table of 2 MB answers',
        own: ['prove which ones may be left out', 'Elif Kaya'],
      },
      {
        id: '2601.09344',
        title: 'Teaching by Wrong Examples',
        lead: 'Ten wrong examples teach',
        own: ['We choose the mistakes', 'Thu, 15 Jan 2026'],
      },
    ],
    problems: [0, 1],
  },
];
