import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toldIn } from '../told-texts';

const note = [
  '# Kites: Strings That Reel Themselves In',
  'https://arxiv.org/abs/2603.00001',
  'A kite reels its string in, and needs nobody on the beach.',
  'It stays up for an hour.',
].join('\n\n');

describe('a text about one paper', () => {
  test.each([
    ['a question to the reader', '---\n\nWant me to draw the kite for your club?'],
    ['an earlier message', '> On 3 Mar 2026, Ida wrote:\n> bring the sandwiches to the club'],
    ['other posts', '往期精彩回顾\n▶ 我的风筝 club'],
    ['comments', '### Comments\n\n**ida**: see you at the club'],
    ['a leave', 'Thanks for reading, and see you at the club.'],
  ])('ends before %s', (_, words) => {
    const { digests, problems } = toldIn(`${note}\n\n${words}\n`);
    expect(digests).toHaveLength(1);
    expect(digests[0]).toContain('for an hour.');
    expect(digests[0]).not.toContain('club');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith('stray-text'))).toBe(true);
  });

  test.each([
    'Who wants to fly it at home?',
    '> A kite is a letter to the wind.',
    '**Limitations:** it needs some wind at home.',
  ])('has this, too: %s', (words) => {
    expect(toldIn(`${note}\n\n${words}\n`).digests[0]).toContain(
      words.replace(/[*>]/g, '').slice(14).trim(),
    );
  });

  test('ends before an earlier message where it has no heading, too', () => {
    const mail = `I read "Kites: Strings That Reel Themselves In" today.\n\nA kite reels its string in.\n\nhttps://arxiv.org/abs/2603.00001\n\n> On 3 Mar 2026, Ida wrote:\n> bring the sandwiches\n`;
    const { digests, problems } = toldIn(mail, 'mail.txt');
    expect(digests.join()).toContain('reels its string in');
    expect(digests.join()).not.toContain('sandwiches');
    expect(problems).toEqual(['stray-text 7']);
  });

  test('tells what it left out in the words of the file', () => {
    const text = `${note}\n\n---\n\nWant me to draw the kite for your club?\n`;
    const { problems } = parseReport(new TextEncoder().encode(text), 'week.md');
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Want me to draw the kite for your club?',
    ]);
  });
});
