/** What one digest of a publisher's file must be; any of several titles or leads may be right. */
export interface PublishedPaper {
  id: string;
  title: string | string[];
  /** How the lead begins; empty where the file has no sentence that is surely best. */
  lead: string | string[];
  /** Words that stand in this digest and in no other. */
  own: string | string[];
}

/** A file as one publisher would write it, and what a careful reader finds in it. */
export interface PublishedFile {
  file: string;
  /** One for each digest, in the file's order. */
  papers: PublishedPaper[];
  /** The least and the most that there is to tell. */
  problems: [least: number, most: number];
  /** Lines that hold something left out, each of which must be told. */
  told?: number[];
  /** Words that are no paper's, and stand in no digest. */
  foreign?: string[];
}

/** All content is invented. */
export const publishedFiles: PublishedFile[] = [
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
    // a Russian Telegram channel, exported as text
    file: 'telegram-channel-ru.txt',
    papers: [
      {
        id: '2601.09001',
        title: 'GraphRAG-Lite: Cheap Graphs for Retrieval',
        lead: ['Авторы строят граф знаний', 'Граф знаний'],
        own: 'индексация дешевле в 20 раз',
      },
      {
        id: '2601.09145',
        title: 'Do Vision Transformers Need Registers Twice?',
        lead: ['Регистры в ViT', 'Оказалось'],
        own: 'карты внимания становятся чище',
      },
    ],
    problems: [0, 2],
  },
  {
    // a Slack channel's export, mrkdwn links
    file: 'slack-export.json',
    papers: [
      {
        id: '2601.03311',
        title: 'Curriculum Mixing for Multilingual Pretraining',
        lead: 'Mixes languages by difficulty',
        own: 'low-resource perplexity drops 12%',
      },
      {
        id: '2601.03590',
        title: 'Robust Watermarks for Code Models',
        lead: ['Watermarks survive', 'A watermark'],
        own: 'AST-preserving edits',
      },
    ],
    problems: [1, 2],
    told: [11],
  },
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
    // a Chinese Telegram channel
    file: 'telegram-zh.txt',
    papers: [
      {
        id: '2601.12101',
        title: '世界模型也会做梦：离线想象训练',
        lead: '训练数据不够时',
        own: '想象轨迹占到八成',
      },
      {
        id: '2601.12144',
        title: '给扩散模型装上刹车',
        lead: '生成过程可以随时停下',
        own: '平均 11 步就够',
      },
    ],
    problems: [0, 1],
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
    // a post on Xiaohongshu, pictograms and hashtags
    file: 'xiaohongshu-zh.txt',
    papers: [
      {
        id: '2601.03101',
        title: ['长文本其实读不完？', '1⃣️ 长文本其实读不完？'],
        lead: ['作者发现模型对', '作者发现'],
        own: '中间三成内容几乎没有贡献',
      },
      {
        id: '2601.03177',
        title: '用猫猫视频学物理',
        lead: '只看宠物视频',
        own: '弹性碰撞预测误差最低',
      },
      {
        id: '2601.03204',
        title: '会画分镜的智能体',
        lead: '把剧本拆成分镜',
        own: '导演试用后八成愿意继续用',
      },
    ],
    problems: [0, 3],
    foreign: ['姐妹们', '收藏不迷路'],
  },
  {
    // a GitHub issue: what the group will read
    file: 'issue-checklist-zh.md',
    papers: [
      {
        id: '2601.01501',
        title: 'Hindsight Tool Learning',
        lead: '失败的调用也能当训练数据',
        own: '工具错误率降 37%',
      },
      {
        id: '2601.01544',
        title: 'Prompt Caches Leak',
        lead: '共享的提示缓存会泄露',
        own: '靠首字延迟就能猜出前缀',
      },
      {
        id: '2601.01588',
        title: 'RetroSyn-7B',
        lead: '逆合成专用 7B 模型',
        own: '前十命中率 91.3%',
      },
    ],
    problems: [0, 2],
    foreign: ['请在评论区认领'],
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
    // a Discord channel, links in angle brackets
    file: 'discord-en.txt',
    papers: [
      {
        id: '2601.04702',
        title: 'Optimal Stopping for Chain-of-Thought',
        lead: ['They treat thinking as', 'treats thinking'],
        own: 'two thirds of tokens were waste',
      },
      {
        id: '2601.04760',
        title: 'KV-Cache as a Database',
        lead: 'Query your cache with SQL',
        own: 'joins across sessions',
      },
    ],
    problems: [0, 2],
    foreign: ['@everyone'],
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
    // a chat of a WeChat group, copied with names and times
    file: 'wechat-group-zh.txt',
    papers: [
      {
        id: '2601.02401',
        title: ['会忘记的检索器', 'Forgetful Retrievers'],
        lead: ['检索库里过期的文档', '这篇讲'],
        own: '按引用次数衰减',
      },
      {
        id: '2601.02455',
        title: ['多智能体的谣言传播', 'Rumors in Agent Swarms'],
        lead: ['一个智能体说错话', '一个智能体'],
        own: '三跳之后可信度反而上升',
      },
    ],
    problems: [0, 3],
    foreign: ['中午吃什么', '收到，感谢'],
  },
  {
    // Slack messages, copied: text above, link below
    file: 'slack-copied-en.txt',
    papers: [
      {
        id: '2601.03401',
        title: 'Attention Is Not All You Pay For',
        lead: 'Breaks an inference bill',
        own: 'memory traffic is 71% of it',
      },
      {
        id: '2601.03466',
        title: 'Speculative Retrieval',
        lead: 'Fetches documents before',
        own: 'hides 90% of the latency',
      },
    ],
    problems: [0, 2],
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
    // a thread on X, copied from a reader app
    file: 'thread-en.txt',
    papers: [
      {
        id: '2601.06801',
        title: ['Agents Need Sleep', 'Agents Need Sleep: Offline Consolidation for LLM Agents'],
        lead: 'An agent that replays',
        own: 'forgets 3x less',
      },
      {
        id: '2601.06844',
        title: ['The Cost of Politeness', 'The Cost of Politeness: Token Waste in Chat Models'],
        lead: 'Chat models spend',
        own: 'one word in nine is filler',
      },
    ],
    problems: [0, 3],
    foreign: ['Follow me'],
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
    // a Japanese bot's posts
    file: 'bot-ja.txt',
    papers: [
      {
        id: '2601.20501',
        title: '手話翻訳のための骨格トークン',
        lead: ['手話動画を骨格トークンに', '①手話動画を'],
        own: 'BLEUが5.4向上',
      },
      {
        id: '2601.20566',
        title: '議事録要約の事実性評価',
        lead: ['要約の誤りを', '①要約の誤りを'],
        own: '人手評価との相関0.77',
      },
    ],
    problems: [0, 1],
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
    // a table with a paper a column
    file: 'transposed-table-zh.md',
    papers: [
      { id: '2601.25201', title: '声纹反欺骗', lead: '用房间混响', own: '等错误率 0.9%' },
      { id: '2601.25255', title: '噪声下的唤醒', lead: '用唇动辅助', own: '误唤醒每天 0.2 次' },
    ],
    problems: [0, 1],
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
