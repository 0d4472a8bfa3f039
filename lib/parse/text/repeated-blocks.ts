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
    if (isElement(child)) {
      const inner = gather(child, headings, contents);
      content.textLength += inner.textLength;
      content.headed ||= inner.headed;
      for (const paper of inner.papers) addPaper(content, paper);
    } else {
      content.textLength += child.text.trim().length;
      const named = /arxiv/i.test(child.text) ? findPaperId(child.text) : null;
      if (named !== null) addPaper(content, named);
    }
  }
  contents.set(element, content);
  return content;
}

function addPaper({ papers }: Content, paper: string): void {
  if (papers.length < 2 && !papers.includes(paper)) papers.push(paper);
}

function mark(
  element: MarkupElement,
  contents: Map<MarkupElement, Content>,
  blocks: Set<MarkupElement>,
): void {
  const alike = new Map<string, MarkupElement[]>();
  for (const child of elementsOf(element)) {
    mark(child, contents, blocks);
    if (!BOXES.has(child.name)) continue;
    const built = `${child.name} ${(child.attributes.get('class') ?? '').split(/\s/)[0]}`;
    const others = alike.get(built);
    if (others) others.push(child);
    else alike.set(built, [child]);
  }
  for (const boxes of alike.values()) {
    if (areEntries(boxes.flatMap((box) => contents.get(box) ?? [])))
      for (const box of boxes) blocks.add(box);
  }
}

/** Whether boxes are about several papers, most of them about one, and say something of it. */
function areEntries(boxes: Content[]): boolean {
  const about = boxes.filter(({ papers }) => papers.length > 0);
  const papers = new Set(about.map(({ papers: [first] }) => first));
  const telling = about.filter(({ headed, textLength }) => headed || textLength >= LEAST_TEXT);
  return papers.size >= 2 && about.length * 2 >= boxes.length && telling.length * 2 > about.length;
}
