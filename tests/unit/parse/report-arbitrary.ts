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
  /** Before what stands below a label in the text; below headings there is none. */
  indent: string;
  content: Piece[];
}

interface EntryShape {
  labels: number;
  /** One form for all sections, or a form for each. */
  drifting: boolean;
  sections: SectionShape[];
  /** The section that the entry lacks. */
  left: 'none' | 'third, numbers keep the gap' | 'third, numbers close up' | 'fifth';
  /** A sixth section, whose label nobody knows. */
  sixth: boolean;
  /** Which items of lists at the line's start may be labelled like sections. */
  knownItems: 'earlier' | 'later';
  title: number;
  innerTitle: number | 'own words';
  link: number;
  readingSource: string | null;
  /** A line of the head that says something else. */
  author: boolean;
  /** Text before the first label. */
  stray: Piece[];
  /** Blank lines wherever they may be. */
  airy: boolean;
}

interface ReportShape {
  entries: EntryShape[];
  /** What entries' headings start with. */
  opening: string;
  closing: string;
  /** Behind every line that holds anything. */
  trailing: string;
  lineEnd: string;
  byteOrderMark: string;
  chineseHeader: boolean;
  airy: boolean;
}

const KINDS = ['field', 'summary', 'usage', 'innovations', 'results', 'other'];
const LABELS = [
  ['应用领域', '一句话核心贡献', '使用指南', '主要创新点', '实验效果', '番外'],
  [
    'Field',
    'One-sentence contribution',
    'How to use it',
    'Key innovations',
    'Results',
    'Odds and ends',
  ],
  [
    'Application Field',
    'Core Contribution',
    'Usage Guide',
    'Main Innovations',
    'Experimental Results',
    'Postscript',
  ],
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

/** A title as it is written, and as it is meant where that is something else. */
const TITLES: ((word: string) => { heading: string; title?: string })[] = [
  (word) => ({ heading: `${word}: Situating and Stabilizing the Default Persona` }),
  (word) => ({ heading: `Deep ${word} Technical Report: 2. Edition` }),
  (word) => ({ heading: `Results: A ${word} Benchmark (v2)` }),
  (word) => ({ heading: `${word}-Bench` }),
  (word) => ({ heading: `面向 ${word} 的研究报告` }),
  (word) => ({ heading: `**${word}**: \`code\` and $K^2$`, title: `${word}: code and K²` }),
  (word) => ({
    heading: `[${word} <gate>](https://arxiv.org/abs/2601.00001) ##`,
    title: `${word} <gate>`,
  }),
];
const INNER_TITLES: ((title: string) => string | null)[] = [
  () => null,
  (title) => `# ${title}`,
  (title) => `# ${title} 研究报告`,
  (title) => `# 论文研报：${title}`,
  (title) => `# 论文分析报告：${title.split(':')[0]}`,
  (title) => `# 《${title}》论文解读`,
  (title) => `# Paper Report: ${title}`,
  (title) => `## **${title}** 研究报告`,
  () => '# 论文研究报告',
];
const OWN_WORDS = '# 深度剖析：';
const LINKS = [
  (id: string) => `- **链接**: https://huggingface.co/papers/${id}`,
  (id: string) => `- **链接**：[${id}](https://huggingface.co/papers/${id})`,
  (id: string) => `* **论文链接：** <https://arxiv.org/abs/${id}v2>`,
  (id: string) => `**Link**: https://arxiv.org/pdf/${id}.pdf`,
  (id: string) => `- Link: ${id}`,
];

const sectionShape: fc.Arbitrary<SectionShape> = fc.record({
  form: fc.constantFrom(...(Object.keys(LABEL_FORMS) as (keyof typeof LABEL_FORMS)[])),
  indent: fc.constantFrom('  ', '   ', '    ', '\t'),
  content: pieces,
});

const entryShape: fc.Arbitrary<EntryShape> = fc.record({
  labels: fc.nat(LABELS.length - 1),
  drifting: fc.boolean(),
  sections: fc.array(sectionShape, { minLength: 6, maxLength: 6 }),
  left: fc.oneof(
    { weight: 4, arbitrary: fc.constant('none' as const) },
    fc.constantFrom(
      'third, numbers keep the gap' as const,
      'third, numbers close up' as const,
      'fifth' as const,
    ),
  ),
  sixth: fc.boolean(),
  knownItems: fc.constantFrom('earlier', 'later'),
  title: fc.nat(TITLES.length - 1),
  innerTitle: fc.oneof(
    { weight: 9, arbitrary: fc.nat(INNER_TITLES.length - 1) },
    fc.constant('own words' as const),
  ),
  link: fc.nat(LINKS.length - 1),
  readingSource: fc.constantFrom('HTML', 'ArXiv Abs', 'PDF', null),
  author: fc.boolean(),
  stray: fc.constantFrom<Piece[]>([], [], [{ kind: 'paragraph', lines: [['words']] }]),
  airy: fc.boolean(),
});

const reportShape: fc.Arbitrary<ReportShape> = fc.record({
  entries: fc.array(entryShape, { minLength: 1, maxLength: 3 }),
  opening: fc.constantFrom('## 📄 ', '## ', '### 📄 ', '### ', '# 📄 '),
  closing: fc.constantFrom('='.repeat(60), '', '━'.repeat(40)),
  trailing: fc.constantFrom('', '', '  '),
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
    const written = writeEntry(entry, `2601.${10001 + index}`, shape, nextWord, depths);
    lines.push('', ...written.lines, ...closing);
    return written.digest;
  });
  const text = lines.map((line) => (line ? line + shape.trailing : '') + shape.lineEnd).join('');
  return { text: shape.byteOrderMark + text, digests, depths };
}

function writeEntry(
  shape: EntryShape,
  paperId: string,
  { opening, closing }: ReportShape,
  nextWord: () => string,
  depths: Map<string, number>,
): { lines: string[]; digest: ExpectedDigest } {
  const gap = shape.airy ? [''] : [];
  const { heading = '', title = heading } = TITLES[shape.title]?.(nextWord()) ?? {};
  const lines = [opening + heading, ...gap, LINKS[shape.link]?.(paperId) ?? ''];
  const anyContent = {
    nextWord,
    depths,
    indent: '',
    divided: closing !== '',
    mayBeKnown: () => true,
    lengthOf: (length: number) => length,
  };
  const sections: ExpectedSection[] = [];
  if (shape.author) {
    lines.push(`- **作者**: ${nextWord()} 等`);
  }
  if (shape.readingSource) lines.push(`- **阅读来源**: ${shape.readingSource}`);
  lines.push('');
  const stray = contentOf(shape.stray, anyContent);
  if (shape.innerTitle === 'own words') {
    const own = nextWord();
    lines.push(OWN_WORDS + own, ...gap);
    sections.push(
      stray.lines.length > 0
        ? { kind: 'other', label: OWN_WORDS.slice(2) + own, words: stray.words }
        : { kind: 'other', label: '', words: [own] },
    );
  } else {
    const innerTitle = INNER_TITLES[shape.innerTitle]?.(title) ?? null;
    if (innerTitle) lines.push(innerTitle, ...gap);
    const [before] = sections;
    if (before) before.words.push(...stray.words);
    else if (stray.lines.length > 0)
      sections.push({ kind: 'other', label: '', words: stray.words });
  }
  if (stray.lines.length > 0) lines.push(...stray.lines, '');

  for (const { number, place } of numbering(shape)) {
    const section = shape.sections[shape.drifting ? place : 0];
    const content = shape.sections[place]?.content ?? [];
    if (!section) continue;
    const label = LABELS[shape.labels]?.[place] ?? '';
    const form: { heading?: string; open: string; close: string; sameLine: boolean } =
      LABEL_FORMS[section.form];
    const words: string[] = [];
    let labelLine = `${form.heading ?? ''}${number}${form.open}${label}${form.close}`;
    const [first, ...others] = content;
    let below = content;
    if (form.sameLine && first?.kind === 'paragraph') {
      const written = contentOf([first], anyContent);
      labelLine += written.lines.join(' ');
      words.push(...written.words);
      below = others;
    }
    const written = contentOf(below, {
      ...anyContent,
      indent: form.heading ? '' : section.indent,
      // Even a careful reader can be misled by items that are labelled like sections. So they are either
      // only where the section of that number is still to come …
      mayBeKnown: (item) =>
        shape.left !== 'third, numbers keep the gap' &&
        (shape.knownItems === 'later' ? item > number : item < number),
      // … or only where it has been, and then no label looks like the next item of a list.
      lengthOf: (length) =>
        shape.knownItems === 'earlier' && length === number ? length - 1 || 2 : length,
    });
    words.push(...written.words);
    const head =
      below.length < content.length && written.lines.length > 0
        ? [labelLine, '']
        : [labelLine, ...gap];
    lines.push(
      ...head,
      ...written.lines,
      ...(shape.airy || form.heading || written.open ? [''] : []),
    );
    sections.push({ kind: KINDS[place] ?? '', label, words });
  }
  return { lines, digest: { paperId, title, readingSource: shape.readingSource, sections } };
}

/** The numbers that an entry's sections have, and the places of their labels. */
function numbering({ left, sixth }: EntryShape): { number: number; place: number }[] {
  const places = [0, 1, 2, 3, 4, ...(sixth && left === 'none' ? [5] : [])].filter(
    (place) => place !== (left === 'fifth' ? 4 : left === 'none' ? -1 : 2),
  );
  return places.map((place, index) => ({
    place,
    number: left === 'third, numbers close up' ? index + 1 : place + 1,
  }));
}
