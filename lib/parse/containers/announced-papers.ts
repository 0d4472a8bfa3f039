import type { Line } from '../text/line';
import { isLinkWord } from '../words/clean-title';
import { findLinks, findMentions, namedPapers } from '../words/paper-mentions';

/** The paper that an item's text says it is about. */
export interface AnnouncedPaper {
  paperId: string;
  /** What its link is called; `''` where that is only a word for a link. */
  title: string;
  /** Index of the line that says so. */
  at: number;
}

/** In letters: what stands before such a link. */
const LONGEST_WORDS = 24;
/** So many items announce their papers alike. */
const SEVERAL = 2;

/** Words before the link of another item's paper. */
const OF_OTHER =
  /yesterday|previous|earlier|last ?(?:time|week)|related|see ?also|gestern|ayer|hier|ieri|ontem|вчера|昨|[上前下][一]?[次期周篇回]|相关|関連|어제|지난|관련/iu;

/** A line that is one paper's link behind a few words. */
interface LedLink extends AnnouncedPaper {
  words: string;
}

/**
 * What each of a feed's texts says that it is about, in a line that others of the feed have as well: `Read it:
 * [arXiv](…)`, `Today: [Title](…).` A link to a paper that stands behind such words in no other text only cites it.
 */
export function announcedPapers(texts: Line[][]): (AnnouncedPaper | null)[] {
  const led = texts.map((lines) => lines.flatMap(ledLink));
  const papers = new Map<string, Set<string>>();
  for (const { words, paperId } of led.flat())
    papers.set(words, (papers.get(words) ?? new Set()).add(paperId));
  return led.map((links) => {
    const [only, ...others] = links.filter(
      ({ words }) => (papers.get(words)?.size ?? 0) >= SEVERAL,
    );
    return only && others.length === 0 ? only : null;
  });
}

function ledLink({ text }: Line, at: number): LedLink[] {
  const [paperId, ...others] = namedPapers(text);
  const links = findLinks(text);
  if (paperId === undefined || others.length > 0 || OF_OTHER.test(text.slice(0, links[0]?.start)))
    return [];
  const [link] = links;
  const words = lettersOf(text.slice(0, link?.start ?? findMentions(text)[0]?.at ?? 0));
  const behind = lettersOf(link ? text.slice(link.end) : '');
  if (words.length > LONGEST_WORDS || links.length > 1 || behind !== '') return [];
  return [{ paperId, title: link && !isLinkWord(link.text) ? link.text : '', at, words }];
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '').toLowerCase();
}
