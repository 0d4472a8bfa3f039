import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

/** Entries without any marks, each a block of a title, a link and a text, one of them changed. */
function report(odd: number, change: (entry: string) => string): string {
  const entries = TITLES.map(
    (title, at) =>
      `${title}\nhttps://huggingface.co/papers/${IDS[at]}\nIt ${TEXTS[at]} in the wind, as nobody had thought it could in 41.7 tries.`,
  );
  const changed = entries.map((entry, at) => (at === odd ? change(entry) : entry));
  return ['Daily Papers 2026-11-20', ...changed].join('\n\n');
}

function expectAll(text: string): void {
  const { digests } = toldIn(text);
  expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS);
  for (const [at, told] of digests.entries()) {
    expect(told).toContain(TITLES[at]);
    expect(TEXTS.filter((each) => told.includes(each))).toEqual([TEXTS[at]]);
  }
}

test.each([
  ['a full stop behind it', (title: string) => `${title}.`],
  ['marks of emphasis', (title: string) => `**${title}**`],
  ['quotation marks', (title: string) => `"${title}"`],
  ['a label', (title: string) => `Title: ${title}`],
  ['a section’s label', (title: string) => `Method: ${title}`],
])('a plain title that alone has %s is one', (_, write) => {
  for (const odd of POSITIONS)
    expectAll(report(odd, (entry) => entry.replace(/^.*/, (title) => write(title))));
});

test.each([
  ['its number in code', '`$1`'],
  ['its number in bold', '**$1**'],
])('%s names an entry’s paper', (_, mark) => {
  for (const odd of POSITIONS)
    expectAll(report(odd, (entry) => entry.replace(/https:\S+\/(\S+)/, mark)));
});

test.each([
  ['a picture of votes', '👍 57 · 💬 4'],
  ['a day', 'Date: 2026-11-19'],
  ['code', '```\nreel(2)\n```'],
])('below %s, parted from its title, an entry’s text is its own', (_, line) => {
  for (const odd of POSITIONS)
    expectAll(report(odd, (entry) => entry.replace('\nIt', `\n\n${line}\n\nIt`)));
});

test.each([
  ['no link', ''],
  ['a link that is no paper’s', 'https://openreview.net/forum?id=Xq3kT9'],
  ['a number that no paper has', 'https://huggingface.co/papers/2617.00009'],
])('a block with %s among others is told, and part of none', (_, link) => {
  for (const odd of POSITIONS) {
    const text = report(odd, (entry) => entry.replace(/\nhttps:\S+/, link && `\n${link}`));
    const { digests, problems } = toldIn(text);
    expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS.filter((_, at) => at !== odd));
    expect(digests.some((told) => told.includes(TEXTS[odd] ?? ''))).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  }
});
