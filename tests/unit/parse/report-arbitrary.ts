import fc from 'fast-check';
import { contentOf, type Piece, pieces } from './content-arbitrary';

/** A report in the founding format, and what a careful reader finds in it. */
export interface GeneratedReport {
  text: string;
  digests: ExpectedDigest[];
  /** How deep in lists each word stands that stands in one. */
  depths: Map<string, number>;
}

export interface ExpectedDigest {
  paperId: string;
  title: string;
  readingSource: string | null;
  sections: ExpectedSection[];
}

export interface ExpectedSection {
  kind: string;
  label: string;
  /** Unlike any other words of the report, and each in it once. */
  words: string[];
}

interface SectionShape {
  form: keyof typeof LABEL_FORMS;
  /** The indent of what stands below a label in the text; headings have none. */
  indent: number;
  content: Piece[];
}

interface EntryShape {
  labels: number;
  /** One form for all sections, or a form for each. */
  drifting: boolean;
  sections: SectionShape[];
  left: 'none' | 'third, numbers keep the gap' | 'third, numbers close up' | 'fifth';
  future: boolean;
  knownItems: 'earlier' | 'later';
  title: number;
  innerTitle: number;
  readingSource: string | null;
  author: boolean;
  stray: Piece[];
  airy: boolean;
}

interface ReportShape {
  entries: EntryShape[];
  mark: string;
  closing: string;
  lineEnd: string;
  byteOrderMark: string;
  chineseHeader: boolean;
  airy: boolean;
}

const KINDS = ['field', 'summary', 'usage', 'innovations', 'results', 'other'];
const LABELS = [
  ['应用领域', '一句话核心贡献', '使用指南', '主要创新点', '实验效果', '未来方向'],
  ['Field', 'One-sentence contribution', 'How to use it', 'Key innovations', 'Results', 'Future directions'],
  ['Application Field', 'Core Contribution', 'Usage Guide', 'Main Innovations', 'Experimental Results', 'Outlook'],
];

/** What stands before and behind a label, and whether its text starts on the same line. */
const LABEL_FORMS = {
  colon: { open: '. **', close: '**：', sameLine: true },
  'half-width colon': { open: '. **', close: '**: ', sameLine: true },
  'colon inside': { open: '. **', close: '：** ', sameLine: true },
  'half-width colon inside': { open: '. **', close: ':** ', sameLine: true },
  alone: { open: '. **', close: '**', sameLine: false },
  'colon alone': { open: '. **', close: '**：', sameLine: false },
  'heading 2': { heading: '## ', open: '. ', close: '', sameLine: false },
  'heading 3': { heading: '### ', open: '. ', close: '', sameLine: false },
  'bold heading': { heading: '### ', open: '. **', close: '**', sameLine: false },
  'heading with colon': { heading: '## ', open: '. ', close: '：', sameLine: false },
} satisfies Record<string, { heading?: string; open: string; close: string; sameLine: boolean }>;

const TITLES = [
  (word: string) => `${word}: Situating and Stabilizing the Default Persona`,
  (word: string) => `Deep ${word} Technical Report: 2. Edition`,
  (word: string) => `Results: A ${word} Benchmark (v2)`,
  (word: string) => `${word}-Bench`,
  (word: string) => `1. 面向 ${word} 的研究`.replace('1. ', ''),
];
const INNER_TITLES = [
  null,
  (title: string) => `# ${title}`,
  (title: string) => `# ${title} 研究报告`,
  (title: string) => `# 论文研报：${title}`,
  (title: string) => `# 论文分析报告：${title.split(':')[0]}`,
  (title: string) => `# 《${title}》论文解读`,
  (title: string) => `# Paper Report: ${title}`,
  (title: string) => `## 📄 **${title}** 研究报告`.replace('📄 ', ''),
  () => '# 论文研究报告',
];

const unnumbered = { mayBeKnown: () => true, lengthOf: (length: number) => length };

const sectionShape: fc.Arbitrary<SectionShape> = fc.record({
  form: fc.constantFrom(...(Object.keys(LABEL_FORMS) as (keyof typeof LABEL_FORMS)[])),
  indent: fc.integer({ min: 2, max: 4 }),
  content: pieces,
});

const entryShape: fc.Arbitrary<EntryShape> = fc.record({
  labels: fc.nat(LABELS.length - 1),
  drifting: fc.boolean(),
  sections: fc.array(sectionShape, { minLength: 6, maxLength: 6 }),
  left: fc.oneof(
    { weight: 4, arbitrary: fc.constant('none' as const) },
    fc.constantFrom('third, numbers keep the gap' as const, 'third, numbers close up' as const, 'fifth' as const),
  ),
  future: fc.boolean(),
  knownItems: fc.constantFrom('earlier', 'later'),
  title: fc.nat(TITLES.length - 1),
  innerTitle: fc.nat(INNER_TITLES.length - 1),
  readingSource: fc.constantFrom('HTML', 'ArXiv Abs', 'PDF', null),
  author: fc.boolean(),
  stray: fc.constantFrom<Piece[]>([], [], [{ kind: 'paragraph', lines: [['words']] }]),
  airy: fc.boolean(),
});

const reportShape: fc.Arbitrary<ReportShape> = fc.record({
  entries: fc.array(entryShape, { minLength: 1, maxLength: 3 }),
  mark: fc.constantFrom('📄 ', ''),
  closing: fc.constantFrom('='.repeat(60), '', '━'.repeat(40)),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  byteOrderMark: fc.constantFrom('', '\ufeff'),
  chineseHeader: fc.boolean(),
  airy: fc.boolean(),
});

/** Reports in all combinations of what drifts in the founding format. */
export const generatedReport: fc.Arbitrary<GeneratedReport> = reportShape.map(writeReport);

function writeReport(shape: ReportShape): GeneratedReport {
  const depths = new Map<string, number>();
  let count = 0;
  const nextWord = () => `Zq${count++}x`;
  const gap = shape.airy ? [''] : [];
  const closing = shape.closing ? [...gap, shape.closing] : [];
  const lines = [
    '# Hugging Face Daily Papers Report',
    shape.chineseHeader ? '**日期**：2026-01-20' : '**Date**: 2026-01-20',
    '**Source URL**: https://huggingface.co/papers/date/2026-01-20',
    ...closing,
  ];
  const digests = shape.entries.map((entry, index) => {
    const written = writeEntry(entry, `2601.${10001 + index}`, shape.mark, nextWord, depths);
    lines.push('', ...written.lines, ...closing);
    return written.digest;
  });
  return { text: shape.byteOrderMark + lines.join(shape.lineEnd) + shape.lineEnd, digests, depths };
}

function writeEntry(
  shape: EntryShape,
  paperId: string,
  mark: string,
  nextWord: () => string,
  depths: Map<string, number>,
): { lines: string[]; digest: ExpectedDigest } {
  const gap = shape.airy ? [''] : [];
  const title = TITLES[shape.title]?.(nextWord()) ?? '';
  const lines = [`## ${mark}${title}`, ...gap, `- **链接**: https://huggingface.co/papers/${paperId}`];
  const sections: ExpectedSection[] = [];
  const before: string[] = [];
  if (shape.author) {
    const author = nextWord();
    before.push(author);
    lines.push(`- **作者**: ${author} 等`);
  }
  if (shape.readingSource) lines.push(`- **阅读来源**: ${shape.readingSource}`);
  lines.push('');
  const innerTitle = INNER_TITLES[shape.innerTitle]?.(title);
  if (innerTitle) lines.push(innerTitle, ...gap);
  if (shape.stray.length > 0) {
    const stray = contentOf(shape.stray, { nextWord, depths, indent: '', ...unnumbered });
    before.push(...stray.words);
    lines.push(...stray.lines, '');
  }
  if (before.length > 0) sections.push({ kind: 'other', label: '', words: before });

  for (const { number, place } of numbering(shape)) {
    const section = shape.sections[shape.drifting ? place : 0];
    const content = shape.sections[place]?.content ?? [];
    if (!section) continue;
    const label = LABELS[shape.labels]?.[place] ?? '';
    const form: { heading?: string; open: string; close: string; sameLine: boolean } = LABEL_FORMS[section.form];
    const words: string[] = [];
    let opening = `${form.heading ?? ''}${number}${form.open}${label}${form.close}`;
    const [first, ...others] = content;
    let below = content;
    if (form.sameLine && first?.kind === 'paragraph') {
      const written = contentOf([first], { nextWord, depths, indent: '', ...unnumbered });
      opening += written.lines.join(' ');
      words.push(...written.words);
      below = others;
    }
    const written = contentOf(below, {
      nextWord,
      depths,
      indent: form.heading ? '' : ' '.repeat(section.indent),
      // A list must leave it open to a careful reader at least which of its items are none. Either they
      // are labelled like sections only where the label of that number is still to come …
      mayBeKnown: (item) => (shape.knownItems === 'later' ? item > number && shape.left === 'none' : item < number),
      // … or only where it has been, and then no label may look like the next item of a list.
      lengthOf: (length) => (shape.knownItems === 'earlier' && length === number ? length - 1 || 2 : length),
    });
    words.push(...written.words);
    const head = below.length < content.length && written.lines.length > 0 ? [opening, ''] : [opening, ...gap];
    lines.push(...head, ...written.lines, ...(shape.airy || form.heading || written.open ? [''] : []));
    sections.push({ kind: KINDS[place] ?? '', label, words });
  }
  return { lines, digest: { paperId, title, readingSource: shape.readingSource, sections } };
}

/** The numbers that an entry's sections have, and the places of their labels. */
function numbering({ left, future }: EntryShape): { number: number; place: number }[] {
  const places = [0, 1, 2, 3, 4, ...(future && left === 'none' ? [5] : [])].filter(
    (place) => place !== (left === 'fifth' ? 4 : left === 'none' ? -1 : 2),
  );
  return places.map((place, index) => ({
    place,
    number: left === 'third, numbers close up' ? index + 1 : place + 1,
  }));
}
