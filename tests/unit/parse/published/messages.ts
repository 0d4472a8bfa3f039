import type { PublishedFile } from './published-file';

/** Posts and messages of channels, groups and threads. */
export const messages: PublishedFile[] = [
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
];
