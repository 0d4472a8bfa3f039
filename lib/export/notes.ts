import {
  blocksInMarkdown,
  inlineInMarkdown,
  type KindNames,
  paperUrl,
  sectionName,
} from '../digest/to-markdown';
import {
  type ExportedDigest,
  type ExportedFile,
  inGroups,
  type SomeDigests,
  writerOf,
} from './exported-digest';
import { namesOnce } from './file-names';
import { authorsOf, fieldsOf } from './particulars-of';

/** Papers as Markdown notes, a file each, with what programs ask of them at its head; all digests of a paper in one. */
export function toNotes(
  digests: readonly ExportedDigest[],
  names: KindNames,
  nameOf = namesOnce(),
): ExportedFile[] {
  return inGroups(digests, ({ paperId }) => paperId).map((some) => ({
    name: nameOf(`${some[0].paperId} ${some[0].title}`, '.md'),
    text: noteOf(some, names),
  }));
}

function noteOf(digests: SomeDigests, names: KindNames): string {
  const [{ paperId, title }] = digests;
  const lists: [name: string, values: string[]][] = [
    ['authors', digests.map(authorsOf).find((authors) => authors.length > 0) ?? []],
    ['fields', once(digests.flatMap(fieldsOf))],
    ['sources', once(digests.map(writerOf))],
    ['days', once(digests.map(({ date }) => date ?? ''))],
    ['languages', once(digests.map(({ lang }) => lang))],
  ];
  return [
    '---',
    `title: ${quoted(title)}`,
    `aliases: [${quoted(title)}]`,
    // In quotation marks: an id is no number.
    `arxiv: ${quoted(paperId)}`,
    `url: ${quoted(paperUrl(paperId))}`,
    ...lists
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name}: [${values.map(quoted).join(', ')}]`),
    'tags: [paper]',
    '---',
    '',
    `# ${inlineInMarkdown([title])}`,
    ...digests.flatMap((digest) => ['', ...digestLines(digest, names)]),
    '',
  ].join('\n');
}

function digestLines(digest: ExportedDigest, names: KindNames): string[] {
  const { date, lang, readingSource, sections, particulars = [] } = digest;
  const told = [writerOf(digest), date, lang, readingSource].filter(Boolean).join(' · ');
  return [
    `## ${inlineInMarkdown([told])}`,
    ...sections.flatMap(({ kind, label, blocks }) => {
      const name = sectionName(kind, label, names);
      return [
        ...(name ? ['', `### ${inlineInMarkdown([name])}`] : []),
        '',
        blocksInMarkdown(blocks),
      ];
    }),
    ...(particulars.length > 0 ? [''] : []),
    ...particulars.map(
      ({ kind, label, c }) =>
        `- **${inlineInMarkdown([label || names.particulars[kind]])}**: ${inlineInMarkdown(c)}`,
    ),
  ];
}

/** A text in double quotation marks, as YAML has it: JSON's, and what YAML counts as unprintable besides. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function once(texts: string[]): string[] {
  return [...new Set(texts)].filter(Boolean);
}
