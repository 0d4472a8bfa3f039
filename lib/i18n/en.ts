import {
  DEEPEST_VALUES,
  isPartBudget,
  MOST_ENTRIES,
  MOST_ITEMS,
  MOST_MARKUP,
  MOST_PARTS,
  MOST_VALUES,
  type PartBudget,
} from '../digest/budgets';
import type { LibraryTrouble } from '../digest/library-trouble';
import type { Use } from '../digest/line-use';
import type { ParticularKind } from '../digest/particular';
import type { ProblemKind } from '../digest/problem';
import type { SectionKind } from '../digest/section-kind';
import { writtenNumber } from './formats';
import { idAndTitle } from './id-and-title';
import { languageName } from './language-name';

/** What stands on every Hugging Face page with digests. Kept apart: nothing else travels with the content script. */
export const card = {
  digest: 'Digest',
  digests: 'Digests on this page',
  abstract: 'Abstract',
  doubtful: 'This digest may be about another paper',
  ownTitle: (title: string) => `Its title: “${title}”`,
  lookAnyway: 'Look anyway',
  sources: (count: number) => counted(count, 'source'),
  withDigests: (digests: number, papers: number) =>
    `${number(digests)} of ${counted(papers, 'paper')} ${digests === 1 ? 'has a digest' : 'have digests'}`,
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
  onlyThisPaper: 'This language is for this paper alone. Press to follow the others again',
  asEverywhere: 'As everywhere',
  languageHere: 'Language of this digest',
  unnamed: 'unnamed source',
  nextSource: 'The next source’s digest',
  preferred: (source: string) => `${source} now comes first wherever it is one of several.`,
  onlyHere: 'Only here',
  peek: 'Hold: a section in the other language',
  peekAt: (language: string) => `This section in ${language}`,
  unlabelled: 'More',
  abstractAlone: 'The authors’ abstract, no digest',
  about: 'About the paper',
  pageTitle: (title: string) => `The paper here: “${title}”`,
  source: 'Source of the digest',
  copy: 'Copy',
  copyForms: { markdown: 'Markdown', text: 'Plain text' },
  copied: 'Copied',
  notCopied: 'Could not copy',
  deleteDigest: 'Delete this digest',
  digestDeleted: 'Deleted. The arrow brings it back.',
  restore: 'Undo: bring the digest back',
  showAll: 'Show all',
  showLess: 'Show less',
  position: (index: number, total: number) => `${number(index)} / ${number(total)}`,
  language: 'Language of the digests',
  toSide: 'Read at the side',
  toLibrary: 'To the library',
  allToSide: 'Open or close the panel',
  previous: 'Previous digest',
  next: 'Next digest',
  close: 'Close',
  menu: 'Keys and control',
  noKey: 'no key',
  pageKeys: 'J, K, O and P on the whole page',
  toLeft: 'Move to the left corner',
  toRight: 'Move to the right corner',
  small: 'Make it small',
  full: 'Show it with words',
  hide: 'Hide: it stays in Paperglance’s popup',
  width: 'Width of the panel',
  expandAll: 'Open all',
  collapseAll: 'Close all',
  toggle: 'Open or close',
  both: 'Both languages',
  bothInShort: '双',
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
  particulars: {
    authors: 'Authors',
    affiliations: 'Affiliations',
    date: 'Published',
    venue: 'Venue',
    code: 'Code',
    link: 'Link',
    score: 'Score',
    tags: 'Tags',
    other: 'Also',
  } satisfies Record<ParticularKind, string>,
};

/** What the popup and the extension's own pages say. */
export const app = {
  dropHere: 'Drop digest files here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  paste: 'Paste',
  dropElsewhere: 'There is room to drop files on the',
  dropPlace: 'full page',
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
  redo: 'Redo',
  redoing: 'Redoing…',
  rereading: 'Reading again',
  reread: (added: number, updated: number, dropped: number) =>
    `Read again: ${number(updated)} changed, ${number(added)} new, ${number(dropped)} no longer there`,
  rereadNothing: 'Read again: nothing changed',
  undoneReread: 'Undone. Digests are as they were read before.',
  deleting: 'Deleting…',
  deleted: {
    digest: (title: string) => `Deleted the digest of “${title}”`,
    source: (name: string) => `Deleted all digests by ${name}`,
    everything: 'Deleted all digests',
  },
  keeping: {
    title: 'Backup and export',
    exportOrDelete: 'Export or delete',
    undoneRestoring: 'Undone. The library is as it was before the backup.',
    stoppedRestoring: {
      cancelled: 'Cancelled. The library is as it was before the backup.',
      'gave-up':
        'The browser ended three times over this backup, so what was restored of it was taken back. The library is as it was before.',
      'storage-full':
        'The storage got full, so what was restored of the backup was taken back. Free some disk space and restore it again.',
      'our-mistake':
        'Paperglance failed on this backup, so what was restored of it was taken back. Please report it.',
    },
    deleted: {
      translation: (title: string, lang: string) =>
        `Deleted the translation of “${title}” into ${languageName(lang, 'en')}`,
      paper: (title: string) => `Deleted all digests of “${title}”`,
      day: (date: string) => `Deleted all digests of ${date}`,
    },
    delete: {
      digest: 'Delete this digest',
      translation: 'Delete this translation',
      paper: 'Delete all digests of this paper',
      day: 'Delete all digests of this day',
      source: 'Delete all digests by this source',
      everything: 'Delete all digests',
    },
    willGo: (digests: number, translations: number, papers: number) =>
      `${[
        ...(digests > 0 ? [counted(digests, 'digest')] : []),
        ...(translations > 0 ? [counted(translations, 'translation')] : []),
      ].join(' and ')} of ${counted(papers, 'paper')} will go. One click brings all of it back.`,
    nothingGoes: 'There is nothing to delete.',
    gone: 'Deleted.',
    doDelete: 'Delete',
    leave: 'Keep',
    persistence: {
      kept: 'The browser keeps it until you delete it here or remove Paperglance, even where the disk runs short.',
      unpromised:
        'The browser has not promised to keep it where the disk runs short: keep a backup.',
      private: 'In a private window, nothing is kept once it closes: take a backup with you.',
    },
    backup: 'Backup',
    backupDoes:
      'One file with all that the library holds: digests, translations, imports and their files, settings. Restored anywhere, it is the same again.',
    backUp: 'Back up now',
    backingUp: (done: number, total: number) =>
      `Backing up: ${number(done)} of ${counted(total, 'digest')}`,
    backedUp: (name: string, size: string) => `Backed up to ${name}, ${size}`,
    backupFailed: {
      busy: 'An import is at work. Back up when it is done.',
      changed: 'The library changed meanwhile, so this backup is not whole. Try again.',
      full: 'There is no room for the file. Make some, or choose another place.',
      unknown: 'The backup could not be written. Try again.',
    },
    cancel: 'Cancel',
    restore: 'Restore a backup',
    restoreDoes: 'It is looked through first, and you are told what it would change.',
    chooseBackup: 'Choose the file',
    checking: 'Looking through the backup',
    refused: {
      alien: 'This file is no backup of Paperglance’s. Nothing was changed.',
      newer:
        'A newer version of Paperglance wrote this backup. Update, then restore it. Nothing was changed.',
      damaged: 'This backup is damaged or cut off. Nothing was changed.',
      'too-large': 'This file unpacks to more than any backup does. Nothing was changed.',
      unreadable: 'This file could not be read. Nothing was changed.',
      full: 'There is no room for what the backup holds. Nothing was changed.',
      busy: 'A backup is being restored already. Nothing else was changed.',
    },
    ofDay: (date: string) => `A backup of ${date}`,
    wouldChange: (added: number, changed: number, same: number) =>
      `${counted(added, 'digest')} new, ${number(changed)} changed, ${number(same)} the same`,
    holds: (digests: number, papers: number, imports: number) =>
      `It holds ${counted(digests, 'digest')} of ${counted(papers, 'paper')} and ${counted(imports, 'import')}.`,
    withoutText: (count: number) =>
      `${counted(count, 'digest')} ${count === 1 ? 'has' : 'have'} no text in it and ${count === 1 ? 'is' : 'are'} left out.`,
    changedNote:
      'Where the two differ, the backup’s is shown. Nothing else is deleted, and undoing it is one click.',
    withSettings: 'Replace your settings with its own, too (undo does not bring yours back)',
    doRestore: 'Restore',
    handingIn: 'Taking the backup in. Keep this window open.',
    exportAll: 'Export',
    exportDoes: 'Digests in forms that other programs read.',
    exportAs: 'Export as',
    forms: {
      reports: 'Reports (Markdown, can be imported again)',
      folder: 'Folder to publish (reports, one a day)',
      notes: 'Notes, one a paper (Obsidian and the like)',
      jsonl: 'JSON Lines',
      json: 'JSON',
      csv: 'Table (CSV)',
      bibtex: 'BibTeX',
      ris: 'RIS (Zotero, EndNote)',
    },
    doExport: 'Export',
    exporting: (done: number) => `Exporting: ${counted(done, 'digest')}`,
    exported: (name: string) => `Exported to ${name}`,
    exportFailed: 'The export could not be written. Try again.',
    nothingToExport: 'There is nothing to export.',
    inexact: (count: number) =>
      `Imported again, ${counted(count, 'digest')} would not be quite the same. A backup keeps ${count === 1 ? 'it' : 'them'} exactly.`,
    leftOut: (count: number) =>
      `${counted(count, 'translation')} left out: reports are what publishers wrote.`,
  },
  undoneDeletion: 'Undone. What had been deleted is back.',
  kept: 'What is stored',
  keptSources: (files: number, size: string) =>
    `${counted(files, 'imported file')} kept as ${files === 1 ? 'it' : 'they'} came: ${size}`,
  keptNone: 'No imported file is kept as it came.',
  keptWhy: 'From these, all digests can be read anew when Paperglance has learnt to read better.',
  readAgain: 'Read all again',
  readerIsNewer: 'Paperglance reads files better than when these were imported.',
  letGo: 'Let the files go',
  letGoHint: 'Digests stay; they can’t be read anew.',
  deleteSource: (name: string) => `Delete all digests by ${name}`,
  deleteAllOfIt: 'Delete all',
  deleteEverything: 'Delete all digests',
  dismissProblems: 'Dismiss',
  showProblemsAgain: 'Show the problems again',
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
    'A digest sums up a paper. Follow somebody who writes them, or give Paperglance a file, and each paper on Hugging Face shows its own.',
  importSample: 'Try the sample',
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
  filesMissing: (count: number) =>
    `${counted(count, 'file')} that you chose did not come in: the window was closed before. Choose all of them again; what is there already is not doubled.`,
  problemCount: (count: number) => `${counted(count, 'thing')} to look at`,
  problemGroups: {
    'empty-file': {
      count: (n: number) => `${counted(n, 'file')} held no text`,
      remedy: 'Check that they were saved whole.',
    },
    'binary-file': {
      count: (n: number) => `${counted(n, 'file')} held no text but other data`,
      remedy: 'Choose reports saved as Markdown or plain text.',
    },
    'too-large': {
      count: (n: number) => `${counted(n, 'file')} too large to be read`,
      remedy: 'The limits are 64 MB and a million lines. Split them into days.',
    },
    'over-budget': {
      count: (n: number) => `${counted(n, 'place')} beyond what is read of one file`,
      remedy: 'What was sound was kept. Split the files and import the parts.',
    },
    'html-page': {
      count: (n: number) => `${counted(n, 'web page')} without a paper`,
      remedy: 'Save the reports themselves as Markdown or text, and import those.',
    },
    'no-papers': {
      count: (n: number) => `${counted(n, 'file')} without a paper`,
      remedy: 'Each entry needs a heading and a line with the paper’s link.',
    },
    'no-id': {
      count: (n: number) => `${counted(n, 'entry', 'entries')} had no link to the paper`,
      remedy: 'No papers of these titles are known. Add a link line below each heading.',
    },
    'bad-id': {
      count: (n: number) => `${counted(n, 'link')} led to no paper`,
      remedy: 'They should end in an id such as 2601.10387.',
    },
    'no-digest': {
      count: (n: number) => `${counted(n, 'entry', 'entries')} had no text`,
      remedy: 'They have a heading and a link. Add their sections, or leave them out.',
    },
    'repeated-paper': {
      count: (n: number) => `${counted(n, 'paper')} stood there more than once`,
      remedy: 'Their entries were put together, as one digest each.',
    },
    truncated: {
      count: (n: number) => `${counted(n, 'report')} broke off`,
      remedy: 'What is there was kept. Import them again when they are whole.',
    },
    'stray-text': {
      count: (n: number) => `${counted(n, 'passage')} belonged to no paper`,
      remedy: 'They were left out. If one of them is about a paper, add a line with its link.',
    },
    'failed-output': {
      count: (n: number) =>
        `${counted(n, 'entry', 'entries')} held only what a failed machine left`,
      remedy: 'Ask their publisher to run them again.',
    },
    'list-page': {
      count: (n: number) =>
        `${counted(n, 'file')} ${n === 1 ? 'is a saved list page' : 'are saved list pages'}`,
      remedy: 'Import a report about these papers instead.',
    },
    'feed-list': {
      count: (n: number) =>
        `${counted(n, 'file')} ${n === 1 ? 'is a list' : 'are lists'} of feeds (OPML)`,
      remedy: 'Open it in the library, under Feeds.',
    },
    'doubtful-encoding': {
      count: (n: number) => `The encoding of ${counted(n, 'file')} was guessed`,
      remedy: 'If letters look wrong, save the files as UTF-8 and import them again.',
    },
    'no-paper-items': {
      count: (n: number) => `Items that name no paper were left out in ${counted(n, 'place')}`,
      remedy: 'Nothing to do, unless they should name a paper: add its link.',
    },
    index: {
      count: (n: number) => `${counted(n, 'index', 'indexes')} without a digest`,
      remedy: 'Import the reports that they lead to.',
    },
    'only-named': {
      count: (n: number) => `Papers were named without a digest in ${counted(n, 'place')}`,
      remedy:
        'Nothing to do, unless they should have one: give each a title, its link and its text.',
    },
    'two-papers': {
      count: (n: number) => `${counted(n, 'entry', 'entries')} named two papers as their own`,
      remedy: 'Leave the link of the paper that each tells of, and import again.',
    },
    'disputed-paper': {
      count: (n: number) => `${counted(n, 'entry', 'entries')} shared an id with another paper’s`,
      remedy: 'Mend their links, and import the file again.',
    },
    'other-paper': {
      count: (n: number) => `${counted(n, 'digest')} seemed to be about another paper`,
      remedy: 'Mend their links, and import the file again.',
    },
    'other-title': {
      count: (n: number) => `${counted(n, 'digest')} may be about another paper, by the title`,
      remedy: 'They were kept; look at their links.',
    },
    'other-words': {
      count: (n: number) => `${counted(n, 'digest')} may be about another paper, by the words`,
      remedy: 'They were kept; look at their links.',
    },
    'broken-structure': {
      count: (n: number) => `JSON, YAML, TOML, CSV or BibTeX was broken in ${counted(n, 'place')}`,
      remedy: 'Check brackets, quotes and commas, or download the files again.',
    },
    'more-problems': {
      count: (n: number) => `${number(n)} more that were not kept`,
      remedy: 'Once the others are mended, import the files again to see them.',
    },
    skipped: {
      count: (n: number) => `${counted(n, 'folder')} held files that are no text`,
      remedy: 'They were left out by their names.',
    },
    'too-many': {
      count: (n: number) => `${counted(n, 'folder')} held more than 10,000 files`,
      remedy: 'Only the first ones were taken in. Import a part at a time.',
    },
    'empty-folder': {
      count: (n: number) => `${counted(n, 'folder')} held no file that could be a report`,
      remedy: 'Choose the folders that hold the reports themselves.',
    },
    'zip-damaged': {
      count: (n: number) => `${counted(n, 'archive')} damaged or not saved whole`,
      remedy: 'Get them once more.',
    },
    'zip-locked': {
      count: (n: number) => `${counted(n, 'archive')} locked with a password`,
      remedy: 'Unpack them and import the files.',
    },
    'zip-method': {
      count: (n: number) => `${counted(n, 'archive')} packed in a way that is not unpacked here`,
      remedy: 'Unpack them and import the files, or pack them as a common ZIP.',
    },
    'zip-many': {
      count: (n: number) => `${counted(n, 'archive')} held more than 10,000 files`,
      remedy: 'Unpack them and import a part at a time.',
    },
    'zip-large': {
      count: (n: number) => `${counted(n, 'archive')} would unpack to more than 512 MB`,
      remedy: 'Unpack them and import a part at a time.',
    },
    'zip-bomb': {
      count: (n: number) => `${counted(n, 'archive')} would swell as no archive of reports does`,
      remedy: 'They were not unpacked.',
    },
    'zip-nested': {
      count: (n: number) => `${counted(n, 'archive')} too deep within other archives`,
      remedy: 'Unpack them and import the files.',
    },
    'zip-empty': {
      count: (n: number) => `${counted(n, 'archive')} held no file that could be a report`,
      remedy: 'Choose the archives that hold the reports themselves.',
    },
    unreadable: {
      count: (n: number) => `${counted(n, 'file')} could not be opened`,
      remedy: 'Have they been moved? Choose them again.',
    },
    'source-gone': {
      count: (n: number) => `${counted(n, 'file')} could not be read again`,
      remedy: 'Their sources were let go. Import the files themselves once more.',
    },
    'storage-full': {
      count: (n: number) => `${counted(n, 'file')} found no room`,
      remedy: 'The storage is full. Free some disk space and import them again.',
    },
    'gave-up': {
      count: (n: number) => `The browser ended three times over ${counted(n, 'file')}`,
      remedy: 'Split them and import the parts.',
    },
    'too-slow': {
      count: (n: number) => `${counted(n, 'file')} took too long to read`,
      remedy: 'They were left out. Split them and import the parts.',
    },
    'our-mistake': {
      count: (n: number) => `Paperglance failed on ${counted(n, 'file')}`,
      remedy: 'They were left out. Please report it.',
    },
  } satisfies Record<ProblemKind, { count: (n: number) => string; remedy: string }>,
  lineOf: (file: string, line: number) => `${file}, line ${line}`,
  moreProblems: (count: number) => `and ${number(count)} more`,
  whoWrote: 'Who wrote these digests?',
  whoWroteHint: 'Their files name nobody. The name will stand on each card; you can change it.',
  saveName: 'Save',
  leaveNameless: 'Skip',
  by: 'By',
  sourceName: 'Name of the source',
  nobodyNamed: 'unnamed source',
  publishedAs: (name: string) => `(${name} in its reports)`,
  rename: 'Rename',
  renameSource: (name: string) => `Rename ${name}`,
  ownName: 'Use its own name',
  preferredSources: 'Preferred sources',
  preferredIntro:
    'Whose digest comes first where a paper has several, the most preferred on top. A source that you choose on a card goes here.',
  noPreferred: 'None yet: the newest digest comes first.',
  preferMore: (name: string) => `Move ${name} up`,
  preferLess: (name: string) => `Move ${name} down`,
  preferNoMore: (name: string) => `Prefer ${name} no more`,
  howRead: 'How was this file read?',
  howReadIntro:
    'Drop a file here to see what each of its lines is taken for. Nothing is imported. Or',
  chooseToExplain: 'choose a file',
  explaining: 'Reading…',
  notExplained: 'This file can’t be read here. If it is an archive, unpack it first.',
  readAs: 'read as',
  runnersUp: 'It could also have been read as',
  entriesFound: (count: number) => counted(count, 'entry', 'entries'),
  noPaper: 'no paper',
  lines: 'Lines',
  allLines: (count: number) => `all ${number(count)} that hold something`,
  lineUse: (use: string, count: number) => `${use}: ${number(count)}`,
  lineUses: {
    blank: 'empty',
    markup: 'form only',
    header: 'head of the report',
    title: 'title',
    label: 'label',
    text: 'text',
    particular: 'about the paper',
    navigation: 'navigation',
    repeat: 'said before',
    told: 'left out and told',
  } satisfies Record<Use, string>,
  everythingIn: 'Everything in',
  modes: { zh: '中文', en: 'English', both: 'Both' },
  digestsIn: 'Prefer digests in',
  thisPage: 'This page',
  pageStatus: (known: number, papers: number) => `${number(known)} of ${counted(papers, 'paper')}`,
  noPapers: 'no papers here',
  toggleAll: 'Open or close all',
  showControl: 'Show the control again',
  library: 'Library',
  digestCount: (count: number) => counted(count, 'digest'),
  libraryHolds: (count: number) => `Library: ${counted(count, 'digest')}`,
  fullPage: 'Open as a page',
  importTitle: 'Import digests',
  importIntro:
    'Files, folders or archives of digests: Markdown, text, HTML, JSON, YAML, TOML, CSV, saved feeds and mails, notebooks, Word. They stay in this browser; nothing is sent anywhere.',
  pastImports: 'Earlier imports',
  details: 'Details',
  showDismissed: (count: number) => `Show ${counted(count, 'dismissed failure')}`,
  moreImports: (count: number) => counted(count, 'earlier import'),
  couldNotStore: 'This could not be stored. Try it once more.',
  troubles: {
    newer:
      'Your library was written by a newer version of Paperglance, and this one can’t read it. Nothing is lost: update Paperglance, and it is there again.',
    unreadable:
      'The browser can’t open your library. Restart the browser and try again. If that doesn’t help, its data on the disk may be damaged.',
    'nothing-kept':
      'The browser keeps no data for Paperglance here, as where it never remembers history. So there is no library: allow data to be kept, or use another profile.',
    'kept-outside':
      'In a private window the browser keeps your library from this page. Cards show your digests here all the same; to browse the library, or to import, use an ordinary window.',
    full: 'The storage is full. Free some disk space and try again.',
    unknown: 'Paperglance could not use its library. Try again; if this stays, please report it.',
  } satisfies Record<LibraryTrouble, string>,
  replaced:
    'Paperglance was replaced by another version while it was running. Reload it, so that all its parts are of one version, and then the open pages of Hugging Face.',
  reload: 'Reload Paperglance',
  opening: 'Opening your library. After an update of Paperglance this may take a minute.',
  tryAgain: 'Try again',
  openOutside: 'Open in an ordinary window',
  brokenRecords: (count: number) =>
    `${counted(count, 'damaged record')} of the library can’t be read and ${count === 1 ? 'is' : 'are'} passed over.`,
  firstSteps: 'First steps',
  welcomeTitle: 'Each paper’s digest, right where the paper is',
  welcomeLead:
    'A digest is what somebody, or a program of yours, wrote to sum up a paper. Paperglance keeps digests in this browser and puts a line under each paper on Hugging Face; a click opens the rest. Nothing is sent anywhere.',
  picture:
    'Hugging Face’s papers of a day. The row under each title says in one sentence what the paper brings.',
  pictured: [
    'Near its “assistant axis” a model stays itself, with fewer harmful replies.',
    'One pose can drive a whole cast: text and masks say who moves, and where.',
  ],
  ways: 'Three ways to get digests',
  seeItWork: 'See it at work',
  sampleHint:
    'Four papers of January 20, 2026, in Chinese and English. It can be undone at any time.',
  haveFiles: 'Import files you have',
  haveFilesHint:
    'Or drop them anywhere on this page: Markdown, JSON, CSV, HTML and more, folders and archives.',
  publishers: 'Follow public digests',
  publishersHint:
    'One click, and new digests come by themselves each day. Any repository, dataset or RSS can be followed, too.',
  keys: {
    'toggle-digests': 'Open or close all digests of a page',
    'next-language': 'Change the language',
    'open-panel': 'Read at the side',
    'open-library': 'Open the library',
  },
  keysTitle: 'Keys on Hugging Face',
  singleKeysAre: 'Single-letter keys, in a row or an open digest:',
  keysInDigests: 'Next, previous, open or close: in a row or an open digest',
  noKey: 'no key yet',
  changeKeys: 'Choose keys',
  later: 'Later',
  noAccess:
    'The browser does not let Paperglance see huggingface.co yet, so there are no digests on its pages.',
  allowAccess: 'Allow',
  accessGiven: 'Allowed. Reload the pages of Hugging Face that are open.',
  notVisible: 'not visible',
  settings: 'Settings',
  settingsIntro: 'What you change here applies everywhere at once.',
  languageDoes: 'For digests and for Paperglance itself. “Both” shows digests in two languages.',
  digestsInDoes:
    'Where a paper has a digest in this language, it comes first. Paperglance’s own language stays as it is.',
  paperPage: 'On a paper’s own page',
  paperPageDoes: 'How its digest is shown when you open the page.',
  paperPageChoices: { open: 'Open', row: 'As a row' },
  pageKeys: 'Single-letter keys',
  pageKeysDoes:
    'Where keys such as J, K and O work: within digests only, or anywhere on the page except while you type.',
  pageKeysChoices: { digest: 'In digests', page: 'Anywhere' },
  controlCorner: 'Where the control stands',
  controlCornerDoes: 'In which corner of the window.',
  corners: { left: 'Left', right: 'Right' },
  controlForm: 'The control on a page',
  controlFormDoes:
    'It counts the page’s digests and opens them all. Full, it counts in words where the window is wide enough; hidden, the popup does what it does.',
  controlForms: { full: 'Full', small: 'Small', hidden: 'Hidden' },
  chips: 'Marks beside links',
  chipsDoes: 'Which links to papers, outside lists, get a mark that opens the digest.',
  chipChoices: { all: 'All', titles: 'Titles only', none: 'None' },
  asNew: 'Reset',
  allAsNew: 'Reset all',
  searchIndex: {
    title: 'Search',
    ready: (papers: number) => `The index is complete: ${counted(papers, 'paper')}.`,
    making: (done: number, papers: number) =>
      `Making the index: ${number(done)} of ${counted(papers, 'paper')}. Until it is there, a search looks through the newest of the others alone.`,
    makeAnew: 'Make the index anew',
  },
  libraryApp: {
    places: { read: 'Read', feeds: 'Feeds', imports: 'Imports', settings: 'Settings' },
    placesLabel: 'Places of the library',
    rail: 'Days and filters',
    openRail: 'Days, sources, fields',
    search: {
      label: 'Search the library',
      in: (count: number) =>
        count === 0 ? 'Search the library' : `Search ${counted(count, 'digest')}`,
      found: 'Found',
      best: 'best first',
      nothing: (text: string) => `Nothing was found for “${text}”.`,
      nearest: 'These would find something:',
      filters: 'Filters',
      filterDoes: {
        field: 'what a paper is about',
        source: 'who wrote the digest',
        lang: 'its language',
        date: 'its day, month or year',
        after: 'after a day',
        before: 'before a day',
        has: 'with such a section',
        read: 'what was read for it',
      },
    },
    table: {
      asTable: 'Table',
      asList: 'List',
      paper: 'Paper',
      sort: 'Sort by this',
    },
    papers: (count: number) => counted(count, 'paper'),
    all: 'All papers',
    calendar: 'Days with digests',
    previousMonth: 'Earlier month',
    nextMonth: 'Later month',
    sources: 'Sources',
    unnamedSource: (importId: number) => `Unnamed, import ${number(importId)}`,
    fields: 'Fields',
    languages: 'Languages',
    more: (count: number) => `${number(count)} more`,
    fewer: 'Fewer',
    nothingThatDay: 'Your library has no digests of this day.',
    nearestDays: 'The nearest days with digests:',
    unknownPaper: 'Your library has no digest of this paper.',
    onSite: 'See it on Hugging Face',
    pdf: 'PDF',
    noneOpen: 'Choose a paper to read it here.',
    back: 'Back to the list',
    previousPaper: 'Previous paper',
    nextPaper: 'Next paper',
    beside: 'Compare sources',
    print: 'Print',
    moreActions: 'More',
    keysHere: 'Keys in the library',
    changeKeys: 'These keys work wherever you are not typing.',
    keys: {
      search: 'Search',
      next: 'Next paper',
      previous: 'Previous paper',
      open: 'Open the paper',
      back: 'Back: close what is open',
      source: 'Next source of the paper',
      day: 'Go to a day',
      help: 'Show these keys',
    },
    goToDay: 'Go to a day',
    day: 'Day',
    go: 'Go',
    close: 'Close',
  },
  feeds: {
    title: 'Feeds',
    intro:
      'Follow a repository, a dataset, a file or RSS; new digests come by themselves. Nothing else is ever requested.',
    address: 'Address to follow',
    chooseFolder: 'Or a folder on this machine',
    addressHint: 'Paste an address: github.com/… · huggingface.co/datasets/… · RSS',
    look: 'Look',
    kinds: {
      github: 'GitHub repository',
      datasets: 'Hugging Face dataset',
      models: 'Hugging Face model',
      spaces: 'Hugging Face Space',
      file: 'File',
      items: 'RSS, Atom or JSON Feed',
      folder: 'Folder of this machine',
    },
    onBranch: (branch: string) => `branch ${branch}`,
    willAsk: (hosts: string) =>
      `To look, Paperglance needs to reach ${hosts}. The browser asks you, unless it is allowed already.`,
    notAddress: {
      none: 'This is no address. Paste one as the browser shows it: of a repository, a dataset, a file or a feed.',
      'no-repository':
        'This page names no repository. Open the one that you mean, and paste its address.',
      private: 'This address lies in a private network. Those are never asked for anything.',
      unnamed:
        'The name of this host is of a kind that browsers can’t limit requests to, so it is not followed.',
      scheme: 'Only https addresses can be followed.',
      credentials: 'There is a password in this address. Feeds are public: paste it without.',
    },
    asking: 'The browser is asking you',
    looking: 'Looking at what is there',
    lookingAt: (answers: number) =>
      `Looking at what is there: ${counted(answers, 'answer')} so far`,
    notGiven: (hosts: string) =>
      `The browser was not allowed to reach ${hosts}, so nothing was looked at.`,
    found: (files: number) => `${counted(files, 'file')} with digests`,
    fromTo: (from: string, to: string) => `From ${from} to ${to}`,
    noDays: 'Their names tell no days',
    isPart: 'Its host cut the list short: there are more, and they come once you follow it.',
    nothingFound:
      'By their names, no file here holds digests. If a folder within does, paste that folder’s address.',
    leftOut: (files: number) => `${counted(files, 'file')} left out`,
    why: {
      about: 'about the whole, such as READMEs',
      index: 'lists of what other files hold',
      raw: 'what digests were made of',
      twin: 'the same days again, in another form or language',
      sum: 'weeks or months whose days are here',
      other: 'by their names no digests: news, settings, pages',
      form: 'in no form that is read',
      empty: 'empty',
      large: 'larger than 20 MB',
    },
    andMore: (count: number) => `and ${number(count)} more`,
    newest: 'The newest file, read as a trial',
    readingNewest: 'Reading the newest file',
    newestHolds: (papers: number) => counted(papers, 'paper'),
    newestHasNone:
      'No paper was found in it. Others may have some: you can follow it all the same.',
    unfiled: (entries: number) => `${counted(entries, 'entry', 'entries')} without a paper`,
    otherPapers: (papers: number) => `and ${counted(papers, 'more paper')}`,
    howFar: 'How far back',
    howFarDoes: 'older ones can come later',
    back: { month: '30 days', year: 'A year', all: 'All' },
    takes: (files: number) => counted(files, 'file'),
    items: 'What is read',
    itemsRead: { items: 'Its items', pages: 'The pages they link to' },
    itemsDoes: (host: string) =>
      `Where items say little more than a title, their pages say more. Only pages of ${host} are asked for.`,
    narrow: 'Which files',
    narrowDoes:
      'Folders or patterns, separated by commas: * stands for any part of a name, ** for any folders; ! in front leaves them out. Leave it empty for all.',
    matches: (files: number, all: number) => `${number(files)} of ${number(all)}`,
    rhythm: 'How often to look',
    rhythmDoes: 'Unless by hand, also when you open a day without digests.',
    rhythms: { hours: 'Every 3 hours', morning: 'Each morning', manual: 'By hand' },
    name: 'Name',
    nameDoes: 'Digests that give no source are shown under it.',
    follow: 'Follow',
    followNamed: (name: string) => `Follow ${name}`,
    following: 'Following…',
    notNow: 'Not now',
    lookFirst: 'Look first',
    publishers: 'Public publishers',
    publishersIntro:
      'Their files are public; none is affiliated with Paperglance. One click follows a publisher, from its newest 30 days on.',
    covers: { 'hf-daily': 'Hugging Face’s daily papers', arxiv: 'Papers on arXiv' },
    unopened: 'It could not be reached lately; following it may fail.',
    every: { day: 'each day', weekday: 'each working day', week: 'each week' },
    isFollowed: 'Followed',
    allPublishers: 'See all',
    several: (feeds: number) => counted(feeds, 'feed'),
    days: (days: number) => counted(days, 'day'),
    files: (files: number) => counted(files, 'file'),
    digests: (digests: number) => counted(digests, 'digest'),
    brought: (when: string, digests: number) => `${when}, ${number(digests)} new`,
    nothingNew: (when: string) => `${when}, nothing new`,
    neverLooked: 'Not looked at yet',
    lookedAt: (when: string) => `Looked at ${when}`,
    justNow: 'just now',
    soon: 'in a moment',
    checking: 'Looking…',
    fetching: (files: number) => `${counted(files, 'file')} to fetch`,
    lookNow: 'Look now',
    lookAtAll: 'Look at all now',
    tryAgain: 'Try again',
    stop: 'Stop',
    nextLook: (when: string) => `next ${when}`,
    onlyByHand: 'next when you say so',
    allFeeds: 'All feeds',
    broughtTitle: 'What it brought',
    broughtNothing: 'Nothing yet.',
    gone: (files: number) =>
      `Its publisher has deleted ${counted(files, 'file')}. What ${files === 1 ? 'it' : 'they'} brought stays.`,
    seePapers: 'See its papers on Hugging Face',
    how: 'How it is followed',
    takeAll: 'Take older ones',
    takesFrom: (day: string) => `It takes files of ${day} and later.`,
    save: 'Save',
    leave: 'Stop following',
    leaving:
      'It is looked at no more, and the permission for its hosts is given back. One click brings all of it back.',
    leaveKeep: 'Stop, keep its digests',
    leaveDelete: 'Stop, delete its digests',
    stay: 'Go on',
    left: (name: string) => `You no longer follow ${name}.`,
    undo: 'Undo',
    unknownFeed: 'You follow no feed of this address.',
    formerFeed: 'A feed that you followed',
    openAddress: 'Open its address',
    toNewAddress: 'Follow it there',
    allow: 'Allow',
    fetchAll: 'Fetch all of it',
    /** Of whatever is followed already. */
    stays: 'What it brought stays.',
    trouble: {
      gone: 'There is nothing at this address any more, or it is not public. See whether it has gone elsewhere, and follow it there.',
      moved: (to: string) => `It goes by another address now: ${to}.`,
      private: 'It is not public, so nothing new can come.',
      limit: (host: string, when: string) =>
        `${host} asks for patience. It is looked at again by itself ${when}.`,
      offline: 'This machine is offline. It is looked at again by itself.',
      host: (host: string, status: number) =>
        `${host} answers with an error (${status}). It is tried again by itself.`,
      silent: (host: string) => `${host} does not answer. It is tried again by itself.`,
      login:
        'A page to sign in came in its place. Feeds have to be public: open its address to see what has become of it.',
      page: 'A web page came in place of its files. Open its address to see what has become of it.',
      form: 'What comes now is in no form that is read. Open its address to see what has become of it.',
      large: (path: string, size: string, most: string) =>
        `${path} has ${size}, and no more than ${most} are read of a file. It is left out.`,
      much: (size: string, most: string) =>
        `What is new comes to ${size}. No more than ${most} are fetched unless you say so.`,
      empty: (path: string) =>
        `No paper was found in ${path}, though there were some before: its form may have changed. Please report it.`,
      access: (hosts: string) => `The browser does not let Paperglance reach ${hosts}.`,
      folder: 'The browser wants you to say again that this folder may be read.',
      full: 'The storage is full, so what is new has no room. Free some disk space: it is fetched again by itself, or at once if you try again.',
      refused: (url: string) =>
        `${url} lies in a private network or is not https. It is not asked for anything.`,
    },
    lastLook: (feeds: number, when: string) => `${counted(feeds, 'feed')}, looked at ${when}`,
    none: 'none yet',
    troubled: (feeds: number) =>
      feeds === 1 ? '1 feed needs attention' : `${number(feeds)} feeds need attention`,
    list: 'Take the list along',
    listDoes: 'Your feeds as OPML, which other programs read, too.',
    saveList: 'Save the list',
    openList: 'Open a list',
    listRead: (feeds: number) =>
      `${counted(feeds, 'address', 'addresses')}. None is asked for anything before you look at it.`,
    listCut: (most: number) =>
      `No more than ${number(most)} are read from one file: split a longer list.`,
    listHasNone: 'No address in this file can be followed.',
    publish: 'Publish',
    publishDoes:
      'Your digests as a folder of reports, one a day, ready to be put into a repository that others follow.',
    publishOf: { everything: 'All digests', day: 'A day', source: 'A source' },
    whichToPublish: 'What to publish',
    publishIt: 'Save the folder',
  },
  dismissNews: 'Got it',
  news: {
    '0.2.0':
      'New: follow publishers under Feeds, and each day’s digests come by themselves. The library finds, backs up and exports all you have; Settings has all that can be chosen.',
  } as Record<string, string>,
};

const overBudget: Record<PartBudget, () => string> = {
  text: () => 'The digests of this file come to four times its own text.',
  entries: () => `The file tells of more than ${number(MOST_ENTRIES)} papers.`,
  values: () => `The file holds more than ${number(MOST_VALUES)} records and lists.`,
  depth: () => `Records are nested more than ${number(DEEPEST_VALUES)} deep here.`,
  aliases: () => 'YAML aliases repeat more than twice the file’s own text here.',
  items: () => `The feed has more than ${number(MOST_ITEMS)} items.`,
  parts: () => `The mail has more than ${number(MOST_PARTS)} parts.`,
  markup: () =>
    `The document unpacks to more than ${number(MOST_MARKUP / 1024 ** 2)} MB, or as no text does.`,
};

/** A sentence for each reason: what is wrong and what to do. */
export const problems: Record<ProblemKind, (detail: string) => string> = {
  'empty-file': () => 'The file holds no text. Check that it was saved whole.',
  'binary-file': () =>
    'This is not a text that can be read. Choose a report saved as Markdown, text or HTML.',
  'too-large': (size) =>
    `The file is too large (${size}; the limits are 64 MB and a million lines). Split it into days.`,
  'over-budget': (budget) =>
    `${isPartBudget(budget) ? overBudget[budget]() : 'It goes beyond what is read of one file.'} What is beyond was left out; split the file and import the parts.`,
  'html-page': () =>
    'No paper was found on this web page. Save the report itself as Markdown or text, and import that.',
  'list-page': () =>
    'This is the list of papers itself, as the site shows it; it holds no digests. Import a report about these papers instead.',
  'feed-list': () =>
    'This is a list of feeds (OPML), and holds no digests itself. To follow them, open it in the library: Feeds, Open a list.',
  'doubtful-encoding': (encoding) =>
    `The file does not say how its letters are encoded; it was read as ${encoding}. If letters look wrong, save it as UTF-8 and import it again.`,
  'no-paper-items': (count) =>
    count === '1'
      ? 'One item or row here names no paper and was left out.'
      : `${count} items or rows here name no paper and were left out.`,
  index: (count) =>
    count === '1'
      ? 'A paper is named here, but nothing is told of it: this is an index. Import the report that it leads to.'
      : `${count} papers are named here, but nothing is told of them: this is an index. Import the reports that it leads to.`,
  'only-named': (ids) =>
    /^\d+$/.test(ids)
      ? `${ids} papers are named here and have no text that could be read as theirs.`
      : `Named here, without a text that could be read as theirs: ${ids}.`,
  'two-papers': (ids) =>
    `This entry names ${ids} as its own paper, and only one can be. Leave the link of the paper that it tells of.`,
  'no-papers': () =>
    'No paper was found in it. Each entry needs a heading and a line with the paper’s link.',
  'no-id': (title) =>
    `“${title}” has no link to its paper, and no paper of this title is known. Add a link line below its heading.`,
  'bad-id': (link) => `“${link}” is no link to a paper. It should end in an id such as 2601.10387.`,
  'no-digest': (title) =>
    `“${title}” has a heading and a link but no text. Add its sections, or leave it out.`,
  'repeated-paper': (id) => `${id} appears twice. Both entries were put together as one digest.`,
  'disputed-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}” and another entry are both filed under ${id}, and only one can be about it. Both were left out; mend the link.`;
  },
  'other-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `The text for ${id} seems to be about another paper: its title is “${title}”. It was left out; mend its link.`;
  },
  'other-title': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}” may not be about ${id}: another source calls that paper something else. Both were kept; look at the link.`;
  },
  'other-words': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `“${title}” may not be about ${id}: hardly a word of it stands in that paper’s abstract. It was kept; look at the link.`;
  },
  truncated: (title) =>
    `The report breaks off in “${title}”. What is there was kept; import it again when it is whole.`,
  'stray-text': (text) => `This text belongs to no paper and was left out: “${text}”.`,
  'failed-output': (text) =>
    `No digest here, only what a failed machine left: “${text}”. Ask its publisher to run it again.`,
  'broken-structure': () =>
    'JSON, YAML, TOML, CSV or BibTeX is broken here and can’t be read. Check brackets, quotes and commas, or download it again.',
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
  'zip-method': () =>
    'It is packed in a way that is not unpacked here, as LZMA, 7z, RAR or xz are. Unpack it and import the files, or pack them as a common ZIP.',
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
  'source-gone': () => 'Its source was let go, so it can’t be read again. Import the file itself.',
  'storage-full': () => 'The storage is full. Free some disk space and import the file again.',
  'gave-up': () => 'The browser ended three times over this file. Split it and import the parts.',
  'too-slow': (seconds) =>
    `This file was not read within ${seconds} seconds and was left out. Split it and import the parts.`,
  'our-mistake': (reason) =>
    `Paperglance failed on this file (${reason}). It was left out; please report it.`,
};

function number(value: number): string {
  return writtenNumber(value, 'en');
}

/** `1 file`, `2 files`, `12,345 files`. */
function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : several}`;
}
