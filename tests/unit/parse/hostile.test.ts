import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import type { Report } from '../../../lib/digest/report';
import { parseReport } from '../../../lib/parse/parse-report';
import { expectClosedInline, expectClosedTree } from './closed-tree';
import { propertyOptions } from './property-options';
import { toBytes, writeReport } from './write-report';

// Much of this is a lot of work on purpose, and takes long where other tests run at once.
vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1024 * 1024;
const sample = readFileSync(
  new URL('../../../public/samples/hf-daily-papers-2026-01-20.zh.md', import.meta.url),
);

/** Reads a report and checks that nothing but closed trees comes out of it. */
function read(input: string | Uint8Array): Report {
  const report = parseReport(typeof input === 'string' ? toBytes(input) : input, 'report.md');
  for (const { summary, sections } of report.digests) {
    expectClosedInline(summary);
    for (const { blocks } of sections) expectClosedTree(blocks);
  }
  return report;
}

function bodyText(report: Report): string {
  return report.digests
    .flatMap(({ sections }) => sections.map(({ blocks }) => plainText(blocks)))
    .join('\n');
}

describe('what is no report is said to be none', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty-file'],
    ['white space', ' \n\t\r\n ', 'empty-file'],
    ['a byte order mark alone', '\ufeff', 'empty-file'],
    ['full-width white space', '\u3000\n\u3000', 'empty-file'],
    [
      'a PNG',
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0,
      ]),
      'binary-file',
    ],
    [
      'a ZIP',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21, 0x5c, 0x9b, 0x3a, 0xf1, 0xe7]),
      'binary-file',
    ],
    ['noise', noise(5000), 'binary-file'],
    ['a text with zero bytes', 'abc\0def\0\0ghi\0\0\0', 'binary-file'],
    ['a web page', '<!DOCTYPE html><html><body><h1>Papers</h1></body></html>', 'html-page'],
    [
      'a web page behind a comment',
      '\n<?xml version="1.0"?>\n<!-- saved -->\n<html lang="en"></html>',
      'html-page',
    ],
    ['a report without a paper', writeReport(), 'no-papers'],
    ['prose', 'Dear all,\n\nnothing to read today.\n', 'no-papers'],
    [
      'Markdown of something else',
      '# Shopping\n\n## Fruit\n\n- **Apples**: 3\n- Pears\n',
      'no-papers',
    ],
    ['50 MB of spaces', Buffer.alloc(50 * MEGABYTE, ' '), 'empty-file'],
    ['50 MB of line ends', Buffer.alloc(50 * MEGABYTE, '\n'), 'empty-file'],
    ['50 MB of zero bytes', Buffer.alloc(50 * MEGABYTE), 'empty-file'],
    ['50 MB of one letter', Buffer.alloc(50 * MEGABYTE, 'a'), 'no-papers'],
    ['50 MB of one line of signs', Buffer.alloc(50 * MEGABYTE, '='), 'no-papers'],
    ['26 million lines', Buffer.alloc(50 * MEGABYTE, 'a\n'), 'too-large'],
    [
      'a word, 50 MB of line ends, a word',
      Buffer.concat([toBytes('a'), Buffer.alloc(50 * MEGABYTE, '\n'), toBytes('a')]),
      'too-large',
    ],
    ['65 MB', Buffer.alloc(65 * MEGABYTE, ' '), 'too-large'],
  ])('%s', (_, input, kind) => {
    const report = read(input);
    expect(report.digests).toEqual([]);
    expect(report.problems.map(({ kind, line }) => [kind, line])).toEqual([[kind, null]]);
  });
});

describe('each flaw is named with its line, and the rest is read', () => {
  const flawed = readFileSync(new URL('../../fixtures/reports/flawed.md', import.meta.url));

  test('a report with all of them', () => {
    const report = read(flawed);
    expect(report.problems).toEqual([
      { kind: 'bad-id', line: 9, detail: 'https://huggingface.co/papers/2602.0101' },
      { kind: 'no-id', line: 17, detail: 'There Is No Link' },
      { kind: 'no-digest', line: 24, detail: 'There Is No Text' },
      { kind: 'repeated-paper', line: 41, detail: '2602.01004' },
      {
        kind: 'stray-text',
        line: 51,
        detail: 'The next letter comes on Friday, with more on origami.',
      },
    ]);
    expect(report.digests.map(({ paperId, title }) => [paperId, title])).toEqual([
      ['2602.01004', 'All Is Well'],
    ]);
  });

  test('of a paper that stands twice, both texts are kept, and none twice', () => {
    const text = bodyText(read(flawed));
    expect(text.match(/机器人/g)).toHaveLength(1);
    expect(text).toContain('这一篇没有问题。');
    expect(text).toContain('同一篇论文的第二份摘要。');
  });

  test('a paper’s digests in two languages are two', () => {
    const report = read(
      writeReport(
        {},
        {
          body: '1. **Summary**: One plain English sentence, to be read by people who like those.',
        },
      ),
    );
    expect(report.digests.map(({ lang }) => lang)).toEqual(['zh', 'en']);
    expect(report.problems).toEqual([]);
  });

  test.each([
    '2601.1',
    '2601.1038',
    '2613.10387',
    '2600.10387',
    '99999.99999',
    '2601.103877',
    '2601.10387abc',
    '2601.10387.5',
    'abc',
    '..',
    '../../etc/passwd',
    '2601。10387',
    '２６０１.１０３８７',
  ])('an id that is none: %s', (id) => {
    const link = `https://huggingface.co/papers/${id}`;
    const text = writeReport({}, { title: 'Another', link });
    const report = read(text);
    expect(report.problems).toEqual([
      { kind: 'bad-id', line: lineOf(text, `: ${link}\n`), detail: link },
    ]);
    expect(report.digests.map(({ paperId }) => paperId)).toEqual(['2602.01001']);
  });

  test.each(['', 'https://example.org', 'https://github.com/a/b', 'none', 'javascript:alert(1)'])(
    'a link to no paper: "%s"',
    (link) => {
      const text = writeReport({}, { title: 'Another', link });
      const report = read(text);
      expect(report.problems).toEqual([
        // Another site's work names no paper; what should be one is a bad link.
        link === '' || link.startsWith('https:')
          ? { kind: 'no-id', line: lineOf(text, 'Another'), detail: 'Another' }
          : { kind: 'bad-id', line: lineOf(text, `: ${link}\n`), detail: link },
      ]);
      expect(report.digests).toHaveLength(1);
    },
  );

  test('an entry without a heading is an entry all the same', () => {
    const text = writeReport(
      {},
      { title: 'Another', link: 'https://huggingface.co/papers/2602.01002' },
    );
    const report = read(text.replace('## 📄 Another\n', ''));
    expect(
      report.digests.map(({ paperId, title, sections }) => [paperId, title, sections.length]),
    ).toEqual([
      ['2602.01001', 'A Paper', 3],
      ['2602.01002', '', 3],
    ]);
  });

  test('a code fence that never ends keeps within its paper', () => {
    const open = '1. **使用指南**：\n\n```python\nprint(1)\n';
    const report = read(
      writeReport(
        { body: open },
        { link: 'https://huggingface.co/papers/2602.01002', body: `${open}\`\`\`` },
      ),
    );
    expect(report.problems).toEqual([]);
    expect(report.digests.map(({ paperId }) => paperId)).toEqual(['2602.01001', '2602.01002']);
    expect(
      report.digests.map(({ sections }) => sections.map(({ blocks }) => plainText(blocks))),
    ).toEqual([['print(1)'], ['print(1)']]);
  });

  test('a thousand problems are enough', () => {
    const report = read(writeReport(...Array.from({ length: 1100 }, () => ({ link: null }))));
    expect(report.problems).toHaveLength(1000);
  });

  test('what a problem quotes is short', () => {
    const report = read(writeReport({ link: `https://example.org/${'a'.repeat(10_000)}` }));
    expect(report.problems[0]?.detail.length).toBeLessThan(200);
  });
});

describe('a report that breaks off', () => {
  const whole = read(sample);
  const lines = sample.toString().split('\n');

  test('keeps what was whole, wherever it breaks off, and says where it does', {
    timeout: 60_000,
  }, () => {
    for (let cut = 0; cut < sample.length; cut += 67) {
      const bytes = sample.subarray(0, cut);
      const text = new TextDecoder().decode(bytes, { stream: true });
      const { digests, problems } = read(bytes);
      const closed = text.split('='.repeat(60)).length - 2;
      expect(digests.slice(0, Math.max(0, closed))).toEqual(
        whole.digests.slice(0, Math.max(0, closed)),
      );

      const cutEntry = digests.length > Math.max(0, closed) ? digests.at(-1) : null;
      if (closed >= 1 && cutEntry && cutEntry.sections.length < 5) {
        const line = text.trimEnd().split('\n').length;
        expect(problems).toEqual([{ kind: 'truncated', line, detail: cutEntry.title }]);
        expect(lines[line - 1]).toContain(text.trimEnd().split('\n').at(-1));
      }
      for (const { kind } of problems)
        expect(['truncated', 'no-papers', 'empty-file', 'stray-text']).toContain(kind);
    }
  });

  test.each<[string, (text: string) => number, string[]]>([
    ['within its first entry', (text) => text.indexOf('几乎不打折扣'), ['truncated']],
    ['within a later entry’s title', (text) => text.indexOf(' Thinking: Reasoning'), ['truncated']],
    ['within a link', (text) => text.indexOf('808\n'), ['truncated']],
    ['behind a link', (text) => text.indexOf('808\n') + 3, ['truncated']],
    ['behind its last sentence', (text) => text.lastIndexOf('\n==='), []],
  ])('%s', (_, place, kinds) => {
    const text = sample.toString();
    expect(read(text.slice(0, place(text))).problems.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('in the middle of a character loses that character only', () => {
    const end = sample.indexOf('截断');
    const texts = [0, 1, 2].map((extra) => bodyText(read(sample.subarray(0, end + extra))));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toContain('\ufffd');
  });
});

describe('text that would be code elsewhere is text here', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://example.org"></iframe>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<style>*{display:none}</style>',
    '<math><mtext><script>alert(1)</script></mtext></math>',
    '--><script>alert(1)</script><!--',
    '</script><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
  ])('%s', (code) => {
    const report = read(
      writeReport({
        title: `A ${code} Title`,
        body: `1. **一句话核心贡献**：${code}\n\n*   ${code}`,
      }),
    );
    expect(report.digests[0]?.title).toBe(`A ${code} Title`);
    expect(plainInline(report.digests[0]?.summary ?? [])).toBe(code);
    expect(bodyText(report)).toBe(`${code}\n${code}`);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT&colon;alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html,alert(1))',
    '![x](data:image/svg+xml;base64,AAAA)',
    '[x](vbscript:alert(1))',
    '[x](file:///etc/passwd)',
    '[x](chrome-extension://abc/page.html)',
    '<javascript:alert(1)>',
  ])('a link that must not be one: %s', (link) => {
    const [digest] = read(
      writeReport({ title: link, body: `1. **一句话核心贡献**：见${link}` }),
    ).digests;
    const trees = [
      expectClosedInline(digest?.summary ?? []),
      expectClosedTree(digest?.sections[0]?.blocks ?? []),
    ];
    expect(trees.map(({ hrefs }) => hrefs)).toEqual([[], []]);
    expect(digest?.title).toMatch(/x|alert/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)//https://example.org/',
    'file:///x',
  ])('a source address that must not be one: %s', (address) => {
    const report = read(writeReport({}).replace('https://example.org/2026-02-03', address));
    expect(report.sourceUrl ?? 'https://').toMatch(/^https?:\/\//);
  });

  test('TeX that would grow without end stays TeX', () => {
    const bombs = [
      '\\def\\a{\\a\\a}\\a',
      `${'{'.repeat(900)}x${'}'.repeat(900)}^`,
      `\\sqrt{${'\\sqrt{'.repeat(200)}}`,
    ];
    const [digest] = read(
      writeReport({ body: `1. **实验效果**：${bombs.map((bomb) => `$${bomb}$`).join('，')}` }),
    ).digests;
    expect(JSON.stringify(digest?.sections).match(/"mathml":null/g)).toHaveLength(3);
    for (const bomb of bombs) expect(plainText(digest?.sections[0]?.blocks ?? [])).toContain(bomb);
  });
});

describe('endless structure ends', () => {
  test.each<[string, string]>([
    ['quotes', '>'],
    ['quotes with spaces', '> '],
    ['bullets', '- '],
    ['numbers', '1. '],
    ['brackets', '['],
    ['half links', '[a]('],
    ['half images', '!['],
    ['stars', '*'],
    ['stars and letters', '*a **b '],
    ['underscores', '_a'],
    ['backticks', '`'],
    ['dollars', '$a '],
    ['TeX brackets', '\\('],
    ['tags', '<a '],
    ['addresses', 'https://a.b/('],
    ['entities', '&#'],
    ['cells', '|'],
    ['bold Chinese', '**“中”**'],
    ['letters', 'a'],
    ['digits', '1'],
    ['dots', '.'],
    ['dashes', '-'],
    ['slashes', '/'],
  ])('%s, fifty thousand and a million times', (_, unit) => {
    for (const length of [50_000, 1_000_000]) {
      const text = unit.repeat(length / unit.length);
      const report = read(
        writeReport({ body: `1. **实验效果**：x ${text} end`, title: text.slice(0, 1500) }),
      );
      expect(report.digests.map(({ paperId }) => paperId)).toEqual(['2602.01001']);
      expect(bodyText(report)).toContain('end');
    }
  });

  test.each<[string, (n: number) => string]>([
    ['emphasis within emphasis', (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`],
    ['brackets within brackets', (n) => `${'['.repeat(n)}a${']'.repeat(n)}`],
    [
      'lists within lists',
      (n) => Array.from({ length: Math.min(n, 400) }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ],
    [
      'quotes within quotes',
      (n) => Array.from({ length: Math.min(n, 400) }, (_, i) => `${'> '.repeat(i)}a`).join('\n'),
    ],
    [
      'code spans of all lengths',
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'`'.repeat(i)}a`).join(''),
    ],
    [
      'a table of many columns',
      (n) => ['a', '-', 'b'].map((c) => `|${c}`.repeat(n / 20)).join('|\n'),
    ],
    ['a table of empty rows', (n) => `|a|b|c|\n|-|-|-|\n${'|\n'.repeat(n / 2)}`],
    ['fences that open', (n) => '```a\n'.repeat(n / 10)],
    ['formulas that open', (n) => '$$ a\n'.repeat(n / 10)],
    ['labels', (n) => '1. **方法**：a\n'.repeat(n / 10)],
    ['headings', (n) => '###### a\n'.repeat(n / 10)],
    ['link lines', (n) => '- **链接**: https://huggingface.co/papers/2601.10387\n'.repeat(n / 50)],
  ])('%s', (_, make) => {
    const report = read(writeReport({ body: `1. **实验效果**：\n\n${make(50_000)}\n` }));
    expect(report.digests).toHaveLength(1);
    expect(bodyText(report)).toMatch(/\S/);
  });

  test('a line of 5 MB', () => {
    const text = '长句，'.repeat(600_000);
    const report = read(
      writeReport(
        { body: `1. **实验效果**：${text}` },
        { link: 'https://huggingface.co/papers/2602.01002' },
      ),
    );
    expect(report.digests).toHaveLength(2);
    expect(bodyText(report)).toContain(text);
  });

  test.each<[string, (spaces: string) => string]>([
    ['a title', (spaces) => writeReport({ title: `a${spaces}b` })],
    ['a link', (spaces) => writeReport({ link: `a${spaces}b` })],
    ['a label', (spaces) => writeReport({ body: `1. **实验${spaces}效果**：x` })],
    ['a text', (spaces) => writeReport({ body: `1. **实验效果**：a${spaces}b` })],
    ['a section’s start', (spaces) => writeReport({ body: `1. **实验效果**：\n${spaces}b` })],
    [
      'a closing line',
      (spaces) => writeReport({ body: `1. **实验效果**：a\n\n==========${spaces}b` }),
    ],
    ['a reading source', (spaces) => writeReport({}).replace('HTML', `a${spaces}b`)],
    ['a report’s title', (spaces) => writeReport({}).replace('A Report', `a${spaces}b`)],
    ['a report’s date', (spaces) => writeReport({}).replace('2026-02-03', `a${spaces}b`)],
    ['a heading’s end', (spaces) => writeReport({ body: `## 1. 实验效果 #${spaces}x\n\na` })],
  ])('ten million spaces in %s', (_, make) => {
    expect(() => read(make(' '.repeat(10_000_000)))).not.toThrow();
  });

  test('ten thousand papers', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      link: `https://huggingface.co/papers/2001.${10_000 + index}`,
      body: '1. **应用领域**：a',
    }));
    const report = parseReport(toBytes(writeReport(...entries)), 'report.md');
    expect(report.digests).toHaveLength(10_000);
  });

  test('one paper ten thousand times', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      body: `1. **应用领域**：第 ${index} 遍`,
    }));
    const report = parseReport(toBytes(writeReport(...entries)), 'report.md');
    expect(report.digests).toHaveLength(1);
    expect(report.digests[0]?.sections).toHaveLength(10_000);
  });
});

describe('whatever bytes come', () => {
  test('parsing never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        read(bytes);
      }),
      propertyOptions(300),
    );
  });

  test('a report with damaged bytes never throws either, and keeps undamaged papers', {
    timeout: 60_000,
  }, () => {
    const damage = fc.record({
      at: fc.nat(sample.length - 1),
      length: fc.integer({ min: 0, max: 60 }),
      instead: fc.uint8Array({ maxLength: 20 }),
    });
    const { digests } = read(sample);
    fc.assert(
      fc.property(damage, ({ at, length, instead }) => {
        const bytes = Buffer.concat([
          sample.subarray(0, at),
          instead,
          sample.subarray(at + length),
        ]);
        const found = read(bytes).digests.map(
          ({ paperId, sections }) => `${paperId} ${JSON.stringify(sections)}`,
        );
        const kept = digests.filter((digest) =>
          found.includes(`${digest.paperId} ${JSON.stringify(digest.sections)}`),
        );
        // Damage between two papers can join them to one; it reaches no further.
        if (!instead.includes(0)) expect(kept.length).toBeGreaterThanOrEqual(2);
      }),
      propertyOptions(100),
    );
  });
});

/** The number of the line where a text stands for the last time. */
function lineOf(text: string, found: string): number {
  return text.slice(0, text.lastIndexOf(found)).split('\n').length;
}

/** Bytes that follow no pattern, the same at each run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return state & 0xff;
  });
}
