import { titleLetters } from '../../digest/title-letters';

const DAY =
  /(?:19|20)\d{2}\s?[-_./年]\s?\d{1,2}\s?[-_./月]\s?\d{1,2}日?|\d{4},?\s*20\d{2}|(?<!\d)20\d{6}(?!\d)|20\d{2}-W\d{2}|(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月|\d{1,2}\s?月\s?\d{1,2}\s?日|第\s?\d{1,4}\s?[期周]/g;
/** `5 January 2026`, `January 5th, 2026`, `26 January`. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const WRITTEN_DAY = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s(?:de\\s|of\\s)?${MONTH}\\b\\.?,?(?:\\s(?:de\\s)?20\\d{2})?|\\b${MONTH}\\b\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\b,?(?:\\s20\\d{2})?`,
  'gi',
);
const WEEKDAY =
  /周[一二三四五六日天]|星期[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const EMPTY_BRACKETS = /[([【（［][\s–—~-]*[)\]】）］]/g;
/** What a day stood behind: `New listings for Monday, …` */
const BEFORE_DAY = /\s(?:for|of|on|from|as of)$/i;
const LOOSE_ENDS = /^[\s\p{P}\p{S}]+|[\s|·:：,，;；—–_-]+$/gu;
/** Words that say what a file is, on any day, and not whose it is. */
const GENERIC =
  /\b(?:table of contents|contents|toc|papers?|articles?|posts?|data|archives?|daily|weekly|monthly|report|reports|digests?|summar(?:y|ies)|notes?|readme|index|list|home|overview|results?|outputs?|files?|docs?|documents?|news|updates?|research|reading|readings|latest|today|top|new|for|of|the|on|a|an|and|in|from|by|week|day|month|arxiv|content|pages?|src|raw|json|markdown|md|html|untitled|exports?|items?|tags?|metadata|downloads?|clean|database|abstracts?|en|zh|cn|ko|ja|(?:cs|stat|eess|math)[. ][a-z]{2})\b|日报|日報|周报|週報|月报|每日|每周|论文|論文|目录|目錄|总结|總結|摘要|速览|笔记|归档|今日|最新|汇总|列表|报告|数据|索引|的|논문|일일|데일리|리포트|요약|목록|今日の|日次|一覧|まとめ/giu;
/** Of a paper's title, so long a start is no publisher's name, in letters. */
const SHORTEST_TITLE = 12;

/**
 * Who made a digest, by its report's title, without the report's day: `论文日报` for `论文日报 | 2026-07-08（周三）`.
 * `''` where the title is nothing but a day, or the title or the slug of the digest's own paper.
 */
export function sourceName(reportTitle: string, paperTitle = ''): string {
  const name = withoutDay(reportTitle);
  return isPapersOwn(name, paperTitle) ? '' : name;
}

/** What a file is called on any day, `summaries` for `data/summaries_2026-03-05.json`: its publisher's only name where nothing in it says one. */
export function sourceOfName(fileName: string): string {
  const stem = fileName.replace(/^.*\//, '').replace(/\.\w{1,6}$/, '');
  return plainName(stem);
}

/** What is known of a file besides its text, any of which may name who made it. */
export interface SourceHints {
  /** The title that the report gives itself. */
  title: string;
  /** May hold folders and the archive's name: `daily-notes-main/2026/01.md`. */
  fileName: string;
  /** Where the report says that it comes from. */
  sourceUrl: string | null;
  /** The titles of its papers: a file of one bears that paper's. */
  paperTitles: string[];
}

/**
 * Who made a file: the first of its own title, the address it names, its folders, its name, that names anybody.
 * `''` where none does: the reader is asked then.
 */
export function sourceOf({ title, fileName, sourceUrl, paperTitles }: SourceHints): string {
  const ofName = sourceOfName(fileName);
  // A file of one paper is called what the paper is.
  const single = paperTitles.length === 1;
  const isOwn = (name: string) => paperTitles.some((paper) => isPapersOwn(name, paper));
  const heading = withoutDay(title);
  if (namesSomebody(heading) && !isOwn(heading) && !(single && heading === ofName)) return heading;
  const folders = fileName.split('/');
  folders.pop();
  const found = [repositoryOf(sourceUrl), ...folders.map(plainName), single ? '' : ofName].find(
    (hint) => namesSomebody(hint) && !isOwn(hint),
  );
  return found ?? '';
}

/** Whether a name has a word that any other publisher's file would not bear. */
function namesSomebody(name: string): boolean {
  const own = name
    .replace(GENERIC, ' ')
    .replace(/[\d\p{P}\p{S}]+/gu, ' ')
    .trim();
  return /\p{L}{2}/u.test(own) && !/^v?\d|^\d/.test(own);
}

/** A repository's or site's name, by its address; `''` where it is a paper's, or a list that all know. */
function repositoryOf(address: string | null): string {
  const [, host = '', path = ''] =
    /^https?:\/\/(?:www\.)?([^/]{1,100})\/?([^?#]{0,300})/.exec(address ?? '') ?? [];
  const [owner = '', repository = ''] = path.split('/');
  if (/^(?:raw\.)?github(?:usercontent)?\.com$|^gitlab\.com$|^gitee\.com$/.test(host))
    return repository === '' ? '' : `${owner}/${repository.replace(/\.git$/, '')}`;
  if (/^(?:huggingface\.co|hf\.co)$/.test(host)) {
    const [, , user = '', set = ''] = /^(datasets|spaces)\/([^/]+)\/([^/]+)/.exec(path) ?? [];
    return user === '' ? '' : `${user}/${set}`;
  }
  return /arxiv\.org$|doi\.org$|openreview\.net$/.test(host) ? '' : host;
}

function withoutDay(title: string): string {
  return title
    .slice(0, 300)
    .replace(DAY, '')
    .replace(WRITTEN_DAY, '')
    .replace(WEEKDAY, '')
    .replace(EMPTY_BRACKETS, '')
    .replace(LOOSE_ENDS, '')
    .replace(BEFORE_DAY, '')
    .replace(/\s{2,}/g, ' ');
}

/** A file's or folder's name in words: without days, numbers, and what an archive adds to it. */
function plainName(name: string): string {
  return name
    .replace(/\.(?:zip|tar|gz|tgz)$/gi, '')
    .replace(/[-_](?:main|master|[0-9a-f]{7,40})$/i, '')
    .replace(/\d[\d._-]*/g, ' ')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function isPapersOwn(name: string, paperTitle: string): boolean {
  const [own, paper] = [titleLetters(name), titleLetters(paperTitle)];
  if (own === '' || paper === '') return false;
  return (
    own === paper ||
    (own.length >= SHORTEST_TITLE && paper.startsWith(own)) ||
    // `[Notes] A Paper's Title`, `A Paper's Title: notes`
    (paper.length >= SHORTEST_TITLE && own.includes(paper))
  );
}
