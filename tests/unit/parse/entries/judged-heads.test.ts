import { describe, expect, test } from 'vitest';
import { findHeads } from '../../../../lib/parse/entries/heads/find-heads';
import { judgeHeads } from '../../../../lib/parse/entries/heads/judged-heads';
import { surveyLines } from '../../../../lib/parse/entries/lines/survey';
import { toLines } from '../../../../lib/parse/text/line';

/** Each head with the place of the paper that stands beside it. */
function judged(text: string): string[] {
  const lines = surveyLines(toLines(text));
  return judgeHeads(findHeads(lines).heads, lines).map(({ title, below }) =>
    below ? `${title}: ${below.place} ${below.ids.join(' ')}` : title,
  );
}

const LINK = 'https://arxiv.org/abs/2603.0000';

describe('a heading above a linked title', () => {
  const linked = (title: string, number: number) => `**[${title}](${LINK}${number})**\n\nIt flies.`;

  test('leaves it its paper where more such titles stand in the file than headings', () => {
    const text = `## Toys for windy days\n\n${linked('Kites on their own', 1)}\n\n${linked('Tents at dusk', 2)}`;
    expect(judged(text)[0]).toBe('Toys for windy days');
  });

  test('has its paper where each heading stands above one', () => {
    const text = `## Flying without hands\n\n${linked('Kites on their own', 1)}\n\n## Folding without hands\n\n${linked('Tents at dusk', 2)}`;
    expect(judged(text)[0]).toBe('Flying without hands: linked 2603.00001');
  });
});

describe('a plain line of a label’s word', () => {
  test('leaves the link below it to the title above', () => {
    expect(judged(`Kites that carry strings\nMotivation\n${LINK}1`)).toEqual([
      'Kites that carry strings: below 2603.00001',
      'Motivation',
    ]);
  });

  test('has the link below it where no title stands above', () => {
    expect(judged(`Motivation\n\n${LINK}1`)).toEqual(['Motivation: below 2603.00001']);
  });
});

describe('a report’s own heading above a link', () => {
  const entries = ['Kites that carry strings', 'Tents that fold at dusk']
    .map((title) => `## ${title}\n\nIt is told in a sentence.`)
    .join('\n\n');

  test.each(['Daily Paper Digest', 'Today’s papers', 'AI 论文精选'])(
    'has no paper above several titles: %s',
    (title) => {
      expect(judged(`# ${title}\n\n${LINK}1\n\n${entries}`)[0]).toBe(title);
    },
  );

  test('has one where it is a title, or stands above labels', () => {
    expect(judged(`# A week of kites and tents\n\n${LINK}1\n\n${entries}`)[0]).toContain(
      '2603.00001',
    );
    expect(judged(`# Daily Paper Digest\n\n${LINK}1\n\n## Method\n\nIt flies.`)[0]).toContain(
      '2603.00001',
    );
  });
});

describe('a link below an item with its text', () => {
  const item = (text: string) => judged(`- **Kites that carry strings**: ${text}\n  ${LINK}1`)[0];

  test('stands behind the text', () => {
    expect(item('they reel them in when the wind drops, and fly for a day and a night')).toBe(
      'Kites that carry strings: end 2603.00001',
    );
  });

  test('stands below the title where little is told', () => {
    expect(item('by the sea')).toBe('Kites that carry strings: below 2603.00001');
  });
});
