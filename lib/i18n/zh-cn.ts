import type * as en from './en';

export const card: typeof en.card = {
  digest: '速览',
  loading: '载入中…',
  unavailable: '没能载入这篇速览，刷新页面再试一次。',
  readInFull: '读过全文',
  readAbstract: '只读了摘要',
  readFrom: (source) => `阅读来源：${source}`,
  onlyIn: (language) => `仅有${language}`,
  language: '速览语言',
  unlabelled: '其他',
  modes: { zh: '中', en: 'EN', both: '双' },
  modeNames: { zh: '中文', en: 'English', both: '双语对照' },
  sections: {
    field: '领域',
    summary: '一句话',
    usage: '怎么用',
    motivation: '动机',
    method: '方法',
    innovations: '新在哪里',
    results: '效果',
    limitations: '局限',
    conclusion: '结论',
    abstract: '摘要',
    other: '其他',
  },
};

export const app: typeof en.app = {
  dropHere: '把速览文件拖到这里',
  or: '或',
  chooseFiles: '选择文件',
  paste: '粘贴',
  dropNow: '松手即可导入',
  importing: '正在导入',
  progress: (done, total) => `${done} / ${total} 个文件`,
  keepsGoing: '可以关掉这个窗口，导入会继续。',
  pasteLabel: '粘贴一份速览报告',
  pasteHint: '整份报告的文本',
  pasteName: '粘贴的文本',
  importPasted: '导入',
  cancel: '取消',
  emptyTitle: '还没有速览',
  emptyText: '导入一份当日论文报告，Hugging Face 上的每篇论文旁就会出现它的速览。',
  importSample: '先用样例试试',
  sampleDay: '去 Hugging Face 看这些论文',
  outcome: (added, updated, unchanged) => {
    const counts: [number, string][] = [
      [added, '新增'],
      [updated, '更新'],
      [unchanged, '未变'],
    ];
    return counts
      .filter(([count]) => count > 0)
      .map(([count, state]) => `${state} ${count} 篇`)
      .join('，');
  },
  nothingImported: '没有导入任何内容',
  fromFiles: (count) => `来自 ${count} 个文件`,
  problemCount: (count) => `有 ${count} 处需要留意`,
  lineOf: (file, line) => `${file}，第 ${line} 行`,
  moreProblems: (count) => `还有 ${count} 处`,
  language: '语言',
  modes: { zh: '中文', en: 'English', both: '双语' },
  thisPage: '本页',
  pageStatus: (known, papers) => `${papers} 篇中有 ${known} 篇`,
  noPapers: '没有论文',
  library: '资料库',
  digestCount: (count) => `${count.toLocaleString('zh-CN')} 篇速览`,
  fullPage: '在整页中打开',
  importTitle: '导入速览',
  importIntro: '支持 Markdown 或纯文本的论文日报。内容只留在这个浏览器里，不会发往任何地方。',
  pastImports: '以往的导入',
  couldNotHandIn: '没能收下这些文件，磁盘是不是满了？',
  unreadable: '打不开这个文件，请重新选择。',
};

export const problems: typeof en.problems = {
  'empty-file': () => '文件里没有文字，请检查它是否保存完整。',
  'binary-file': () => '这不是文本文件，请选择存为 Markdown 或纯文本的报告。',
  'too-large': (size) => `文件太大（${size}，上限 64 MB），请按天拆开。`,
  'html-page': () => '这是一个网页，不是报告。请把报告本身存为 Markdown 或文本。',
  'no-papers': () => '没有找到论文。每个条目都要有标题，以及一行论文链接。',
  'no-id': (title) => `“${title}”没有论文链接，请在标题下补上链接行。`,
  'bad-id': (link) => `“${link}”不是论文链接，链接应以 2601.10387 这样的编号结尾。`,
  'no-digest': (title) => `“${title}”只有标题和链接，没有正文。请补上内容，或删去这一条。`,
  'repeated-paper': (id) => `${id} 出现了两次，两个条目已合成一篇速览。`,
  truncated: (title) =>
    `报告在“${title}”处中断。已有的内容保留了，拿到完整的文件后再导入一次即可。`,
  'stray-text': (text) => `最后一篇论文之后的文字不属于任何论文，没有导入：“${text}”。`,
  'storage-full': () => '存储空间已满，没能存下。请腾出一些磁盘空间再导入。',
  'gave-up': () => '读取这个文件时浏览器三次中断，已经放弃。请把它拆成几份再导入。',
  'our-mistake': (reason) =>
    `Paperglance 出了错（${reason}），没有导入这个文件。请把它反馈给我们。`,
};
