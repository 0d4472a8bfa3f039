import type * as en from './en';
import { shortUiLanguageNames, uiLanguageNames } from './ui-languages';

export const card: typeof en.card = {
  digest: '速览',
  digests: '本页速览',
};

export const digest: typeof en.digest = {
  loading: '载入中…',
  unavailable: '没能载入这篇速览，刷新页面再试一次。',
  readInFull: '读过全文',
  readAbstract: '只读了摘要',
  readFrom: (source) => `阅读来源：${source}`,
  onlyIn: (language) => `仅有${language}`,
  unlabelled: '其他',
  source: '速览来源',
  copy: '复制',
  copyForms: { markdown: 'Markdown', text: '纯文本' },
  copied: '已复制',
  notCopied: '没能复制',
  showAll: '展开全文',
  showLess: '收起',
  position: (index, total) => `${number(index)} / ${number(total)}`,
  language: '速览语言',
  toSide: '在侧栏阅读',
  previous: '上一篇速览',
  next: '下一篇速览',
  close: '关闭',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  help: '快捷键',
  toggle: '展开或收起',
  modes: { ...shortUiLanguageNames, both: '双' },
  modeNames: { ...uiLanguageNames, both: '双语对照' },
  withDigests: (digests, papers) => `本页 ${number(papers)} 篇论文，${number(digests)} 篇有速览`,
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
  chooseFolder: '选择文件夹',
  paste: '粘贴',
  dropNow: '松手即可导入',
  importing: '正在导入',
  progress: (done, total) => `${number(done)} / ${number(total)} 个文件`,
  keepsGoing: '可以关掉这个窗口，导入会继续。',
  stayOpen: '文件收齐之前，请不要关掉这个窗口。',
  cancelImport: '取消',
  cancelHint: '取消后，资料库里不会留下这次导入的内容',
  undo: '撤销',
  undoing: '正在撤销导入…',
  undone: '已撤销，资料库如同没有过这次导入。',
  hadBrought: (outcome) => `这次导入曾带来：${outcome}。`,
  cancelled: '已取消，资料库里没有留下这次导入的内容。',
  allFiles: (count) => `全部 ${number(count)} 个文件`,
  moreFiles: (count) => `还有 ${number(count)} 个文件`,
  fileStates: { waiting: '等待中', unread: '未读取', done: '完成' },
  unpacked: (count) => `解压出 ${number(count)} 个文件`,
  nothing: '没有导入内容',
  moreDays: (count) => `还有 ${number(count)} 天`,
  line: (line) => `第 ${line} 行`,
  saveReport: '把这份导入报告存为',
  formats: { text: '文本', json: 'JSON' },
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
      .map(([count, state]) => `${state} ${number(count)} 篇`)
      .join('，');
  },
  nothingImported: '没有导入任何内容',
  fromFiles: (count) => `来自 ${number(count)} 个文件`,
  problemCount: (count) => `有 ${number(count)} 处需要留意`,
  lineOf: (file, line) => `${file}，第 ${line} 行`,
  moreProblems: (count) => `还有 ${number(count)} 处`,
  language: '语言',
  modes: { ...uiLanguageNames, both: '双语' },
  digestsIn: '速览首选语言',
  thisPage: '本页',
  pageStatus: (known, papers) => `${number(papers)} 篇中有 ${number(known)} 篇`,
  noPapers: '没有论文',
  library: '资料库',
  digestCount: (count) => `${number(count)} 篇速览`,
  fullPage: '在整页中打开',
  importTitle: '导入速览',
  importIntro:
    '可以导入文件、文件夹或 zip，格式不限于 Markdown，文本、JSON、YAML、CSV、HTML 都行。内容只留在这个浏览器里，不会发往任何地方。',
  pastImports: '以往的导入',
  couldNotStore: '没能存下，磁盘是不是满了？',
};

export const problems: typeof en.problems = {
  'empty-file': () => '文件里没有文字，请检查它是否保存完整。',
  'binary-file': () => '这不是文本文件，请选择存为 Markdown 或纯文本的报告。',
  'too-large': (size) => `文件太大（${size}，上限为 64 MB、一百万行），请按天拆开。`,
  'html-page': () => '这个网页上没有找到论文。请把报告本身存为 Markdown 或文本再导入。',
  'no-papers': () => '没有找到论文。每个条目都要有标题，以及一行论文链接。',
  'no-id': (title) => `“${title}”没有论文链接，也没有已知的同名论文。请在标题下补上链接行。`,
  'bad-id': (link) => `“${link}”不是论文链接，链接应以 2601.10387 这样的编号结尾。`,
  'no-digest': (title) => `“${title}”只有标题和链接，没有正文。请补上内容，或删去这一条。`,
  'repeated-paper': (id) => `${id} 出现了两次，两个条目已合成一篇速览。`,
  truncated: (title) =>
    `报告在“${title}”处中断。已有的内容保留了，拿到完整的文件后再导入一次即可。`,
  'stray-text': (text) => `这段文字不属于任何论文，没有导入：“${text}”。`,
  'failed-output': (text) =>
    `这里没有速览，只有生成失败留下的文字：“${text}”。请让发布者重新生成。`,
  'broken-structure': () =>
    '这里的 JSON、YAML 或 CSV 格式有误，无法读取。请检查括号、引号和逗号，或重新下载。',
  'more-problems': (count) => `还有 ${count} 处类似的问题，没有逐条记下。`,
  'empty-folder': () => '文件夹里没有可能是报告的文件。',
  'too-many': () => '文件夹里的文件超过 10,000 个，只收下了前面的部分，请分批导入。',
  'zip-damaged': () => '文件已损坏或没有保存完整，无法解压，请重新获取。',
  'zip-locked': () => '文件有密码。请先解压，再导入里面的文件。',
  'zip-many': (count) => `压缩包里有 ${count} 个文件，上限是 10,000 个。请先解压，再分批导入。`,
  'zip-large': (size) => `压缩包解压后有 ${size}，上限是 512 MB。请先解压，再分批导入。`,
  'zip-bomb': (size) => `压缩包解压后会膨胀到 ${size}，不像是论文报告，因此没有解压。`,
  'zip-nested': () => '压缩包里套着压缩包，层数太多，没有导入。请先解压，再导入里面的文件。',
  'zip-empty': () => '压缩包里没有可能是报告的文件。',
  skipped: (what) => `从文件名看不是文本，没有导入：${what}。`,
  unreadable: () => '打不开这个文件，是不是移动过？请重新选择。',
  'storage-full': () => '存储空间已满，没能存下。请腾出一些磁盘空间再导入。',
  'gave-up': () => '读取这个文件时浏览器三次中断，已经放弃。请把它拆成几份再导入。',
  'our-mistake': (reason) =>
    `Paperglance 出了错（${reason}），没有导入这个文件。请把它反馈给我们。`,
};

function number(value: number): string {
  return value.toLocaleString('zh-CN');
}
