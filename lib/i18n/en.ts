import type { ProblemKind } from '../digest/problem';
import type { SectionKind } from '../digest/section-kind';

/** What the cards on a Hugging Face page say. Kept apart: nothing else travels with the content script. */
export const card = {
  digest: 'Digest',
  loading: 'Loading…',
  unavailable: 'This digest could not be loaded. Reload the page to try again.',
  readInFull: 'Read in full',
  readAbstract: 'Read the abstract only',
  readFrom: (source: string) => `Read: ${source}`,
  onlyIn: (language: string) => `Only in ${language}`,
  language: 'Language of the digests',
  unlabelled: 'More',
  modes: { zh: '中', en: 'EN', both: '双' },
  modeNames: { zh: '中文', en: 'English', both: 'Both languages' },
  sections: {
    field: 'Field',
    summary: 'In one sentence',
    usage: 'How to use it',
    motivation: 'Motivation',
    method: 'Method',
    innovations: 'What is new',
    results: 'Results',
    limitations: 'Limitations',
    conclusion: 'Conclusion',
    abstract: 'Abstract',
    other: 'More',
  } satisfies Record<SectionKind, string>,
};

/** What the popup and the extension's own pages say. */
export const app = {
  dropHere: 'Drop digest files here',
  or: 'or',
  chooseFiles: 'choose files',
  paste: 'paste',
  dropNow: 'Let go to import',
  importing: 'Importing',
  progress: (done: number, total: number) =>
    `${done} of ${total} ${total === 1 ? 'file' : 'files'}`,
  keepsGoing: 'You may close this window: the import goes on.',
  pasteLabel: 'Paste a digest report',
  pasteHint: 'The whole report, as text',
  pasteName: 'pasted text',
  importPasted: 'Import',
  cancel: 'Cancel',
  emptyTitle: 'No digests yet',
  emptyText:
    'Import a report of the day’s papers, and each paper on Hugging Face shows its digest.',
  importSample: 'Try it with a sample',
  sampleDay: 'See its papers on Hugging Face',
  outcome: (added: number, updated: number, unchanged: number) => {
    const counts: [number, string][] = [
      [added, 'new'],
      [updated, 'updated'],
      [unchanged, 'unchanged'],
    ];
    const [first, ...others] = counts.filter(([count]) => count > 0);
    if (!first) return '';
    const noun = first[0] === 1 ? 'digest' : 'digests';
    return [
      `${first[0]} ${first[1]} ${noun}`,
      ...others.map(([count, state]) => `${count} ${state}`),
    ].join(', ');
  },
  nothingImported: 'Nothing was imported',
  fromFiles: (count: number) => (count === 1 ? 'from 1 file' : `from ${count} files`),
  problemCount: (count: number) =>
    count === 1 ? '1 thing to look at' : `${count} things to look at`,
  lineOf: (file: string, line: number) => `${file}, line ${line}`,
  moreProblems: (count: number) => `and ${count} more`,
  language: 'Language',
  modes: { zh: '中文', en: 'English', both: 'Both' },
  thisPage: 'This page',
  pageStatus: (known: number, papers: number) =>
    `${known} of ${papers} ${papers === 1 ? 'paper' : 'papers'}`,
  noPapers: 'no papers here',
  library: 'Library',
  digestCount: (count: number) =>
    count === 1 ? '1 digest' : `${count.toLocaleString('en')} digests`,
  fullPage: 'Open as a page',
  importTitle: 'Import digests',
  importIntro:
    'Reports of a day’s papers, as Markdown or text. They stay in this browser; nothing is sent anywhere.',
  pastImports: 'Earlier imports',
  couldNotHandIn: 'These files could not be taken in. Is the disk full?',
  unreadable: 'This file could not be opened. Choose it again.',
};

/** A sentence for each reason: what is wrong and what to do. */
export const problems: Record<ProblemKind, (detail: string) => string> = {
  'empty-file': () => 'The file holds no text. Check that it was saved whole.',
  'binary-file': () => 'This is not a text file. Choose a report saved as Markdown or plain text.',
  'too-large': (size) => `The file is too large (${size}; the limit is 64 MB). Split it into days.`,
  'html-page': () =>
    'This is a web page, not a report. Save the report itself as Markdown or text.',
  'no-papers': () =>
    'No paper was found in it. Each entry needs a heading and a line with the paper’s link.',
  'no-id': (title) => `“${title}” has no link to its paper. Add a link line below its heading.`,
  'bad-id': (link) => `“${link}” is no link to a paper. It should end in an id such as 2601.10387.`,
  'no-digest': (title) =>
    `“${title}” has a heading and a link but no text. Add its sections, or leave it out.`,
  'repeated-paper': (id) => `${id} appears twice. Both entries were put together as one digest.`,
  truncated: (title) =>
    `The report breaks off in “${title}”. What is there was kept; import it again when it is whole.`,
  'stray-text': (text) =>
    `The text behind the last paper belongs to none and was left out: “${text}”.`,
  'storage-full': () => 'The storage is full. Free some disk space and import the file again.',
  'gave-up': () => 'The browser ended three times over this file. Split it and import the parts.',
  'our-mistake': (reason) =>
    `Paperglance failed on this file (${reason}). It was left out; please report it.`,
};
