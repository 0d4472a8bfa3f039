import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import { parseReport } from '../../lib/parse/parse-report';
import { expectClosedTree } from '../unit/parse/closed-tree';

const KINDS = ['field', 'summary', 'usage', 'innovations', 'results'];
const NAME = 'hf-daily-papers-2026-01-20';

/** The part of `expected.json` that this test reads: what a careful reader found in the sample. */
interface CarefulReading {
  date: string;
  source_url: string;
  report_title: string;
  entries: {
    id: string;
    title: string;
    lang: string;
    reading_source: string;
    section_texts: { label: string; first20_plain: string; last20_plain: string }[];
  }[];
}

// The founding report is kept beside a development checkout, not in the project.
const founding = new URL('../../../shared/seed/', import.meta.url);

describe('the founding report', () => {
  const read = (name: string) => readFileSync(new URL(name, founding));
  const found = () => parseReport(read(`${NAME}.md`), `${NAME}.md`);
  const wanted = (): CarefulReading => JSON.parse(read('expected.json').toString());

  test('is read as a careful reader reads it', () => {
    const report = found();
    const { report_title: title, date, source_url: sourceUrl, entries } = wanted();
    expect(report).toMatchObject({ title, date, sourceUrl, problems: [] });
    expect(
      report.digests.map(({ paperId, title, lang, readingSource, sections }) => ({
        paperId,
        title,
        lang,
        readingSource,
        labels: sections.map(({ label }) => label),
      })),
    ).toEqual(
      entries.map(({ id, title, lang, reading_source, section_texts }) => ({
        paperId: id,
        title,
        lang,
        readingSource: reading_source,
        labels: section_texts.map(({ label }) => label),
      })),
    );
  });

  test('has the five kinds of section in each digest, each with the whole of its text', () => {
    const { entries } = wanted();
    const { digests } = found();
    expect(digests).toHaveLength(entries.length);
    digests.forEach(({ sections }, index) => {
      expect(sections.map(({ kind }) => kind)).toEqual(KINDS);
      const ends = sections.map(({ blocks }) => {
        const text = plainText(blocks).replace(/\s+/g, ' ');
        return { first20_plain: text.slice(0, 20), last20_plain: text.slice(-20) };
      });
      expect(ends).toMatchObject(
        entries[index]?.section_texts.map(({ first20_plain, last20_plain }) => ({
          first20_plain,
          last20_plain,
        })) ?? [],
      );
    });
  });

  test('keeps every character of its prose, and adds none', () => {
    const report = found();
    const text = read(`${NAME}.md`).toString();
    const inSections = report.digests.flatMap(({ sections }) =>
      sections.map(({ blocks }) => plainText(blocks)),
    );
    const source = text
      .split('\n')
      .filter((line) => !/^(?:#|={5}|- \*\*|\*\*)/.test(line))
      .map((line) =>
        line.replace(
          /^\s*(?:\d\.\s+)?(?:\*\*(?:应用领域|一句话核心贡献|使用指南|主要创新点|实验效果)\*\*：?)?/,
          '',
        ),
      )
      .map((line) => line.replace(/^\s*(?:[*]|\d\.)\s+/, ''));
    // The third entry's field is one bold line, which the filter for header lines took for one.
    source.push(text.split('\n').find((line) => line.startsWith('**自然语言处理')) ?? '');
    expect(letters(inSections.join(''))).toBe(letters(source.join('')));
  });

  test('has bold figures and names within Chinese text, links that end where they should, TeX and nested lists', () => {
    const [axis, codance, multiplex] = found().digests;
    const json = (index: number, digest = axis) => JSON.stringify(digest?.sections[index]?.blocks);
    expect(json(4)).toContain('{"t":"strong","c":["60%"]}');
    expect(json(2)).toContain('"href":"https://github.com/safety-research/assistant-axis"');
    expect(json(3, codance)).toContain('{"t":"strong","c":["Unbind（解绑）模块"]}');
    expect(json(2, codance)).toContain('"ordered":true,"start":1');
    expect(json(2, multiplex)).toContain('"tex":"K"');
    expect(json(2, multiplex)).toContain('{"tag":"mi"');
  });
});

describe.each(['zh', 'en'])('the bundled sample: %s', (lang) => {
  const name = `${NAME}.${lang}.md`;
  const bytes = readFileSync(new URL(`../../public/samples/${name}`, import.meta.url));
  const { digests, ...rest } = parseReport(bytes, name);

  test('is read whole and without a problem', () => {
    expect(rest).toEqual({
      lines: expect.any(Array),
      title: 'Hugging Face Daily Papers Report',
      date: '2026-01-20',
      sourceUrl: 'https://huggingface.co/papers/date/2026-01-20',
      unidentified: [],
      problems: [],
    });
    expect(digests.map(({ paperId, readingSource }) => [paperId, readingSource])).toEqual([
      ['2601.10387', 'HTML'],
      ['2601.11096', 'HTML'],
      ['2601.08808', 'ArXiv Abs'],
      ['2601.11077', 'ArXiv Abs'],
    ]);
  });

  test('has five sections, a summary and its language in each digest', () => {
    for (const digest of digests) {
      expect(digest.lang).toBe(lang);
      expect(digest.sections.map(({ kind }) => kind)).toEqual(KINDS);
      expect(plainInline(digest.summary)).toBe(plainText(digest.sections[1]?.blocks ?? []));
      for (const { blocks } of digest.sections) expectClosedTree(blocks);
    }
  });

  test('shows no Markdown and no TeX where there should be none', () => {
    for (const { blocks } of digests.flatMap(({ sections }) => sections)) {
      const prose = JSON.stringify(blocks, (key, value) =>
        key === 'tex' || key === 'mathml' ? undefined : value,
      );
      expect(prose).not.toMatch(/\*\*|\$|\\\\|"\s*[*-] /);
      expect(JSON.stringify(blocks)).not.toContain('"mathml":null');
    }
  });
});

function letters(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
