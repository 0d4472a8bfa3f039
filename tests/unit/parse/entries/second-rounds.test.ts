import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';

/** The digests of a page of cards, each its paper, its title and its text. */
function read(cards: string[]) {
  const page = `<!doctype html><html><body><main>${cards.join('\n')}</main></body></html>`;
  const { digests } = parseReport(new TextEncoder().encode(page), 'page.html');
  return digests.map(({ paperId, title, sections }) => ({
    paperId,
    title,
    text: sections.map(({ blocks }) => plainText(blocks)).join(' '),
  }));
}

const told = (name: string) =>
  `<div><div>In short</div><div>${name} are pulled up by a drone that nobody sees.</div></div><div><div>Results</div><div>${name} stay up for an hour without any wind.</div></div>`;
const linked = (name: string, id: string) =>
  `<div><div><a href="https://arxiv.org/abs/${id}">${name}: Flying Without Any Wind</a></div><div>A. Vane, B. Weather</div>${told(name)}</div>`;

describe('sections that begin anew within an entry', () => {
  const linkedCards = [
    linked('Kites', '2601.01001'),
    linked('Reels', '2601.01002'),
    linked('Lines', '2601.01004'),
  ];

  test('are told of the paper that is named before them', () => {
    const last = `<div><div>Tails: Flying Without Any Wind</div><div>C. Gale · arXiv 2601.01003</div>${told('Tails')}</div>`;
    const digests = read([...linkedCards, last]);
    expect(digests.map(({ paperId }) => paperId)).toEqual([
      '2601.01001',
      '2601.01002',
      '2601.01004',
      '2601.01003',
    ]);
    expect(digests[2]?.text).not.toContain('Tails');
    expect(digests[3]?.title).toBe('Tails: Flying Without Any Wind');
    expect(digests[3]?.text).toContain('Tails stay up');
  });

  test('are told of none where no paper is named', () => {
    const last = `<div><div>Tails: Flying Without Any Wind</div><div>C. Gale</div>${told('Tails')}</div>`;
    const digests = read([...linkedCards, last]);
    expect(digests).toHaveLength(3);
    expect(digests.map(({ text }) => text).join()).not.toContain('Tails');
  });
});
