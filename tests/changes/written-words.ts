/** What is written into files, in words that no publisher's file has. */
export interface WrittenWords {
  note: string;
  question: string;
  worthNoting: string;
  comment: string;
  authors: string;
  venue: string;
  date: string;
  limitations: string;
  method: string;
  related: string;
  seeAlso: (link: string) => string;
  closeTo: (title: string) => string;
  group: string;
  editor: string;
  advertisement: string;
  greeting: string;
  farewell: string;
  references: string;
  more: string;
  translated: string;
}

const english: WrittenWords = {
  note: 'This remark was added by hand because it matters for replication.',
  question: 'Would the same remark hold if the budget were halved again?',
  worthNoting: 'Worth noting',
  comment: 'Comment',
  authors: 'Authors: Jane Roe, Li Wei, Max Muster',
  venue: 'Accepted at NeurIPS 2026',
  date: 'Published: 2026-03-02',
  limitations: 'Limitations',
  method: 'Method',
  related: 'Related',
  seeAlso: (link) => `See also ${link}.`,
  closeTo: (title) => `It is close to "${title}".`,
  group: 'Multimodal',
  editor: '(Editor: readers voted most for the next one.)',
  advertisement: '📣 Sponsored: [Try our weekly](https://example.com/subscribe)',
  greeting: 'Good morning. Few papers today, but all worth a close read.',
  farewell: 'Thanks for reading, see you tomorrow! [Home](https://example.com)',
  references: 'References',
  more: 'Read more',
  translated: 'Lanterns over the River',
};

const chinese: WrittenWords = {
  note: '这一点值得单独记下来，重新复现实验时很有用。',
  question: '如果预算再减一半，这条备注还成立吗？',
  worthNoting: '值得注意',
  comment: '评论',
  authors: '作者：Jane Roe, Li Wei, Max Muster',
  venue: '已被 NeurIPS 2026 接收',
  date: '发布日期：2026-03-02',
  limitations: '局限',
  method: '方法',
  related: '相关工作',
  seeAlso: (link) => `另见 ${link}。`,
  closeTo: (title) => `与《${title}》相近。`,
  group: '多模态',
  editor: '（编者按：下面这一篇读者投票最多。）',
  advertisement: '📣 广告：订阅我们的周刊 [点击这里](https://example.com/subscribe)',
  greeting: '大家早上好，今天的论文不多，但都值得细读。',
  farewell: '感谢阅读，明天见！关注我们：[主页](https://example.com)',
  references: '参考文献',
  more: '阅读全文',
  translated: '河上的灯火：一种新的估计方法',
};

/** The words of a digest's language: Chinese, or English for all others. */
export function wordsOf(lang: string): WrittenWords {
  return lang.startsWith('zh') ? chinese : english;
}

/** A paper that no file is about. */
export const stranger = {
  id: '2311.09876',
  title: 'Chain of Rivers',
  link: '[Chain of Rivers](https://arxiv.org/abs/2311.09876)',
};
