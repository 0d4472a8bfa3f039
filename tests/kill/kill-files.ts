import { strToU8, zipSync } from 'fflate';

export interface ReportFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** How many files an import has that is killed: single ones, one that changes an earlier one, and an archive's. */
export interface ImportSize {
  single: number;
  members: number;
}

const PAPERS_PER_FILE = 3;
const KINDS = { base: 1, file: 2, zip: 3 };

/** What the library holds before. */
export function baseFiles(): ReportFile[] {
  return [reportFile('base', 0), reportFile('base', 1)];
}

/** Many files, one of which changes what the base said, and an archive with more. */
export function filesUnderTest({ single, members }: ImportSize): ReportFile[] {
  const packed = Array.from({ length: members }, (_, n) => reportFile('zip', n));
  const archive = zipSync(
    Object.fromEntries(packed.map(({ name, buffer }) => [name, strToU8(buffer.toString())])),
  );
  return [
    reportFile('base', 0, 'changed'),
    { name: 'more.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) },
    ...Array.from({ length: single }, (_, n) => reportFile('file', n)),
  ];
}

/** The papers of a file of these by its name, and which version of theirs it holds; none where it is no report. */
export function papersOf(name: string): [id: string, version: string][] {
  const [kind, number, version = ''] = name.replace('.md', '').split('-');
  if (kind !== 'base' && kind !== 'file' && kind !== 'zip') return [];
  return idsOf(kind, Number(number)).map((id) => [id, version]);
}

function idsOf(kind: keyof typeof KINDS, number: number): string[] {
  return Array.from(
    { length: PAPERS_PER_FILE },
    (_, n) => `260${KINDS[kind]}.${10000 + number * PAPERS_PER_FILE + n}`,
  );
}

/** A report of papers that no other file speaks of but its changed form. */
function reportFile(kind: keyof typeof KINDS, number: number, version = 'first'): ReportFile {
  const name = `${kind}-${number}-${version}.md`;
  const line = '='.repeat(60);
  const papers = idsOf(kind, number).map(
    (id) => `## 📄 Paper ${id}

- **Link**: https://huggingface.co/papers/${id}

1. **One-sentence contribution**: It is the ${version} of ${id}.

2. **Results**: These are the ${version} of ${id}.
`,
  );
  // Whose it is stands in it: versions whose names differ would else be two sources’.
  const text = [`# Crane Letter\n**Date**: 2026-01-20\n`, ...papers, ''].join(`\n${line}\n\n`);
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) };
}
