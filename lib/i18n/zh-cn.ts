import {
  DEEPEST_VALUES,
  isPartBudget,
  MOST_ENTRIES,
  MOST_ITEMS,
  MOST_MARKUP,
  MOST_PARTS,
  MOST_VALUES,
  type PartBudget,
} from '../digest/budgets';
import type * as en from './en';
import { idAndTitle } from './id-and-title';
import { languageName } from './language-name';
import { shortUiLanguageNames, uiLanguageNames } from './ui-languages';

export const card: typeof en.card = {
  digest: '速览',
  digests: '本页速览',
  abstract: '摘要',
  doubtful: '这份速览可能属于另一篇论文',
  ownTitle: (title) => `它的标题：“${title}”`,
  lookAnyway: '仍要查看',
  sources: (count) => `${number(count)} 个来源`,
  withDigests: (digests, papers) => `本页 ${number(papers)} 篇论文，${number(digests)} 篇有速览`,
};

export const digest: typeof en.digest = {
  loading: '载入中…',
  unavailable: '没能载入这篇速览，刷新页面再试一次。',
  readInFull: '读过全文',
  readAbstract: '只读了摘要',
  readFrom: (source) => `阅读来源：${source}`,
  onlyIn: (language) => `仅有${language}`,
  translate: '翻译',
  downloading: (share) =>
    `正在下载浏览器的翻译模型：${share.toLocaleString('zh-CN', { style: 'percent' })}`,
  translating: (done, total) =>
    total === 0 ? '正在翻译…' : `正在翻译：${number(done)} / ${number(total)} 部分`,
  cancelTranslation: '取消',
  notTranslated: '浏览器没能翻译这篇，可以再试一次。',
  machineTranslation: (language, by) => `由 ${by} 译自${language}`,
  deleteTranslation: '删除译文',
  convertedFrom: (language) => `由${language}转换`,
  onlyThisPaper: '这里的语言只对这篇论文有效，点此恢复为与其他论文一致',
  asEverywhere: '跟随全局',
  languageHere: '这篇速览的语言',
  unnamed: '未署名',
  nextSource: '换下一个来源的速览',
  preferred: (source) => `以后有多份速览时，先显示“${source}”的。`,
  onlyHere: '仅限这里',
  peek: '按住：本节换成另一种语言',
  peekAt: (language) => `本节的${language}版`,
  unlabelled: '其他',
  abstractAlone: '这是作者写的摘要，不是速览',
  about: '论文信息',
  pageTitle: (title) => `此处的论文：“${title}”`,
  source: '速览来源',
  copy: '复制',
  copyForms: { markdown: 'Markdown', text: '纯文本' },
  copied: '已复制',
  notCopied: '没能复制',
  deleteDigest: '删除这份速览',
  digestDeleted: '已删除，点箭头可恢复',
  restore: '撤销：恢复这份速览',
  showAll: '展开全文',
  showLess: '收起',
  position: (index, total) => `${number(index)} / ${number(total)}`,
  language: '速览语言',
  toSide: '在侧栏阅读',
  allToSide: '打开或关闭侧栏',
  previous: '上一篇速览',
  next: '下一篇速览',
  close: '关闭',
  menu: '快捷键与悬浮按钮',
  noKey: '未设置',
  pageKeys: '在整个页面使用 J、K、O、P 键',
  toLeft: '移到左下角',
  toRight: '移到右下角',
  small: '缩小',
  full: '显示文字',
  hide: '隐藏（仍可在扩展弹窗中找到）',
  width: '侧栏宽度',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  toggle: '展开或收起',
  modes: { ...shortUiLanguageNames, both: '双' },
  modeNames: { ...uiLanguageNames, both: '双语对照' },
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
  particulars: {
    authors: '作者',
    affiliations: '单位',
    date: '发表',
    venue: '会议或期刊',
    code: '代码',
    link: '链接',
    score: '评分',
    tags: '标签',
    other: '另有',
  },
};

export const app: typeof en.app = {
  dropHere: '把速览文件拖到这里',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  paste: '粘贴',
  dropElsewhere: '想拖放文件，请用',
  dropPlace: '整页',
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
  redo: '重做',
  redoing: '正在重做…',
  rereading: '正在重新读取',
  reread: (added, updated, dropped) =>
    `重新读取完毕：${number(updated)} 份有变，${number(added)} 份新增，${number(dropped)} 份不再保留`,
  rereadNothing: '重新读取完毕，没有变化',
  undoneReread: '已撤销，速览恢复为重新读取之前的样子。',
  deleting: '正在删除…',
  deleted: {
    digest: (title) => `已删除《${title}》的速览`,
    source: (name) => `已删除“${name}”的全部速览`,
    everything: '已删除全部速览',
  },
  keeping: {
    deleted: {
      translation: (title, lang) => `已删除《${title}》的${languageName(lang, 'zh')}译文`,
      paper: (title) => `已删除《${title}》的全部速览`,
      day: (date) => `已删除 ${date} 的全部速览`,
    },
  },
  undoneDeletion: '已撤销，删除的内容都回来了。',
  kept: '已存的内容',
  keptSources: (files, size) => `原样保留了 ${number(files)} 个导入的文件，共 ${size}`,
  keptNone: '没有保留导入的原文件。',
  keptWhy: 'Paperglance 的读取能力提升之后，可以用它们把全部速览重新读一遍。',
  readAgain: '全部重新读取',
  readerIsNewer: '与导入这些文件时相比，Paperglance 现在读得更准了。',
  letGo: '不再保留原文件',
  letGoHint: '速览会留下，但无法再重新读取。',
  deleteSource: (name) => `全部删除：“${name}”的速览`,
  deleteAllOfIt: '全部删除',
  deleteEverything: '删除全部速览',
  dismissProblems: '忽略',
  showProblemsAgain: '重新显示问题',
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
  emptyText:
    '速览是论文的小结。给 Paperglance 一份速览文件，Hugging Face 上的论文就会各自显示一行。',
  importSample: '试试样例',
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
  problemGroups: {
    'empty-file': {
      count: (n) => `${number(n)} 个文件里没有文字`,
      remedy: '请检查它们是否保存完整。',
    },
    'binary-file': {
      count: (n) => `${number(n)} 个文件不是文本`,
      remedy: '请选择存为 Markdown 或纯文本的报告。',
    },
    'too-large': {
      count: (n) => `${number(n)} 个文件太大`,
      remedy: '上限为 64 MB、一百万行，请按天拆开。',
    },
    'over-budget': {
      count: (n) => `${number(n)} 处超出单个文件的读取上限`,
      remedy: '完好的部分已保留。请把文件拆成几份再导入。',
    },
    'html-page': {
      count: (n) => `${number(n)} 个网页上没有找到论文`,
      remedy: '请把报告本身存为 Markdown 或文本再导入。',
    },
    'no-papers': {
      count: (n) => `${number(n)} 个文件里没有找到论文`,
      remedy: '每个条目都要有标题，以及一行论文链接。',
    },
    'no-id': {
      count: (n) => `${number(n)} 个条目没有论文链接`,
      remedy: '也没有已知的同名论文。请在各自的标题下补上链接行。',
    },
    'bad-id': {
      count: (n) => `${number(n)} 个链接指向的不是论文`,
      remedy: '链接应以 2601.10387 这样的编号结尾。',
    },
    'no-digest': {
      count: (n) => `${number(n)} 个条目没有正文`,
      remedy: '它们只有标题和链接。请补上内容，或删去这些条目。',
    },
    'repeated-paper': {
      count: (n) => `${number(n)} 篇论文重复出现`,
      remedy: '同一篇的几个条目已合成一篇速览。',
    },
    truncated: {
      count: (n) => `${number(n)} 份报告中途断了`,
      remedy: '已有的内容保留了，拿到完整的文件后再导入一次即可。',
    },
    'stray-text': {
      count: (n) => `${number(n)} 段文字不属于任何论文`,
      remedy: '没有导入。如果其中有讲论文的，请补上一行论文链接。',
    },
    'failed-output': {
      count: (n) => `${number(n)} 个条目只有生成失败留下的文字`,
      remedy: '请让发布者重新生成。',
    },
    'list-page': {
      count: (n) => `${number(n)} 个文件是保存下来的列表页`,
      remedy: '请导入介绍这些论文的报告。',
    },
    'doubtful-encoding': {
      count: (n) => `${number(n)} 个文件的文字编码是推测的`,
      remedy: '如果出现乱码，请存为 UTF-8 后重新导入。',
    },
    'no-paper-items': {
      count: (n) => `${number(n)} 处有与论文无关的条目，没有导入`,
      remedy: '无需处理；如果它们应当对应论文，请补上链接。',
    },
    index: {
      count: (n) => `${number(n)} 份只是目录，没有速览`,
      remedy: '请导入它们指向的报告。',
    },
    'two-papers': {
      count: (n) => `${number(n)} 个条目把两篇论文都当成自己的`,
      remedy: '请只留下条目所讲的那篇论文的链接，再重新导入。',
    },
    'disputed-paper': {
      count: (n) => `${number(n)} 个条目与另一篇论文用了同一个编号`,
      remedy: '请改正链接后重新导入。',
    },
    'other-paper': {
      count: (n) => `${number(n)} 份速览似乎属于另一篇论文`,
      remedy: '请改正链接后重新导入。',
    },
    'other-title': {
      count: (n) => `${number(n)} 份速览从标题看可能属于另一篇论文`,
      remedy: '已保留，请检查链接。',
    },
    'other-words': {
      count: (n) => `${number(n)} 份速览从内容看可能属于另一篇论文`,
      remedy: '已保留，请检查链接。',
    },
    'broken-structure': {
      count: (n) => `JSON、YAML、TOML、CSV 或 BibTeX 有 ${number(n)} 处格式有误`,
      remedy: '请检查括号、引号和逗号，或重新下载。',
    },
    'more-problems': {
      count: (n) => `还有 ${number(n)} 处没有逐条记下`,
      remedy: '改好其他问题后再导入一次，就能看到它们。',
    },
    skipped: {
      count: (n) => `${number(n)} 个文件夹里有不是文本的文件`,
      remedy: '按文件名判断，没有导入。',
    },
    'too-many': {
      count: (n) => `${number(n)} 个文件夹里的文件超过 10,000 个`,
      remedy: '只收下了前面的部分，请分批导入。',
    },
    'empty-folder': {
      count: (n) => `${number(n)} 个文件夹里没有可能是报告的文件`,
      remedy: '请选择直接存放报告的文件夹。',
    },
    'zip-damaged': {
      count: (n) => `${number(n)} 个压缩包已损坏或没有保存完整`,
      remedy: '请重新获取。',
    },
    'zip-locked': {
      count: (n) => `${number(n)} 个压缩包有密码`,
      remedy: '请先解压，再导入里面的文件。',
    },
    'zip-method': {
      count: (n) => `${number(n)} 个压缩包的压缩方式无法在这里解开`,
      remedy: '请先解压再导入里面的文件，或改用普通的 ZIP 压缩。',
    },
    'zip-many': {
      count: (n) => `${number(n)} 个压缩包里的文件超过 10,000 个`,
      remedy: '请先解压，再分批导入。',
    },
    'zip-large': {
      count: (n) => `${number(n)} 个压缩包解压后超过 512 MB`,
      remedy: '请先解压，再分批导入。',
    },
    'zip-bomb': {
      count: (n) => `${number(n)} 个压缩包解压后会异常膨胀`,
      remedy: '不像是论文报告，因此没有解压。',
    },
    'zip-nested': {
      count: (n) => `${number(n)} 个压缩包套得太深`,
      remedy: '没有导入。请先解压，再导入里面的文件。',
    },
    'zip-empty': {
      count: (n) => `${number(n)} 个压缩包里没有可能是报告的文件`,
      remedy: '请选择直接存放报告的压缩包。',
    },
    unreadable: {
      count: (n) => `${number(n)} 个文件打不开`,
      remedy: '是不是移动过？请重新选择。',
    },
    'source-gone': {
      count: (n) => `${number(n)} 个文件无法重新读取`,
      remedy: '它们的原文件已不再保留，请重新导入这些文件。',
    },
    'storage-full': {
      count: (n) => `${number(n)} 个文件没能存下`,
      remedy: '存储空间已满。请腾出一些磁盘空间再导入。',
    },
    'gave-up': {
      count: (n) => `读取 ${number(n)} 个文件时浏览器三次中断`,
      remedy: '请把它们拆成几份再导入。',
    },
    'too-slow': {
      count: (n) => `${number(n)} 个文件读得太慢`,
      remedy: '没有导入。请把它们拆成几份再导入。',
    },
    'our-mistake': {
      count: (n) => `Paperglance 没能处理 ${number(n)} 个文件`,
      remedy: '没有导入。请把它们反馈给我们。',
    },
  },
  lineOf: (file, line) => `${file}，第 ${line} 行`,
  moreProblems: (count) => `还有 ${number(count)} 处`,
  whoWrote: '这些速览是谁写的？',
  whoWroteHint: '文件里没有署名。这个名字会显示在每张卡片上，以后可以改。',
  saveName: '保存',
  leaveNameless: '跳过',
  by: '来源：',
  sourceName: '来源的名字',
  nobodyNamed: '没有署名',
  publishedAs: (name) => `（报告里叫“${name}”）`,
  rename: '改名',
  renameSource: (name) => `给“${name}”改名`,
  ownName: '恢复原名',
  preferredSources: '优先来源',
  preferredIntro:
    '一篇论文有多份速览时，先显示谁的：越靠上越优先。在卡片上选一个来源，它就会记在这里。',
  noPreferred: '还没有：先显示最新的速览。',
  preferMore: (name) => `把“${name}”上移`,
  preferLess: (name) => `把“${name}”下移`,
  preferNoMore: (name) => `不再优先“${name}”`,
  howRead: '这个文件是怎么读的？',
  howReadIntro: '把文件拖到这里，看它的每一行被当作什么，不会导入任何内容；或者',
  chooseToExplain: '选择文件',
  explaining: '正在读取…',
  notExplained: '这个文件在这里读不了。如果是压缩包，请先解压。',
  readAs: '读作',
  runnersUp: '也可以读作',
  entriesFound: (count) => `${number(count)} 个条目`,
  noPaper: '没有论文',
  lines: '各行',
  allLines: (count) => `有内容的 ${number(count)} 行`,
  lineUse: (use, count) => `${use}：${number(count)}`,
  lineUses: {
    blank: '空行',
    markup: '只有格式',
    header: '报告头',
    title: '标题',
    label: '小标题',
    text: '正文',
    particular: '论文信息',
    navigation: '导航',
    repeat: '前面说过',
    told: '未采用，已告知',
  },
  everythingIn: '界面和速览',
  modes: { ...uiLanguageNames, both: '双语' },
  digestsIn: '速览优先用',
  thisPage: '本页',
  pageStatus: (known, papers) => `${number(papers)} 篇中有 ${number(known)} 篇`,
  noPapers: '没有论文',
  toggleAll: '全部展开或收起',
  showControl: '重新显示悬浮按钮',
  library: '资料库',
  digestCount: (count) => `${number(count)} 篇速览`,
  fullPage: '在整页中打开',
  importTitle: '导入速览',
  importIntro:
    '可以导入文件、文件夹或压缩包：Markdown、文本、HTML、JSON、YAML、TOML、CSV、保存下来的订阅源和邮件、notebook、Word 都行。内容只留在这个浏览器里，不会发往任何地方。',
  pastImports: '以往的导入',
  details: '详情',
  showDismissed: (count) => `显示已忽略的 ${number(count)} 次失败`,
  moreImports: (count) => `更早的 ${number(count)} 次导入`,
  couldNotStore: '没能存下，请再试一次。',
  troubles: {
    newer:
      '这个库是更新版本的 Paperglance 写的，当前版本读不了。内容都还在，把 Paperglance 更新到最新版就能用。',
    unreadable: '浏览器打不开你的库。请重启浏览器再试；如果还是不行，磁盘上的数据可能已经损坏。',
    'nothing-kept':
      '浏览器在这里不为 Paperglance 保留任何数据（例如设成了从不记录历史），所以没有库可用。请允许保留数据，或换一个配置文件。',
    full: '存储空间满了。请腾出一些磁盘空间再试。',
    unknown: 'Paperglance 用不了自己的库。请再试一次；如果一直这样，请反馈给我们。',
  },
  replaced:
    'Paperglance 运行时，它的文件被换成了另一个版本。请重新加载，让各部分回到同一个版本，然后刷新已打开的 Hugging Face 页面。',
  reload: '重新加载 Paperglance',
  opening: '正在打开你的库。Paperglance 更新之后，这可能要花一分钟。',
  tryAgain: '再试一次',
  brokenRecords: (count: number) => `库里有 ${number(count)} 条记录已损坏，读取时会跳过。`,
  firstSteps: '入门',
  welcomeTitle: '每篇论文的速览，就在论文旁边',
  welcomeLead:
    '速览是别人（或你自己的程序）写的论文小结。Paperglance 把速览存在这个浏览器里，在 Hugging Face 的每篇论文下面放上一行，点开就是全文。什么都不会发出去。',
  picture: 'Hugging Face 某一天的论文列表：每个标题下面有一行，用一句话说出这篇论文带来了什么。',
  pictured: [
    '守住激活空间里的“助手轴”，人格就不易漂移：有害回答大减，能力几乎不打折扣。',
    '一份姿态就能带动画面里的一群角色：谁来动、在哪里动，由文字和掩码指明。',
  ],
  ways: '三种方式，任选其一',
  seeItWork: '先看看效果',
  sampleHint: '2026 年 1 月 20 日的四篇论文，中英文都有，随时可以撤销。',
  haveFiles: '导入手头的文件',
  haveFilesHint:
    '也可以拖到这一页的任何位置：Markdown、JSON、CSV、HTML 等文件，文件夹和压缩包都行。',
  publishers: '取用公开的速览',
  publishersHint: '在 GitHub 上打开其中一个，下载某一天的文件（或打包下载全部），再导入到这里。',
  publisherKinds: {
    day: 'Hugging Face 每日论文，逐篇，中文',
    notes: 'Hugging Face 每日论文精读，英文',
    critical: '读过全文的评论，英文',
    inference: '大模型推理，中英文',
  },
  keys: {
    'toggle-digests': '展开或收起本页所有速览',
    'next-language': '切换语言',
    'open-panel': '在侧栏阅读',
  },
  keysTitle: 'Hugging Face 上的快捷键',
  keysInDigests: '下一篇、上一篇、展开或收起：在一行或打开的速览里',
  noKey: '尚未设置',
  changeKeys: '设置快捷键',
  later: '以后再说',
  noAccess: '浏览器还没有允许 Paperglance 读取 huggingface.co，所以那里的页面上没有速览。',
  allowAccess: '允许',
  accessGiven: '已允许。请刷新已经打开的 Hugging Face 页面。',
  notVisible: '读取不到',
  settings: '设置',
  settingsIntro: '在这里改动，处处立即生效。',
  languageDoes: '速览和界面所用的语言；选“双语”时，速览以两种语言对照显示。',
  digestsInDoes: '论文有这种语言的速览时优先显示，界面语言不变。',
  paperPage: '论文自己的页面上',
  paperPageDoes: '打开页面时，速览以什么样子出现。',
  paperPageChoices: { open: '展开', row: '收起成一行' },
  pageKeys: '单字母快捷键',
  pageKeysDoes: 'J、K、O 等键在哪里有效：只在速览里，或在整个页面（打字时不算）。',
  pageKeysChoices: { digest: '只在速览里', page: '整个页面' },
  controlCorner: '计数条的位置',
  controlCornerDoes: '本页速览的计数和按钮，放在窗口的哪个下角。',
  corners: { left: '左下', right: '右下' },
  controlForm: '计数条的样子',
  controlFormDoes: '精简后只留标记；隐藏后，它的功能都在弹窗里。',
  controlForms: { full: '完整', small: '精简', hidden: '隐藏' },
  chips: '链接旁的标记',
  chipsDoes: '列表以外，哪些论文链接旁放上带速览的小标记。',
  chipChoices: { all: '全部', titles: '只限标题', none: '不放' },
  asNew: '恢复默认',
  allAsNew: '全部恢复默认',
  dismissNews: '知道了',
  news: {
    '0.2.0':
      '新版本：所有可选项都集中到了“设置”里；浏览器不让 Paperglance 读取 Hugging Face 时，这里会说明。',
  },
};

const overBudget: Record<PartBudget, () => string> = {
  text: () => '这个文件的速览加起来超过了原文的四倍',
  entries: () => `这个文件介绍的论文超过 ${number(MOST_ENTRIES)} 篇`,
  values: () => `这个文件里的记录和列表超过 ${number(MOST_VALUES)} 个`,
  depth: () => `这里的记录嵌套超过 ${number(DEEPEST_VALUES)} 层`,
  aliases: () => '这里的 YAML 别名重复的内容超过了原文的两倍',
  items: () => `这个订阅源的条目超过 ${number(MOST_ITEMS)} 条`,
  parts: () => `这封邮件的组成部分超过 ${number(MOST_PARTS)} 个`,
  markup: () => `这个文档解压后超过 ${number(MOST_MARKUP / 1024 ** 2)} MB，或膨胀得不像文档`,
};

export const problems: typeof en.problems = {
  'empty-file': () => '文件里没有文字，请检查它是否保存完整。',
  'binary-file': () => '这个文件里没有能读取的文字，请选择存为 Markdown、文本或 HTML 的报告。',
  'too-large': (size) => `文件太大（${size}，上限为 64 MB、一百万行），请按天拆开。`,
  'over-budget': (budget) =>
    `${isPartBudget(budget) ? overBudget[budget]() : '超出了单个文件的读取上限'}，超出的部分没有导入。请把文件拆成几份再导入。`,
  'html-page': () => '这个网页上没有找到论文。请把报告本身存为 Markdown 或文本再导入。',
  'list-page': () => '这是网站上的论文列表页本身，里面没有速览。请导入介绍这些论文的报告。',
  'doubtful-encoding': (encoding) =>
    `文件没有说明文字编码，已按 ${encoding} 读取。如果出现乱码，请存为 UTF-8 后重新导入。`,
  'no-paper-items': (count) => `这里有 ${count} 条内容没有对应的论文，没有导入。`,
  index: (count) =>
    `这里列出了 ${count} 篇论文，但没有介绍它们的内容：这是一份目录。请导入它指向的报告。`,
  'two-papers': (ids) =>
    `这个条目同时给出了 ${ids}，无法确定讲的是哪一篇。请只留下它所讲的那篇论文的链接。`,
  'no-papers': () => '没有找到论文。每个条目都要有标题，以及一行论文链接。',
  'no-id': (title) => `“${title}”没有论文链接，也没有已知的同名论文。请在标题下补上链接行。`,
  'bad-id': (link) => `“${link}”不是论文链接，链接应以 2601.10387 这样的编号结尾。`,
  'no-digest': (title) => `“${title}”只有标题和链接，没有正文。请补上内容，或删去这一条。`,
  'repeated-paper': (id) => `${id} 出现了两次，两个条目已合成一篇速览。`,
  'disputed-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}”与另一个条目都归在 ${id} 名下，而其中最多只有一个属于它。两者都没有导入，请改正链接。`;
  },
  'other-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `${id} 名下的文字似乎属于另一篇论文：它的标题是“${title}”。这段文字没有导入，请改正链接。`;
  },
  'other-title': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}”可能不是 ${id} 的速览：另一个来源给这篇论文的标题不同。两者都保留了，请检查链接。`;
  },
  'other-words': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}”可能不是 ${id} 的速览：其中的词几乎都不在这篇论文的摘要里。已照样导入，请检查链接。`;
  },
  truncated: (title) =>
    `报告在“${title}”处中断。已有的内容保留了，拿到完整的文件后再导入一次即可。`,
  'stray-text': (text) => `这段文字不属于任何论文，没有导入：“${text}”。`,
  'failed-output': (text) =>
    `这里没有速览，只有生成失败留下的文字：“${text}”。请让发布者重新生成。`,
  'broken-structure': () =>
    '这里的 JSON、YAML、TOML、CSV 或 BibTeX 格式有误，无法读取。请检查括号、引号和逗号，或重新下载。',
  'more-problems': (count) => `还有 ${count} 处类似的问题，没有逐条记下。`,
  'empty-folder': () => '文件夹里没有可能是报告的文件。',
  'too-many': () => '文件夹里的文件超过 10,000 个，只收下了前面的部分，请分批导入。',
  'zip-damaged': () => '文件已损坏或没有保存完整，无法解压，请重新获取。',
  'zip-locked': () => '文件有密码。请先解压，再导入里面的文件。',
  'zip-method': () =>
    '这里解不开它的压缩方式（如 LZMA、7z、RAR、xz）。请先解压再导入里面的文件，或改用普通的 ZIP 压缩。',
  'zip-many': (count) => `压缩包里有 ${count} 个文件，上限是 10,000 个。请先解压，再分批导入。`,
  'zip-large': (size) => `压缩包解压后有 ${size}，上限是 512 MB。请先解压，再分批导入。`,
  'zip-bomb': (size) => `压缩包解压后会膨胀到 ${size}，不像是论文报告，因此没有解压。`,
  'zip-nested': () => '压缩包里套着压缩包，层数太多，没有导入。请先解压，再导入里面的文件。',
  'zip-empty': () => '压缩包里没有可能是报告的文件。',
  skipped: (what) => `从文件名看不是文本，没有导入：${what}。`,
  unreadable: () => '打不开这个文件，是不是移动过？请重新选择。',
  'source-gone': () => '原文件已不再保留，无法重新读取。请重新导入这个文件。',
  'storage-full': () => '存储空间已满，没能存下。请腾出一些磁盘空间再导入。',
  'gave-up': () => '读取这个文件时浏览器三次中断，已经放弃。请把它拆成几份再导入。',
  'too-slow': (seconds) => `${seconds} 秒内没能读完这个文件，没有导入。请把它拆成几份再导入。`,
  'our-mistake': (reason) =>
    `Paperglance 出了错（${reason}），没有导入这个文件。请把它反馈给我们。`,
};

function number(value: number): string {
  return value.toLocaleString('zh-CN');
}
