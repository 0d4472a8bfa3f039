import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../lib/parse/parse-report';
import { compareTitles } from '../../lib/trust/compare-titles';

const corpus = join(import.meta.dirname, '../../../shared/digests');

interface Titled {
  id: string;
  title: string;
}

/** What a careful reader found in each file, and what our parser does, by paper. */
function readTitles(): Map<string, string[]> {
  const { files } = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8'));
  const titles = new Map<string, string[]>();
  const add = ({ id, title }: { id: string | null; title: string | null }) => {
    if (id && title) titles.set(id, [...(titles.get(id) ?? []), title]);
  };
  for (const [file, { entries }] of Object.entries<{ entries: Titled[] }>(files)) {
    for (const entry of entries) add(entry);
    const { digests } = parseReport(readFileSync(join(corpus, file)), file);
    for (const { paperId, title } of digests) {
      if (/\p{L}/u.test(title)) add({ id: paperId, title });
    }
  }
  return titles;
}

describe('real titles', () => {
  const titles = readTitles();

  it('of one paper are never another’s', () => {
    const pairs = [...titles.values()].flatMap((own) =>
      own.flatMap((a, index) => own.slice(index + 1).map((b) => [a, b] as const)),
    );
    expect(pairs.length).toBeGreaterThan(2000);
    expect(pairs.filter(([a, b]) => compareTitles(a, b) === 'other')).toEqual([]);
  });

  it('are never another’s when they are cut, shortened, or written otherwise', () => {
    const forms: ((title: string) => string)[] = [
      (title) => title.split(/[:：]/)[0] ?? '',
      (title) => title.split(/[:：]/).at(-1) ?? '',
      (title) => `${title.slice(0, 40)}…`,
      (title) => title.toUpperCase(),
      (title) => title.replace(/[-–—]/g, ' '),
      (title) => title.replace(/\b(\w)(\w+)/, '\\text{$1}$2'),
      (title) => title.replace(/Large Language Models?/g, 'LLMs'),
      (title) => title.split(' ').slice(0, -2).join(' '),
      (title) => title.split(' ').slice(2).join(' '),
    ];
    const found = [...titles.values()].flatMap(([title = '']) =>
      forms.map((form) => [title, form(title)] as const),
    );
    expect(found.length).toBeGreaterThan(15_000);
    expect(found.filter(([a, b]) => compareTitles(a, b) === 'other')).toEqual([]);
  });

  it('of two papers are told apart, four of five and more', () => {
    const all = [...titles].map(([id, [title = '']]) => ({ id, title }));
    const english = all.filter(({ title }) => /^[ -~]+$/.test(title));
    let others = 0;
    let pairs = 0;
    for (const step of [1, 7, 101, 500]) {
      for (const [index, { title }] of english.entries()) {
        const other = english[(index + step) % english.length];
        if (!other) continue;
        pairs++;
        if (compareTitles(title, other.title) === 'other') others++;
      }
    }
    expect(others / pairs).toBeGreaterThan(0.8);
    console.info(`${others} of ${pairs} pairs of two papers told apart`);
  });
});
