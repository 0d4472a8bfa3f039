import { paperIdOfHref } from '../../paper/paper-url';
import { elementsOf, type MarkupElement, textOf } from './markup-tree';

/** Gives the links of papers around a picture a word, where no link with words leads to the same paper: cards say so which theirs is. */
export function writePictureLinks(page: MarkupElement): void {
  const links = linksWithin(page);
  const worded = new Set(links.flatMap(({ link, paper }) => (isWorded(link) ? [paper] : [])));
  for (const { link, paper } of links) {
    if (worded.has(paper)) continue;
    worded.add(paper);
    link.children.push({ text: 'paper', line: link.line });
  }
}

interface PaperLink {
  link: MarkupElement;
  paper: string;
}

function linksWithin(page: MarkupElement): PaperLink[] {
  const found: PaperLink[] = [];
  const visit = (element: MarkupElement) => {
    const paper = element.name === 'a' ? paperIdOfHref(element.attributes.get('href') ?? '') : null;
    if (paper !== null) found.push({ link: element, paper });
    for (const child of elementsOf(element)) visit(child);
  };
  visit(page);
  return found;
}

function isWorded(link: MarkupElement): boolean {
  return textOf(link).trim() !== '';
}
