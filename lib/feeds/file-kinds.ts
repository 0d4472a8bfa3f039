import { MOST_FEED_BYTES } from './kind';

/** Forms that imports read, those first that are taken where one day comes in several. */
const READABLE =
  'md markdown mdx qmd rmd txt jsonl ndjson json yaml yml toml csv tsv html htm xhtml xml rss atom ipynb docx eml org rst zip gz tgz tar'.split(
    ' ',
  );
const RANKS = new Map(READABLE.map((form, rank) => [form, rank]));

/** What tells of a repository, not of papers; without the name's ending. */
const ABOUT =
  /^(?:readme|licen[sc]e|copying|notice|contributing|code[-_]of[-_]conduct|change[-_]?log|history|security|support|governance|authors|contributors|maintainers|citation|roadmap|install(?:ation)?|faq|about|todo|tasks?|agents|claude|gemini|copilot[-\w]*|llms|404|cname|robots|sitemap|humans|manifest\.webmanifest|package(?:-lock)?|composer|tsconfig[-.\w]*|jsconfig|requirements[-.\w]*|pyproject|cargo|environment|conda|docker-compose[-.\w]*|mkdocs|hugo|netlify|vercel|renovate|dependabot|_?config[-.\w]*|settings|\.[\w.-]+|说明|关于|使用说明)(?:[-_.](?:zh|cn|en|ja|jp|ko|kr|fr|es|de|zh[-_]?(?:cn|tw|hans|hant)|english|chinese))?$/i;
/** Lists of what other files hold. */
const INDEX =
  /^(?:_?index|_sidebar|_navbar|_coverpage|_toc|toc|manifest|file[-_]?list|files|directory|contents?|navigation|nav|menu|search[-_]?index|search|catalog(?:ue)?|list|home|readme)$/i;
/** Of these, what a folder of one paper or one day may have its text in. */
const OWN_PAGE = /^(?:_?index|readme|summary|contents?)$/i;
/** mdBook's and GitBook's table of contents; in small letters it is a paper's or a day's own. */
const BOOK = 'SUMMARY';
/** Longer times than a day, in names of files and folders. */
const LONG_TIME =
  /(?:^|[^a-z])(?:weekly|monthly|yearly|annual|quarterly|weeks?|months?|years?)(?:[^a-z]|$)|周报|月报|年报|주간|월간|週刊|月刊/i;
/** All at once, in names of files. */
const AT_ONCE =
  /(?:^|[^a-z])(?:latest|newest|current|today|all|full|complete|archive|merged|combined)(?:[^a-z]|$)|汇总|合集|全部|最新/i;

/** Where a name ends and its form begins. */
export function splitName(name: string): { stem: string; form: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0
    ? { stem: name.slice(0, dot), form: name.slice(dot + 1).toLowerCase() }
    : { stem: name, form: '' };
}

/** Which of several forms of one text is taken: the lowest; undefined for what imports don't read. */
export function formRank(form: string): number | undefined {
  return RANKS.get(form);
}

/** Whether a file is one that could hold digests, by its form and its size alone. */
export function whyUnread(path: string, size: number | null): 'form' | 'empty' | 'large' | null {
  const hidden = path.split('/').some((part) => /^(?:\.|__macosx$|node_modules$)/i.test(part));
  if (hidden || formRank(splitName(path.slice(path.lastIndexOf('/') + 1)).form) === undefined)
    return 'form';
  // `[]` and a line's end.
  if (size !== null && size <= 4) return 'empty';
  return size !== null && size > MOST_FEED_BYTES ? 'large' : null;
}

/** What a file is by its name alone, whatever lies around it. */
export function whyByName(path: string): 'about' | 'index' | null {
  const { stem } = splitName(path.slice(path.lastIndexOf('/') + 1));
  if (stem === BOOK) return 'index';
  if (INDEX.test(stem) && (path.includes('/') || !/^readme$/i.test(stem))) return 'index';
  return ABOUT.test(stem) ? 'about' : null;
}

/** Whether a folder of one paper or of one day may have its text in a file of such a name. */
export function mayBeOwnPage(stem: string): boolean {
  return OWN_PAGE.test(stem);
}

/** Whether a path is one of weeks, months, or all at once. */
export function isOfLongTime(path: string): boolean {
  return (
    LONG_TIME.test(path) || AT_ONCE.test(splitName(path.slice(path.lastIndexOf('/') + 1)).stem)
  );
}
