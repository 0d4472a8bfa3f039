import type { ProblemKind } from '../digest/problem';
import type { SectionKind } from '../digest/section-kind';
import { shortUiLanguageNames, uiLanguageNames } from './ui-languages';

/** What stands on every Hugging Face page with digests. Kept apart: nothing else travels with the content script. */
export const card = {
  digest: 'Digest',
  digests: 'Digests on this page',
};

/** What an open digest says: loaded with the first one that is opened. */
export const digest = {
  loading: 'Loading…',
  unavailable: 'This digest could not be loaded. Reload the page to try again.',
  readInFull: 'Read in full',
  readAbstract: 'Read the abstract only',
  readFrom: (source: string) => `Read: ${source}`,
  onlyIn: (language: string) => `Only in ${language}`,
  translate: 'Translate',
  downloading: (share: number) =>
    `Downloading the browser’s translator: ${share.toLocaleString('en', { style: 'percent' })}`,
  translating: (done: number, total: number) =>
    total === 0 ? 'Translating…' : `Translating: ${number(done)} of ${counted(total, 'part')}`,
  cancelTranslation: 'Cancel',
  notTranslated: 'The browser could not translate this. You can try again.',
  machineTranslation: (language: string, by: string) => `Translated from ${language} by ${by}`,
  deleteTranslation: 'Delete the translation',
  convertedFrom: (language: string) => `Converted from ${language}`,
  onlyHere: 'Choose the language for this paper only',
  peek: 'Hold: a section in the other language',
  peekAt: (language: string) => `This section in ${language}`,
  unlabelled: 'More',
  source: 'Source of the digest',
  copy: 'Copy',
  copyForms: { markdown: 'Markdown', text: 'Plain text' },
  copied: 'Copied',
  notCopied: 'Could not copy',
  showAll: 'Show all',
  showLess: 'Show less',
  position: (index: number, total: number) => `${number(index)} / ${number(total)}`,
  language: 'Language of the digests',
  toSide: 'Read at the side',
  previous: 'Previous digest',
  next: 'Next digest',
  close: 'Close',
  expandAll: 'Open all',
  collapseAll: 'Close all',
  help: 'Keys',
  toggle: 'Open or close',
  modes: { ...shortUiLanguageNames, both: '双' },
  modeNames: { ...uiLanguageNames, both: 'Both languages' },
  withDigests: (digests: number, papers: number) =>
    `${number(digests)} of ${counted(papers, 'paper')} ${digests === 1 ? 'has a digest' : 'have digests'}`,
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
  chooseFolder: 'choose a folder',
  paste: 'paste',
  dropNow: 'Let go to import',
  importing: 'Importing',
  progress: (done: number, total: number) => `${number(done)} of ${counted(total, 'file')}`,
  keepsGoing: 'You may close this window: the import goes on.',
  stayOpen: 'Keep this window open until all files are taken in.',
  cancelImport: 'Cancel',
  cancelHint: 'Nothing of this import stays in the library',
  undo: 'Undo',
  undoing: 'Undoing the import…',
  undone: 'Undone. The library is as if this had never been imported.',
  hadBrought: (outcome: string) => `It had brought ${outcome}.`,
  cancelled: 'Cancelled. Nothing of this import stays in the library.',
  allFiles: (count: number) => (count === 1 ? '1 file' : `All ${counted(count, 'file')}`),
  moreFiles: (count: number) => counted(count, 'more file'),
  fileStates: { waiting: 'waiting', unread: 'not read', done: 'done' },
  unpacked: (count: number) => `${counted(count, 'file')} unpacked`,
  nothing: 'nothing imported',
  moreDays: (count: number) => counted(count, 'more day'),
  line: (line: number) => `Line ${line}`,
  saveReport: 'Save this report as',
  formats: { text: 'text', json: 'JSON' },
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
      `${number(first[0])} ${first[1]} ${noun}`,
      ...others.map(([count, state]) => `${number(count)} ${state}`),
    ].join(', ');
  },
  nothingImported: 'Nothing was imported',
  fromFiles: (count: number) => `from ${counted(count, 'file')}`,
  problemCount: (count: number) => `${counted(count, 'thing')} to look at`,
  lineOf: (file: string, line: number) => `${file}, line ${line}`,
  moreProblems: (count: number) => `and ${number(count)} more`,
  language: 'Language',
  modes: { ...uiLanguageNames, both: 'Both' },
  digestsIn: 'Digests in',
  thisPage: 'This page',
  pageStatus: (known: number, papers: number) => `${number(known)} of ${counted(papers, 'paper')}`,
  noPapers: 'no papers here',
  library: 'Library',
  digestCount: (count: number) => counted(count, 'digest'),
  fullPage: 'Open as a page',
  importTitle: 'Import digests',
  importIntro:
    'Files, folders or zips of digests, in Markdown, text, JSON, YAML, CSV or HTML. They stay in this browser; nothing is sent anywhere.',
  pastImports: 'Earlier imports',
  couldNotStore: 'This could not be stored. Is the disk full?',
};

/** A sentence for each reason: what is wrong and what to do. */
export const problems: Record<ProblemKind, (detail: string) => string> = {
  'empty-file': () => 'The file holds no text. Check that it was saved whole.',
  'binary-file': () => 'This is not a text file. Choose a report saved as Markdown or plain text.',
  'too-large': (size) =>
    `The file is too large (${size}; the limits are 64 MB and a million lines). Split it into days.`,
  'html-page': () =>
    'No paper was found on this web page. Save the report itself as Markdown or text, and import that.',
  'no-papers': () =>
    'No paper was found in it. Each entry needs a heading and a line with the paper’s link.',
  'no-id': (title) =>
    `“${title}” has no link to its paper, and no paper of this title is known. Add a link line below its heading.`,
  'bad-id': (link) => `“${link}” is no link to a paper. It should end in an id such as 2601.10387.`,
  'no-digest': (title) =>
    `“${title}” has a heading and a link but no text. Add its sections, or leave it out.`,
  'repeated-paper': (id) => `${id} appears twice. Both entries were put together as one digest.`,
  truncated: (title) =>
    `The report breaks off in “${title}”. What is there was kept; import it again when it is whole.`,
  'stray-text': (text) => `This text belongs to no paper and was left out: “${text}”.`,
  'failed-output': (text) =>
    `No digest here, only what a failed machine left: “${text}”. Ask its publisher to run it again.`,
  'broken-structure': () =>
    'JSON, YAML or CSV is broken here and can’t be read. Check brackets, quotes and commas, or download it again.',
  'more-problems': (count) =>
    count === '1'
      ? 'There is 1 more of these, which was not kept.'
      : `There are ${count} more of these, which were not kept.`,
  'empty-folder': () => 'The folder holds no file that could be a report.',
  'too-many': () =>
    'The folder holds more than 10,000 files. Only the first ones were taken in; import a part at a time.',
  'zip-damaged': () =>
    'It is damaged or was not saved whole, so it could not be unpacked. Get it once more.',
  'zip-locked': () => 'It is locked with a password. Unpack it and import the files.',
  'zip-many': (count) =>
    `The archive holds ${count} files; the limit is 10,000. Unpack it and import a part at a time.`,
  'zip-large': (size) =>
    `The archive unpacks to ${size}; the limit is 512 MB. Unpack it and import a part at a time.`,
  'zip-bomb': (size) =>
    `The archive would swell to ${size}, as no archive of reports does. It was not unpacked.`,
  'zip-nested': () =>
    'It is an archive in an archive in an archive, and was left out. Unpack it and import the files.',
  'zip-empty': () => 'The archive holds no file that could be a report.',
  skipped: (what) => `Left out, since they are no text by their names: ${what}.`,
  unreadable: () => 'This file could not be opened. Has it been moved? Choose it again.',
  'storage-full': () => 'The storage is full. Free some disk space and import the file again.',
  'gave-up': () => 'The browser ended three times over this file. Split it and import the parts.',
  'our-mistake': (reason) =>
    `Paperglance failed on this file (${reason}). It was left out; please report it.`,
};

function number(value: number): string {
  return value.toLocaleString('en');
}

/** `1 file`, `2 files`, `12,345 files`. */
function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}
