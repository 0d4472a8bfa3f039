import { findPaperId } from '../../paper/paper-id';
import { paperIdOfHref } from '../../paper/paper-url';
import { elementsOf, isElement, type MarkupElement } from './markup-tree';
import { HEADING } from './page-tags';

const BOXES = new Set('div section article main td details'.split(' '));
/** A box with less text and no heading is a row of links. */
const LEAST_TEXT = 120;

/**
 * Finds the blocks of a page that stand side by side, are built alike, and are about several papers: each
 * is an entry of its own, whatever stands first in it. Boxes within an entry are none.
 */
export function findRepeatedBlocks(
  page: MarkupElement,
  headings: Map<MarkupElement, number>,
): Set<MarkupElement> {
  const contents = new Map<MarkupElement, Content>();
  gather(page, headings, contents);
  const blocks = new Set<MarkupElement>();
  mark(page, contents, blocks);
  return blocks;
}

/** What a part of a page holds, in short. */
interface Content {
  /** The first papers that it links, two at most. */
  papers: string[];
  textLength: number;
  headed: boolean;
}

function gather(
  element: MarkupElement,
  headings: Map<MarkupElement, number>,
  contents: Map<MarkupElement, Content>,
): Content {
  const content: Content = {
    papers: [],
    textLength: 0,
    headed: headings.has(element) || HEADING.test(element.name),
  };
  const own = paperIdOfHref(element.attributes.get('href') ?? '');
  if (own !== null) content.papers.push(own);
  for (const child of element.children) {
    const inner = isElement(child) ? gather(child, headings, contents) : contentOf(child.text);
    content.textLength += inner.textLength;
    content.headed ||= inner.headed;
    addPapers(content, inner.papers);
  }
  contents.set(element, content);
  return content;
}

function contentOf(text: string): Content {
  const named = /arxiv/i.test(text) ? findPaperId(text) : null;
  return {
    papers: named === null ? [] : [named],
    textLength: text.trim().length,
    headed: false,
  };
}

function addPapers({ papers }: Content, more: string[]): void {
  for (const paper of more) if (papers.length < 2 && !papers.includes(paper)) papers.push(paper);
}

function mark(
  element: MarkupElement,
  contents: Map<MarkupElement, Content>,
  blocks: Set<MarkupElement>,
): void {
  const children = elementsOf(element);
  for (const child of children) mark(child, contents, blocks);
  for (const boxes of builtAlike(children)) {
    if (areEntries(boxes.flatMap((box) => contents.get(box) ?? [])))
      for (const box of boxes) blocks.add(box);
  }
}

/** The boxes among elements, together where tag and class are the same. */
function builtAlike(elements: MarkupElement[]): Iterable<MarkupElement[]> {
  const alike = new Map<string, MarkupElement[]>();
  for (const element of elements) {
    if (!BOXES.has(element.name)) continue;
    const built = `${element.name} ${(element.attributes.get('class') ?? '').split(/\s/)[0]}`;
    const others = alike.get(built);
    if (others) others.push(element);
    else alike.set(built, [element]);
  }
  return alike.values();
}

/** Whether boxes are about several papers, most of them about one, and say something of it. */
function areEntries(boxes: Content[]): boolean {
  const about = boxes.filter(({ papers }) => papers.length > 0);
  const papers = new Set(about.map(({ papers: [first] }) => first));
  const telling = about.filter(({ headed, textLength }) => headed || textLength >= LEAST_TEXT);
  return papers.size >= 2 && about.length * 2 >= boxes.length && telling.length * 2 > about.length;
}
