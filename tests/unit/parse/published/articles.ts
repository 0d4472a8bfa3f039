import type { PublishedFile } from './published-file';

/** Articles and posts of blogs and columns, copied, exported or saved. */
export const articles: PublishedFile[] = [
  {
    // an article of a WeChat account, copied as text
    file: 'wechat-pasted-zh.txt',
    papers: [
      {
        id: '2601.06501',
        title: ['PhysGrasp：让机械臂学会估重量', 'PhysGrasp: Weighing Before Grasping'],
        lead: '机械臂抓东西，往往',
        own: '滑落率从 18% 降到 4%',
      },
      {
        id: '2601.06777',
        title: ['一张图重建整条街', 'StreetFromOne: Single-Image City Reconstruction'],
        lead: '城市重建通常需要',
        own: '在 KITTI 上的深度误差下降三成',
      },
    ],
    problems: [0, 3],
    foreign: ['点击上方蓝字', '觉得有用'],
  },
  {
    // a Zhihu column, Chinese numbers, links without https
    file: 'zhihu-column-zh.txt',
    papers: [
      {
        id: '2512.18002',
        title: '用树状草稿加速投机解码',
        lead: '投机解码的草稿只有一条',
        own: '接受长度从 3.1 涨到 4.6',
      },
      {
        id: '2512.19455',
        title: '把 KV 缓存放到硬盘上',
        lead: '显存不够，硬盘来凑',
        own: '首字延迟只多 80 毫秒',
      },
      {
        id: '2601.00342',
        title: '量化到 1.5 比特之后发生了什么',
        lead: '作者把权重量化到 1.5 比特',
        own: '中间层对噪声最敏感',
      },
    ],
    problems: [0, 2],
  },
  {
    // 落合フォーマット, one paper
    file: 'ochiai-ja.md',
    papers: [
      {
        id: '2601.05566',
        title: 'Gaussian Splatting from Sketches',
        lead: '手描きスケッチ数枚から',
        own: '線画のみでも破綻しない',
      },
    ],
    problems: [0, 0],
  },
  {
    // 論文まとめ of the week, in です・ます
    file: 'matome-ja.md',
    papers: [
      {
        id: '2601.04001',
        title: '小さな言語モデルのための思考の圧縮',
        lead: '1Bクラスのモデルでも',
        own: 'トークン数を半分に削減',
      },
      {
        id: '2601.04223',
        title: '動画生成における物理法則の検証',
        lead: ['動画生成モデルが', '生成動画'],
        own: '落下実験では7割が不自然',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Korean review of one paper, on velog
    file: 'velog-review-ko.md',
    papers: [
      {
        id: '2512.15099',
        title: 'LayoutGPT-3D: Room Layouts from Dialogue',
        lead: '대화만으로 3D 실내 배치를',
        own: '충돌률을 2.1%까지 낮췄다',
      },
    ],
    problems: [0, 1],
  },
  {
    // a Hexo blog post with tags of its theme
    file: 'hexo-post-zh.md',
    papers: [
      {
        id: '2601.09920',
        title: '基于事件相机的无人机避障',
        lead: '事件相机延迟只有几毫秒',
        own: '最高时速 54 公里',
      },
      {
        id: '2601.09951',
        title: '会算账的机器人：能耗感知的任务规划',
        lead: '机器人电量有限',
        own: '续航延长 22%',
      },
    ],
    problems: [0, 3],
  },
  {
    // a French post, links as references at the end
    file: 'reference-links-fr.md',
    papers: [
      {
        id: '2601.00502',
        title: ['Des graphes pour raisonner', '[Des graphes pour raisonner]'],
        lead: 'Les auteurs remplacent',
        own: 'gagne 8 points sur FinQA',
      },
      {
        id: '2601.00561',
        title: 'Petits modèles, grandes preuves',
        lead: 'Un modèle de 3 milliards',
        own: 'vérifie 62 % des lemmes',
      },
    ],
    problems: [0, 2],
  },
  {
    // a German post, papers and other things between
    file: 'presse-de.md',
    papers: [
      {
        id: '2601.10501',
        title: 'Sichere Agenten durch Typen',
        lead: 'Werkzeugaufrufe bekommen Typen',
        own: '90 % der Einschleusungen',
      },
      {
        id: '2601.10566',
        title: 'Wie viel Kontext braucht ein Arztbrief?',
        lead: 'Kürzere Eingaben',
        own: 'ab 4.000 Tokens sinkt die Güte',
      },
    ],
    problems: [0, 4],
    told: [8, 18],
    foreign: ['Acme', 'Blogbeitrag'],
  },
  {
    // a Russian review on Habr
    file: 'habr-ru.md',
    papers: [
      {
        id: '2601.03802',
        title: [
          'Почему трансформеры считают плохо',
          'Почему трансформеры считают плохо (Counting Is Hard)',
        ],
        lead: 'Авторы доказывают',
        own: 'погрешность растёт как корень',
      },
      {
        id: '2601.03855',
        title: 'Обучение на ошибках компилятора',
        lead: 'Модель учится писать',
        own: 'на 14% больше собранных проектов',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Hugo post, TOML front matter, one paper
    file: 'hugo-toml-zh.md',
    papers: [
      {
        id: '2601.02901',
        title: ['论文笔记：会自我修复的知识图谱', '会自我修复的知识图谱'],
        lead: '知识图谱会过期',
        own: '过期三元组检出率 84%',
      },
    ],
    problems: [0, 0],
  },
  {
    // a CSDN post with its table of contents
    file: 'csdn-zh.md',
    papers: [
      {
        id: '2601.13801',
        title: 'DynaPose: 动态场景下的六维位姿估计',
        lead: ['动态物体的位姿估计常被', '用事件帧'],
        own: 'ADD-S 提升 6.7%',
      },
      {
        id: '2601.13866',
        title: '少样本工业缺陷检测',
        lead: ['每类只给五张', '用扩散模型'],
        own: 'MVTec 上 AUROC 98.2',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Substack post, saved from the browser
    file: 'substack-saved.html',
    papers: [
      {
        id: '2601.14201',
        title: 'When Tools Lie',
        lead: 'Agents believe whatever',
        own: 'injected errors in 44% of runs',
      },
      {
        id: '2601.14266',
        title: 'A Map of Model Merging',
        lead: 'Merging works when',
        own: 'a single curvature number',
      },
    ],
    problems: [0, 4],
    foreign: ['Subscribe', 'Share this post'],
  },
  {
    // a Juejin post: theme, pictures, author line
    file: 'juejin-zh.md',
    papers: [
      {
        id: '2601.16101',
        title: '前端智能体：从设计稿到代码',
        lead: '给一张设计稿',
        own: '像素相似度 0.93',
      },
      {
        id: '2601.16155',
        title: '单元测试生成的覆盖率陷阱',
        lead: '覆盖率高不等于测得好',
        own: '变异得分只有 34%',
      },
    ],
    problems: [0, 2],
    foreign: ['作者｜'],
  },
  {
    // show notes of a podcast, time marks
    file: 'podcast-en.md',
    papers: [
      {
        id: '2601.18001',
        title: 'Compilers for Prompts',
        lead: 'A prompt goes in',
        own: '30% shorter',
      },
      {
        id: '2601.18066',
        title: 'Dreaming Robots',
        lead: 'A robot rehearses',
        own: 'half the falls',
      },
    ],
    problems: [0, 3],
  },
  {
    // a static page: sections with lists of definitions
    file: 'sections-zh.html',
    papers: [
      {
        id: '2601.21501',
        title: '星系形态的自监督分类',
        lead: '不用人工标签',
        own: '发现 41 个新的透镜候选',
      },
      {
        id: '2601.21577',
        title: '引力波信号的扩散去噪',
        lead: '在噪声里恢复',
        own: '信噪比提高 1.8 倍',
      },
    ],
    problems: [0, 2],
  },
  {
    // an essay: each paragraph names its paper in a link
    file: 'linked-in-prose-zh.md',
    papers: [
      {
        id: '2601.24701',
        title: ['《迟到的奖励》', '迟到的奖励'],
        lead: '它把信用分配',
        own: '五百步之外的奖励',
      },
      {
        id: '2601.24744',
        title: ['《提前的惩罚》', '提前的惩罚'],
        lead: '它在策略犯错之前',
        own: '事故率降到千分之三',
      },
    ],
    problems: [0, 1],
  },
  {
    // a WeChat article's HTML: paragraphs, bold titles, link last
    file: 'wechat-saved-zh.html',
    papers: [
      {
        id: '2601.25001',
        title: '夜间行车的热成像大模型',
        lead: '没有路灯也能',
        own: '行人漏检率 1.2%',
      },
      {
        id: '2601.25066',
        title: '高速公路的车流生成',
        lead: '生成从未见过的车流',
        own: '长尾场景增加五倍',
      },
    ],
    problems: [0, 1],
  },
];
