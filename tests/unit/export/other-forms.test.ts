import fc from 'fast-check';
import { load } from 'js-yaml';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../lib/digest/tree';
import { toBibTex } from '../../../lib/export/bibtex';
import { csvHead, csvRows } from '../../../lib/export/csv';
import { exportWriter } from '../../../lib/export/export-writer';
import { namesOnce, safeFileName } from '../../../lib/export/file-names';
import { toJsonLines } from '../../../lib/export/json';
import { toNotes } from '../../../lib/export/notes';
import { toRis } from '../../../lib/export/ris';
import { digestWords } from '../../../lib/i18n/digest-words';
import { parseReport } from '../../../lib/parse/parse-report';
import { texToMathml } from '../../../lib/parse/tree/tex';
import { propertyOptions } from '../parse/property-options';
import { makeDigest } from '../store/make-report';
import { exported, readHashes } from './exported';

const words = digestWords('en');
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
/** All that some form makes something of. */
const tricky = fc
  .array(
    fc.constantFrom(
      ...'{}\\$%&#_^~"\',:;=+-@＝＋－＠[]<>|?*/!\n\r\t –轴é😀\u0085\u2028\u202e\ud800',
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((signs) => signs.join(''));
const text = fc.oneof(anyText, tricky);

const paper = exported(
  makeDigest({
    title: 'Axes & 50% of {Models}',
    lang: 'en',
    summary: [
      'It finds ',
      { t: 'math', tex: 'x_1', display: false, mathml: texToMathml('x_1', false) },
      ' in C#.',
    ],
    sections: [
      { kind: 'field', label: 'Field', blocks: [{ t: 'paragraph', c: ['NLP, Vision'] }] },
      { kind: 'results', label: 'Results', blocks: [{ t: 'paragraph', c: ['It holds.'] }] },
    ],
    particulars: [{ kind: 'authors', label: '', c: ['Ida Holm, Kofi Osei'] }],
  }),
);
const other = exported(makeDigest({ source: 'Another', title: 'Axes' }));

describe('BibTeX', () => {
  it('has an entry a paper, with what is said of it as annotation', () => {
    expect(toBibTex([paper, other])).toBe(`@misc{arxiv-2601.10387,
  title         = {{Axes \\& 50\\% of \\{Models\\}}},
  author        = {{Ida Holm} and {Kofi Osei}},
  year          = {2026},
  month         = {1},
  eprint        = {2601.10387},
  archivePrefix = {arXiv},
  url           = {https://arxiv.org/abs/2601.10387},
  keywords      = {NLP, Vision},
  annote        = {It finds $x_1$ in C\\#. (Daily report, 2026-01-20) \\par 它提出 一条轴。 (Another, 2026-01-20)},
}
`);
  });

  it('has braces that match, whatever a title is, and is read again as an entry each', () => {
    fc.assert(
      fc.property(text, text, (title, said) => {
        const bibliography = toBibTex([
          { ...paper, title, summary: [said] },
          { ...paper, paperId: '2601.11096' },
        ]);
        let depth = 0;
        for (const [, brace] of bibliography.matchAll(/([{}])/g)) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibliography.match(/^@misc\{/gm)).toHaveLength(2);
        expect(bibliography).not.toMatch(/(?<!\\)[%&#]/);
      }),
      propertyOptions(300),
    );
    const ids = parseReport(new TextEncoder().encode(toBibTex([paper])), 'papers.bib').digests;
    expect(ids.map(({ paperId }) => paperId)).toEqual(['2601.10387']);
  });
});

it.each([
  String.raw`\input{/etc/passwd}`,
  String.raw`\immediate\write18{id}`,
  String.raw`\gdef\par{\input{x}}`,
  String.raw`x\global\let\end\relax`,
])('BibTeX has a formula like %s as text, which TeX does not run', (tex) => {
  const summary: Inline[] = [{ t: 'math', tex, display: false, mathml: texToMathml(tex, false) }];
  expect(toBibTex([{ ...paper, summary }])).not.toMatch(/\\(?:input|write|gdef|global|let|end)/);
});

describe('RIS', () => {
  it('has a record a paper, each field on a line', () => {
    fc.assert(
      fc.property(text, text, (title, said) => {
        const lines = toRis([{ ...paper, title, summary: [said] }, other]).split('\r\n');
        for (const line of lines) expect(line).toMatch(/^(?:[A-Z][A-Z\d] {2}- [^\r\n]*)?$/);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
      }),
      propertyOptions(200),
    );
    expect(toRis([paper]).replaceAll('\r', '')).toBe(`TY  - GEN
TI  - Axes & 50% of {Models}
AU  - Ida Holm
AU  - Kofi Osei
PY  - 2026
DA  - 2026/01//
PB  - arXiv
DO  - 10.48550/arXiv.2601.10387
UR  - https://arxiv.org/abs/2601.10387
AB  - It finds $x_1$ in C#.
KW  - NLP
KW  - Vision
N1  - Daily report, 2026-01-20, en
ER  - 
`);
  });
});

describe('CSV', () => {
  it('is read by others as it was written, and begins no formula', () => {
    fc.assert(
      fc.property(text, text, (title, said) => {
        const table = csvHead() + csvRows([{ ...paper, title, summary: [said] }], words);
        const { data, errors } = Papa.parse<string[]>(table.slice(1).trimEnd(), {
          newline: '\r\n',
        });
        expect(errors).toEqual([]);
        const row = data[1] ?? [];
        expect(row).toHaveLength(9);
        expect([title, `'${title}`]).toContain(row[1]);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      }),
      propertyOptions(300),
    );
  });
});

describe('JSON', () => {
  it('has texts in Markdown, and is imported again', async () => {
    const { begin, add, end } = exportWriter('json', words, readHashes);
    const [first, second] = [await add([paper]), await add([other])];
    expect(JSON.parse(begin + first.text + second.text + end)).toHaveLength(2);
    const json = begin + first.text + end;
    expect(JSON.parse(json)).toEqual([
      {
        arxiv_id: '2601.10387',
        title: 'Axes & 50% of {Models}',
        language: 'en',
        url: 'https://huggingface.co/papers/2601.10387',
        source: 'Daily report',
        source_url: 'https://huggingface.co/papers/date/2026-01-20',
        date: '2026-01-20',
        reading_source: 'HTML',
        summary: 'It finds $x_1$ in C#.',
        sections: [
          { kind: 'field', label: 'Field', text: 'NLP, Vision' },
          { kind: 'results', label: 'Results', text: 'It holds.' },
        ],
        particulars: [{ kind: 'authors', label: '', text: 'Ida Holm, Kofi Osei' }],
      },
    ]);
    for (const [name, written] of Object.entries({
      'a.json': json,
      'a.jsonl': toJsonLines([paper]),
    })) {
      const [digest] = parseReport(new TextEncoder().encode(written), name).digests;
      expect(digest?.sections.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['Field', 'Results']),
      );
    }
  });

  it('has a record a line in JSON Lines', () => {
    fc.assert(
      fc.property(text, (title) => {
        const lines = toJsonLines([{ ...paper, title }, other])
          .trimEnd()
          .split('\n');
        expect(lines.map((line) => JSON.parse(line).title)).toEqual([title, 'Axes']);
      }),
      propertyOptions(100),
    );
  });
});

describe('notes', () => {
  it('have front matter that says what it was given, whatever that is', () => {
    fc.assert(
      fc.property(text, (title) => {
        const [note] = toNotes(
          [
            { ...paper, title },
            { ...other, title },
          ],
          words,
        );
        const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(note?.text ?? '') ?? [];
        expect(load(matter)).toEqual({
          ...{ title: title.toWellFormed(), aliases: [title.toWellFormed()], arxiv: '2601.10387' },
          ...{
            url: 'https://huggingface.co/papers/2601.10387',
            authors: ['Ida Holm', 'Kofi Osei'],
          },
          ...{ fields: ['NLP', 'Vision'], sources: ['Daily report', 'Another'] },
          ...{ days: ['2026-01-20'], languages: ['en', 'zh'], tags: ['paper'] },
        });
      }),
      propertyOptions(300),
    );
  });

  it('are one a paper, with all that is said of it', () => {
    const [note, ...more] = toNotes([paper, other], words);
    expect(more).toEqual([]);
    expect(note?.name).toBe('2601.10387 Axes & 50% of {Models}.md');
    expect(note?.text.split('\n---\n')[1]).toBe(`
# Axes & 50% of \\{Models}

## Daily report · 2026-01-20 · en · HTML

### Field

NLP, Vision

### Results

It holds.

- **Authors**: Ida Holm, Kofi Osei

## Another · 2026-01-20 · zh · HTML

### 一句话总结

它提出一条轴。
`);
  });
});

describe('file names', () => {
  it('are safe on all systems, whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.constantFrom('CON', 'nul.txt', '..', ' . ', 'COM1', '轴'.repeat(200), '😀'.repeat(90)),
        ),
        (said) => {
          const name = safeFileName(said, '.md');
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+\.md$/u);
          expect(name).not.toMatch(/^[\s.]|[\s.]\.md$|^(?:con|nul|com1)\b(?<!_)/i);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
        },
      ),
      propertyOptions(500),
    );
  });

  it('are given once, where large and small letters are the same, too', () => {
    const nameOf = namesOnce();
    const names = ['Axis', 'AXIS', 'axis', 'é', 'e\u0301', 'é?'].map((said) => nameOf(said, '.md'));
    expect(names).toEqual([
      'Axis.md',
      'AXIS (2).md',
      'axis (3).md',
      'é.md',
      'é (2).md',
      'é (3).md',
    ]);
  });
});
