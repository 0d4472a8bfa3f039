import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../../lib/parse/text/html-to-markdown';
import { toLines } from '../../../../lib/parse/text/line';

const TITLES = ['Kites That Reel Themselves', 'Ox', 'Tents That Fold Without Hands'];

/** The headings of a page of boxes, one for each title. */
function headingsOf(box: (title: string, link: string) => string): string[] {
  const boxes = TITLES.map((title, at) =>
    box(title, `<div><a href="https://arxiv.org/abs/2611.0000${at}">arXiv</a></div>`),
  );
  const html = `<html><body><div class="all">${boxes.join('')}</div></body></html>`;
  return htmlToMarkdown(toLines(html), true)
    .map(({ text }) => text)
    .filter((text) => text.startsWith('#'));
}

const TEXT =
  'It tells what it is about in a sentence of its own, and goes on with another that is as long as the first one. That is all.';

describe('the titles of boxes that are built alike and have no heading', () => {
  it('are found by their place, below what is counted and who wrote them', () => {
    const headings = headingsOf(
      (title, link) =>
        `<div class="c"><div class="n">▲ 12</div><p class="w">Ada Birch, Bo Dorn</p><div class="t">${title}</div><div class="x">${TEXT}</div>${link}</div>`,
    );
    expect(headings).toEqual(TITLES.map((title) => `## ${title}`));
  });

  it('are no line of what is counted beside a word for the link', () => {
    const headings = headingsOf(
      (title, link) =>
        `<div class="c"><div class="t">${title}</div><div class="m"><span>▲ ${title.length}</span>${link.replace(/<\/?div>/g, '')}</div><div class="x">${TEXT}</div></div>`,
    );
    expect(headings).toEqual(TITLES.map((title) => `## ${title}`));
  });

  it('are none where the boxes begin with their texts', () => {
    expect(
      headingsOf((_, link) => `<div class="c"><p>${TEXT}</p><p>More.</p>${link}</div>`),
    ).toEqual([]);
  });

  it('are none where boxes have headings', () => {
    const headings = headingsOf(
      (title, link) =>
        `<div class="c"><div>Kites and other light things</div><h4>${title}</h4><p>${TEXT}</p>${link}</div>`,
    );
    expect(headings).toEqual(TITLES.map((title) => `#### ${title}`));
  });
});
