import { expect, it } from 'vitest';
import type { Digest } from '../../../lib/digest/digest';
import { exactLines, readHints } from '../../../lib/digest/report-hint';
import { parseReport } from '../../../lib/parse/parse-report';
import { makeDigest } from '../store/make-report';

const digest = makeDigest({ lang: 'en' });
const TEXT = '# A report\n\nOf whatever.';

function fileOf(exact: object, papers = [digest.paperId]): string {
  return [TEXT, ...exactLines(TEXT, papers, [exact as Digest]), ''].join('\n');
}

it('takes a digest to the letter, and of the papers that are named alone', () => {
  expect(readHints(fileOf(digest)).exact).toEqual([digest]);
  expect(readHints(fileOf(digest, ['2601.99999'])).exact).toEqual([]);
  expect(parseReport(new TextEncoder().encode(fileOf(digest)), 'a.md').digests).toEqual([digest]);
});

it.each<[string, object]>([
  ['a link that runs', section({ t: 'paragraph', c: [link('javascript:alert(1)')] })],
  ['an unknown node', section({ t: 'html', c: ['<b>'] })],
  ['a node with more than we know', section({ t: 'rule', on: 'click' })],
  ['formulas of other elements', section({ t: 'paragraph', c: [formula('script', {})] })],
  ['formulas that load', section({ t: 'paragraph', c: [formula('mi', { href: 'x' })] })],
  ['nodes too deep', { ...digest, summary: deep(80) }],
  ['nodes without end', { ...digest, summary: deep(1500) }],
  ['an address that runs', { ...digest, sourceUrl: 'javascript:alert(1)' }],
  ['no paper', { ...digest, paperId: '../2601.10387' }],
  ['a day that there is not', { ...digest, date: '2026-02-31' }],
  ['a language that is none', { ...digest, lang: 'en/../zh' }],
  ['a title without end', { ...digest, title: 'x'.repeat(3000) }],
])('takes none with %s', (_, changed) => {
  expect(readHints(fileOf(changed)).exact).toEqual([]);
});

it('reads comments without end in no time that grows with them', () => {
  const half = '<!-- paperglance: '.repeat(60_000);
  expect(readHints(`${half}${'A'.repeat(1_000_000)}`)).toEqual({
    ...{ named: [], exact: [], papers: null },
  });
});

function section(block: unknown): object {
  return { ...digest, sections: [{ kind: 'results', label: '', blocks: [block] }] };
}

function link(href: string): object {
  return { t: 'link', href, c: ['x'] };
}

function formula(tag: string, attributes: object): object {
  return { t: 'math', tex: 'x', display: false, mathml: { tag, attributes, c: [] } };
}

function deep(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((c) => [{ t: 'strong', c }], ['x']);
}
