import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section } from '../../../lib/digest/digest';
import { type CopiedDigest, sectionName, toMarkdown } from '../../../lib/digest/to-markdown';
import type { Block, Inline } from '../../../lib/digest/tree';
import { digestWords } from '../../../lib/i18n/digest-words';
import { parseReport } from '../../../lib/parse/parse-report';
import { notYetRead } from '../parse/not-yet-read';
import { propertyOptions } from '../parse/property-options';

const root = join(import.meta.dirname, '../../..');

function readAgain(digest: CopiedDigest) {
  return parseReport(new TextEncoder().encode(toMarkdown(digest, digestWords('en'))), 'copied.md')
    .digests;
}

function digestsOf(file: string) {
  return parseReport(readFileSync(join(root, file)), file).digests;
}

function digestOf(blocks: Block[]): CopiedDigest {
  const results: Section = { kind: 'results', label: 'Results', blocks };
  return {
    paperId: '2601.10387',
    title: 'A Paper',
    lang: 'en',
    source: 'A Report',
    date: '2026-01-20',
    readingSource: 'HTML',
    sections: [
      { kind: 'field', label: 'Field', blocks: [{ t: 'paragraph', c: ['Testing'] }] },
      results,
    ],
  };
}

const paragraph = (...c: Inline[]): Block => ({ t: 'paragraph', c });

test('a digest is written as a report that holds it alone', () => {
  expect(
    toMarkdown(
      digestOf([
        paragraph('Falls by ', { t: 'strong', c: ['60%'] }, ' at ', {
          t: 'math',
          tex: 'K^2',
          display: false,
          mathml: null,
        }),
        {
          t: 'list',
          ordered: false,
          start: 1,
          items: [
            [paragraph('one'), { t: 'list', ordered: true, start: 3, items: [[paragraph('two')]] }],
          ],
        },
        {
          t: 'table',
          head: [['Model'], ['Score']],
          rows: [[['a|b'], ['1']]],
          align: [null, 'right'],
        },
      ]),
      digestWords('en'),
    ),
  ).toBe(`# A Report
**Date**: 2026-01-20

## A Paper

- **Link**: https://huggingface.co/papers/2601.10387
- **Reading source**: HTML

### 1. Field

Testing

### 2. Results

Falls by **60%** at $K^2$

- one
  3. two

| Model | Score |
| --- | --: |
| a\\|b | 1 |
`);
});

test('what is said of the paper stands with its link, and a section without a label has its kind’s', () => {
  const digest: CopiedDigest = {
    ...digestOf([paragraph('Falls.')]),
    source: '',
    sourceName: 'Lena',
    sections: [
      { kind: 'motivation', label: '', blocks: [paragraph('Dear.')] },
      { kind: 'other', label: '', blocks: [paragraph('And more.')] },
    ],
    particulars: [
      { kind: 'authors', label: '', c: ['Mira Okafor', { t: 'break' }, 'Yuki Tanabe'] },
      { kind: 'code', label: 'Repo', c: [{ t: 'link', href: 'https://a.org/x', c: ['x'] }] },
    ],
  };
  expect(toMarkdown(digest, digestWords('en'))).toBe(`# Lena
**Date**: 2026-01-20

## A Paper

- **Link**: https://huggingface.co/papers/2601.10387
- **Reading source**: HTML
- **Authors**: Mira Okafor Yuki Tanabe
- **Repo**: [x](<https://a.org/x>)

### 1. Motivation

Dear.

And more.
`);
});

test.each([
  'public/samples/hf-daily-papers-2026-01-20.zh.md',
  'public/samples/hf-daily-papers-2026-01-20.en.md',
  'tests/fixtures/reports/all-forms.md',
])('what is copied from %s is the same digest when it is read again', (file) => {
  for (const digest of digestsOf(file)) {
    const { sourceUrl, ...copied } = digest;
    expect(readAgain(digest)).toEqual([{ ...copied, sourceUrl: null }]);
  }
});

/** Kinds that come from a file's structure rather than a label, and ranks of headings, may differ. */
test.each(
  readdirSync(join(root, 'tests/fixtures/reports'), { recursive: true, encoding: 'utf8' }).filter(
    // What is not read as it stands has no form that could be kept.
    (name) => /\.\w+$/.test(name) && !notYetRead.has(basename(name)),
  ),
)('no text of %s is lost or added on the way', (name) => {
  for (const digest of digestsOf(`tests/fixtures/reports/${name}`)) {
    const [again, ...more] = readAgain(digest);
    expect(more).toEqual([]);
    expect(again?.paperId).toBe(digest.paperId);
    expect(again?.sections.map(textOf)).toEqual(digest.sections.map(named).map(textOf));
  }
});

/** All that Markdown, TeX and HTML make something of, beside what only looks like it. */
const pieces = [
  ...'*_`$[]()<>#+-=|!&~.:1a中 “”\\',
  ...['word', ' _x_ ', '**', '](', '<b>', '&amp;', '# ', '- ', '1. ', '$5', 'snake_case', '\\('],
];
const tricky = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter(Boolean);

test('text that looks like markup is the same text when it is read again', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      const [again] = readAgain(digestOf([paragraph(`Of ${text} here.`)]));
      expect(again?.sections[1]?.blocks).toEqual([paragraph(`Of ${text} here.`)]);
    }),
    propertyOptions(500),
  );
});

test('a line that starts like a list, a heading or a rule is still a line', () => {
  for (const start of [
    '# One',
    '- one',
    '+ one',
    '1. one',
    '2) two',
    '> one',
    '---',
    '===',
    '~~~',
  ]) {
    const [again] = readAgain(digestOf([paragraph('First.'), paragraph(`${start} and on`)]));
    expect(again?.sections[1]?.blocks).toEqual([paragraph('First.'), paragraph(`${start} and on`)]);
  }
});

/** A section that only its kind named has that for a label in a copy. */
function named(section: Section): Section {
  const label = sectionName(section.kind, section.label, digestWords('en'));
  return { ...section, label };
}

function textOf({ label, blocks }: Section): string {
  return `${label.replaceAll('_', '')}\n${JSON.stringify(blocks).replace(/"level":\d/g, '')}`;
}
