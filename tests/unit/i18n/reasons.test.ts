import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../../lib/digest/explanation';
import { type Reason, reasonText } from '../../../lib/digest/reason';
import { reasonWords } from '../../../lib/i18n/reason-words';
import { reasonsInChinese } from '../../../lib/i18n/reasons-zh-cn';
import { explainReport } from '../../../lib/parse/explain-report';

const fixtures = join(import.meta.dirname, '../../fixtures/reports');

test('values stand in a reason where its words have places for them', () => {
  const reason: Reason = ['ends before “{}” on line {}', 'A {} title', 14];
  expect(reasonText(reason)).toBe('ends before “A {} title” on line 14');
  expect(reasonWords('zh')(reason)).toBe('到“A {} title”（第 14 行）之前');
  expect(reasonWords('zh')(['{} opens', ['its field “{}”', 'title']])).toBe('字段“title”由此开始');
});

test('what the reader says of any of our files has Chinese words, with as many places', () => {
  const said = new Set<string>();
  for (const file of filesUnder(fixtures))
    for (const reason of reasonsOf(explainReport(readFileSync(file), file))) addWords(reason, said);
  expect([...said].filter((words) => !reasonsInChinese[words])).toEqual([]);
  for (const [words, chinese] of Object.entries(reasonsInChinese))
    expect(placesIn(chinese), words).toBe(placesIn(words));
});

function reasonsOf({ reading, runnersUp, lines, entries }: Explanation): Reason[] {
  return [
    reading,
    ...runnersUp.flatMap((other) => [other.reading, ...other.why]),
    ...lines.map(({ rule }) => rule),
    ...entries.flatMap(({ evidence, runnerUp }) => [...evidence, runnerUp]),
  ];
}

/** Adds the words of a reason and of those within it; a list of reasons has none of its own. */
function addWords(reason: Reason, said: Set<string>): void {
  const [words, ...values] = typeof reason === 'string' ? [reason] : reason;
  if (/\p{L}/u.test(words)) said.add(words);
  for (const value of values)
    if (typeof value !== 'string' && typeof value !== 'number') addWords(value, said);
}

function placesIn(words: string): number {
  return words.split('{}').length - 1;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
