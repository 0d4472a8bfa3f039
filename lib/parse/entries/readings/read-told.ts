import { titleLetters } from '../../../digest/title-letters';
import { findPaperId } from '../../../paper/paper-id';
import { isLinkWord } from '../../words/clean-title';
import { findLinks } from '../../words/paper-mentions';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** As many papers so named make a file one of this kind. */
const LEAST = 2;
/** Letters of a title. */
const SHORTEST = 16;
/** A line of a list, a table, a quotation: links there lead to what is mentioned. */
const ASIDE = /^\s*(?:[-*+•|>]|\d{1,3}[.)、])\s?/;

/** Words before a paper with which the one that is told of is compared: `Unlike [Checkpoint Archaeology](…), it …` */
const COMPARED =
  /(?:\b(?:unlike|like|than|vs\.?|versus|beats|compared (?:to|with)|contrast (?:to|with)|similar to|builds? (?:up)?on|follows|extends|instead of|anders als|im gegensatz zu|contrairement à|a diferencia de|comparado con|a differenza di|в отличие от)|与|和|比|不同于|相比于?|基于|對比|有别于)\s?[“"«《*_]{0,2}$/iu;

/** A paper that is linked by its title within what is told. */
interface ToldPaper {
  id: string;
  title: string;
  /** Index of its line. */
  at: number;
}

/**
 * Reads a file whose headings are its writer's own and whose papers are linked by their titles in the text below:
 * `## Tiny optimizers`, `I liked [Thimble: An Optimizer With One Byte](…), because …`. The link's words are the
 * title. None where a paper is named in any other way, or fewer than two headings have one paper each.
 */
export function readTold({ heads, lines }: Ground, papers: Set<string>): Reading[] {
  const told = lines.flatMap(toldIn);
  const known = new Set(told.map(({ id }) => id));
  if (known.size < LEAST || [...papers].some((id) => !known.has(id))) return [];
  const headings = heads.filter(({ rank }) => rank < BANNER);
  const ends = endsOf(headings, lines.length);
  return [...new Set(headings.map(({ form }) => form))].flatMap((form) => {
    const titles = headings.filter((head) => head.form === form);
    const entries = entriesOf(titles, told, ends);
    const found = entries.filter(({ ids }) => ids.length > 0).length;
    return found < known.size
      ? []
      : [{ form, above: false, titles: false, entries, score: 0, reasons: [] }];
  });
}

/** Where each heading's text ends: at the next heading that is no lower. */
function endsOf(headings: JudgedHead[], end: number): Map<JudgedHead, number> {
  const ends = new Map<JudgedHead, number>();
  let behind: JudgedHead[] = [];
  for (const head of headings.toReversed()) {
    const next = behind.findLast(({ rank }) => rank <= head.rank);
    ends.set(head, next?.index ?? end);
    behind = [...behind.filter(({ rank }) => rank < head.rank), head];
  }
  return ends;
}

function entriesOf(
  titles: JudgedHead[],
  told: ToldPaper[],
  ends: ReadonlyMap<JudgedHead, number>,
): Candidate[] {
  let at = 0;
  return titles.map((head) => {
    const end = ends.get(head) ?? head.index + 1;
    const own: ToldPaper[] = [];
    for (let paper = told[at]; paper && paper.at < end; paper = told[++at])
      if (paper.at > head.index) own.push(paper);
    const [paper] = own;
    const entry = { head, start: head.index, end };
    return paper && own.every(({ id }) => id === paper.id)
      ? {
          ...entry,
          head: titled(head, paper.title),
          ids: [paper.id],
          at: paper.at,
          place: 'within',
        }
      : { ...entry, ids: [], at: -1, place: null };
  });
}

function titled(head: JudgedHead, title: string): JudgedHead {
  return { ...head, title, letters: titleLetters(title) };
}

/** The papers that a line of text links by their titles. */
function toldIn({ line, index, label, referred }: SurveyedLine): ToldPaper[] {
  if (referred || line.fenced || label?.form === 'heading' || ASIDE.test(line.text)) return [];
  return findLinks(line.text).flatMap(({ text, target, start }) => {
    const id = findPaperId(target);
    const isOwn = id !== null && isTitle(text) && !COMPARED.test(line.text.slice(0, start));
    return isOwn ? [{ id, title: text, at: index }] : [];
  });
}

function isTitle(text: string): boolean {
  return (
    !isLinkWord(text) && titleLetters(text).length >= SHORTEST && titleWorth(text) >= LIKELY_TITLE
  );
}
