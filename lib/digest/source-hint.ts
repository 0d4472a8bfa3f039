const GENERIC = new Set(
  [
    'data dataset datasets report reports archive archives digest digests paper papers summary summaries',
    'daily weekly monthly today day days output outputs result results doc docs document documents content',
    'post posts blog src file files note notes markdown md json yaml csv html txt text public static assets',
    'main master untitled new folder copy pasted download downloads desktop home user users tmp temp inbox',
    'the of and for by a my hf huggingface hugging face arxiv cs ai ml index readme export exports en zh cn',
    '论文 日报 周报 速览 摘要 总结 报告 下载 桌面 文档 新建文件夹 粘贴的文本',
  ].flatMap((words) => words.split(' ')),
);
const LONGEST = 80;

/**
 * What tells the source of a file that names nobody from others: its outermost folder with a name that
 * is somebody's, else, where the file is not about one paper, its own name on any day, else its import.
 */
export function sourceHint(fileName: string, papers: number, importId: number): string {
  const parts = fileName.split('/');
  const own = parts.pop() ?? '';
  const names = papers > 1 ? [...parts, own] : parts;
  return names.map(nameIn).find((name) => name !== '') ?? `#${importId}`;
}

/** What a reader may want to call a nameless source, by its id or a file of its import; `''` where nothing tells. */
export function suggestedName(id: string, fileNames: readonly string[]): string {
  const hint = id.slice(1);
  if (hint !== '' && !hint.startsWith('#')) return hint;
  const archives = fileNames.filter((name) => /\.(?:zip|gz|tgz|tar)$/i.test(name));
  return archives.map(nameIn).find((name) => name !== '') ?? '';
}

/** The part of a file's or folder's name that stays from day to day; `''` where it could be anybody's. */
function nameIn(fileName: string): string {
  const name = fileName
    .slice(0, LONGEST * 2)
    .replace(/\.(?:tar\.)?\w{1,8}$/, '')
    .replace(/[-_](?:main|master)$/, '')
    .replace(/\d[\d._-]*[年月日]?/g, ' ')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .slice(0, LONGEST);
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => word.length > 1 && !GENERIC.has(word)) ? name : '';
}
