/** A folder whose files may import only what is named here, besides one another. */
export interface Layer {
  /** Its path; a deeper folder of its own layer does not count to it. */
  folder: string;
  /** What is in it, for the README's table. */
  holds: string;
  /** Earlier layers. */
  layers?: readonly string[];
  /** Earlier layers whose types alone may be imported. */
  typesOf?: readonly string[];
  /** With all that is under them: `wxt` allows `wxt/browser`. */
  packages?: readonly string[];
  /** Whether it works without a browser, so that its globals are out of reach, too. */
  pure?: true;
}

/** The house from the bottom up: no layer imports one below itself in this list. */
export const layers: readonly Layer[] = [
  {
    folder: 'lib/digest',
    holds: 'the vocabulary: digests, the tree, section kinds and their labels',
    pure: true,
  },
  { folder: 'lib/paper', holds: 'ids of papers, and links to them', pure: true },
  {
    folder: 'lib/trust',
    holds: 'whether a digest is its paper’s: titles and words compared',
    pure: true,
  },
  {
    folder: 'lib/search',
    holds: 'words of texts and of searches, postings and their form, what answers best',
    layers: ['lib/digest'],
    packages: ['opencc-js'],
    pure: true,
  },
  {
    folder: 'lib/i18n',
    holds: 'our words, in English, Simplified Chinese and Japanese, a file each',
    layers: ['lib/digest'],
    pure: true,
  },
  {
    folder: 'lib/parse/words',
    holds: 'what words are: labels, mentions of papers, languages, failed output',
    layers: ['lib/digest', 'lib/paper'],
    packages: ['franc-min'],
    pure: true,
  },
  {
    folder: 'lib/parse/text',
    holds: 'lines, and other markup written as Markdown lines',
    layers: ['lib/digest', 'lib/paper', 'lib/parse/words'],
    packages: ['chardet', 'js-yaml', 'htmlparser2'],
    pure: true,
  },
  {
    folder: 'lib/parse/tree',
    holds: 'Markdown → the typed tree',
    layers: ['lib/digest', 'lib/parse/text'],
    packages: ['markdown-it', 'markdown-it-cjk-friendly', 'temml'],
    pure: true,
  },
  {
    folder: 'lib/parse/sections',
    holds: 'an entry’s text → its sections and particulars; the lead chosen',
    layers: ['lib/digest', 'lib/parse/words', 'lib/parse/text'],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/lines',
    holds: 'what each line is by itself: how it names a paper, what a title it would be',
    layers: ['lib/paper', 'lib/digest', 'lib/parse/words', 'lib/parse/text'],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/forms',
    holds: 'what people write in forms of their own, written as the next stages know it',
    layers: [
      'lib/paper',
      'lib/digest',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/entries/lines',
    ],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/heads',
    holds: 'lines that may be titles, each with what its neighbours tell of it',
    layers: ['lib/paper', 'lib/digest', 'lib/parse/words', 'lib/parse/entries/lines'],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/readings',
    holds: 'whole readings of a file, scored, and the choice among them',
    layers: [
      'lib/paper',
      'lib/digest',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/entries/lines',
      'lib/parse/entries/heads',
    ],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/settled',
    holds: 'the chosen reading’s ends, papers and left lines settled',
    layers: [
      'lib/parse/tree',
      'lib/digest',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/entries/lines',
      'lib/parse/entries/heads',
      'lib/parse/entries/readings',
    ],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/made',
    holds: 'settled lines → entries as all containers give them',
    layers: [
      'lib/digest',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/sections',
      'lib/parse/entries/lines',
      'lib/parse/entries/heads',
      'lib/parse/entries/readings',
      'lib/parse/entries/settled',
    ],
    pure: true,
  },
  {
    folder: 'lib/parse/entries/whole',
    holds: 'a file that is about one paper as a whole',
    layers: [
      'lib/digest',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/sections',
      'lib/parse/entries/lines',
      'lib/parse/entries/made',
    ],
    pure: true,
  },
  {
    folder: 'lib/parse',
    holds: 'bytes → digests: pure, errors are values',
    layers: [
      'lib/digest',
      'lib/paper',
      'lib/trust',
      'lib/parse/words',
      'lib/parse/text',
      'lib/parse/tree',
      'lib/parse/sections',
      'lib/parse/entries/lines',
      'lib/parse/entries/forms',
      'lib/parse/entries/heads',
      'lib/parse/entries/readings',
      'lib/parse/entries/settled',
      'lib/parse/entries/made',
      'lib/parse/entries/whole',
    ],
    packages: [
      ...['markdown-it', 'markdown-it-cjk-friendly', 'temml', 'papaparse', 'js-yaml', 'smol-toml'],
      ...['franc-min', 'chardet', 'htmlparser2', 'fflate'],
    ],
    pure: true,
  },
  {
    folder: 'lib/export',
    holds: 'digests in other programs’ forms: reports, JSON, CSV, BibTeX, RIS, notes',
    layers: ['lib/digest'],
    pure: true,
  },
  {
    folder: 'lib/inspect',
    holds: 'what the reader makes of a file, in words and as JSON',
    layers: ['lib/digest', 'lib/i18n', 'lib/parse'],
    packages: ['zod'],
  },
  {
    folder: 'lib/translate',
    holds: 'digests through the browser’s own translator, with what it could spoil taken out',
    layers: ['lib/digest'],
  },
  {
    folder: 'lib/feeds',
    holds: 'what readers follow: addresses, hosts’ interfaces, which files are digests',
    layers: ['lib/digest', 'lib/parse', 'lib/parse/text'],
    pure: true,
  },
  {
    folder: 'lib/backup',
    holds: 'what a backup’s file is: its parts, records and manifest, each checked',
    layers: ['lib/digest', 'lib/feeds'],
    pure: true,
  },
  {
    folder: 'lib/store/db',
    holds: 'the library’s schema, its upgrades, its one connection, all-or-none',
    layers: ['lib/digest'],
    typesOf: ['lib/backup', 'lib/feeds'],
    packages: ['idb'],
  },
  {
    folder: 'lib/store/digests',
    holds: 'what the library has of papers: read, weighed, written',
    layers: ['lib/digest', 'lib/trust', 'lib/store/db'],
  },
  {
    folder: 'lib/store/imports',
    holds: 'the inbox, and the history of imports',
    layers: ['lib/digest', 'lib/store/db', 'lib/store/digests'],
    packages: ['idb'],
  },
  {
    folder: 'lib/store/feeds',
    holds: 'what is followed, which files each feed offers, and what became of them',
    layers: ['lib/store/db', 'lib/store/imports'],
    typesOf: ['lib/feeds'],
  },
  {
    folder: 'lib/store/search',
    holds: 'the index of all digests, made and kept up; searches',
    layers: ['lib/digest', 'lib/search', 'lib/store/db', 'lib/store/digests'],
    packages: ['idb'],
  },
  {
    folder: 'lib/store/browse',
    holds: 'what the library has of a day, and of all days: read no further than it is seen',
    layers: ['lib/store/db'],
  },
  {
    folder: 'lib/messages',
    holds: 'every channel between our parts, workers included; all is checked on receipt',
    typesOf: ['lib/digest', 'lib/store/digests'],
    packages: ['wxt/browser'],
  },
  {
    folder: 'lib/convert',
    holds: 'Simplified ↔ Traditional Chinese, in a worker',
    layers: ['lib/digest', 'lib/messages'],
    packages: ['opencc-js'],
  },
  {
    folder: 'lib/import/zip',
    holds: 'archives, taken apart within budgets',
    layers: ['lib/digest'],
    packages: ['fflate'],
  },
  {
    folder: 'lib/zip',
    holds: 'archives that no memory holds: written file by file, read from a blob',
    layers: ['lib/import/zip'],
  },
  {
    folder: 'lib/store/backup',
    holds: 'the library into a backup, and back',
    layers: [
      ...['lib/digest', 'lib/backup', 'lib/zip', 'lib/import/zip'],
      ...['lib/store/db', 'lib/store/digests', 'lib/store/imports'],
    ],
    typesOf: ['lib/export'],
    packages: ['idb'],
  },
  {
    folder: 'lib/import',
    holds: 'inbox → parse → store; progress; resume',
    layers: [
      ...['lib/digest', 'lib/parse/text', 'lib/messages', 'lib/import/zip', 'lib/zip'],
      ...['lib/store/db', 'lib/store/imports', 'lib/store/backup'],
    ],
  },
  {
    folder: 'lib/feed-frame',
    holds: 'the one page that reaches hosts, those of one feed each time, and how it is asked',
    layers: ['lib/feeds'],
  },
  {
    folder: 'lib/following',
    holds: 'feeds looked at, followed, checked when they are due, left',
    layers: [
      ...['lib/feeds', 'lib/feed-frame', 'lib/messages'],
      ...['lib/store/db', 'lib/store/digests', 'lib/store/imports', 'lib/store/feeds'],
    ],
    packages: ['wxt/browser'],
  },
  {
    folder: 'lib/settings',
    holds: 'the reader’s choices, shared by all parts at once',
    layers: ['lib/i18n'],
    packages: ['wxt/browser'],
  },
  {
    folder: 'lib/site',
    holds: 'huggingface.co: every selector, papers’ places, islands, what changes in a page',
    layers: ['lib/paper'],
  },
  {
    folder: 'components/base',
    holds: 'buttons, folds, switches: nothing that knows of digests',
    layers: ['lib/i18n'],
    packages: ['preact'],
  },
  {
    folder: 'components/digest',
    holds: 'a digest, wherever it stands',
    layers: ['lib/digest', 'lib/i18n', 'components/base'],
    packages: ['preact'],
  },
  {
    folder: 'components/on-site',
    holds: 'rows, sheets, chips, panel and control on the site’s pages',
    layers: ['lib/digest', 'lib/i18n', 'components/base', 'components/digest'],
    packages: ['preact'],
  },
  {
    folder: 'components/app',
    holds: 'imports, their problems, a file explained: on our own pages',
    layers: ['lib/digest', 'lib/i18n', 'components/base'],
    packages: ['preact'],
  },
  {
    folder: 'components/library',
    holds: 'the library’s bar, rail, list and place to read in',
    layers: ['lib/digest', 'lib/i18n', 'components/base', 'components/digest'],
    packages: ['preact'],
  },
  {
    folder: 'components/keeping',
    holds: 'backup, restoring, exports and deletions: what is said and asked of them',
    layers: ['lib/digest', 'lib/i18n', 'components/base'],
    packages: ['preact'],
  },
  {
    folder: 'components/feeds',
    holds: 'what is followed, what a first look found, what is the matter and what to do',
    layers: [
      ...['lib/digest', 'lib/i18n', 'lib/feeds'],
      ...['components/base', 'components/digest', 'components/app'],
    ],
    packages: ['preact'],
  },
  {
    folder: 'lib/overlay/state',
    holds:
      'what a reader sees of one page’s digests, and what each act changes; decides, draws nothing',
    layers: ['lib/digest', 'lib/trust', 'lib/i18n', 'lib/settings', 'lib/site'],
    typesOf: ['lib/messages', 'components/digest'],
  },
  {
    folder: 'lib/overlay/parts',
    holds: 'what the three scripts of a page say to one another',
    layers: ['lib/messages'],
    typesOf: ['lib/site', 'lib/overlay/state'],
  },
  {
    folder: 'lib/overlay/papers',
    holds: 'the first script, in every page of the site: finds papers, asks the library',
    layers: ['lib/messages', 'lib/site', 'lib/overlay/parts'],
    typesOf: ['lib/digest', 'lib/overlay/state'],
    packages: ['wxt/browser'],
  },
  {
    folder: 'lib/overlay/frames',
    holds: 'the second script: rows, chips and all frames, drawn where they belong',
    layers: [
      ...['lib/messages', 'lib/settings', 'lib/site', 'lib/overlay/state', 'lib/overlay/parts'],
      ...['components/digest', 'components/on-site'],
    ],
    typesOf: ['lib/i18n'],
  },
  {
    folder: 'lib/overlay/actions',
    holds: 'the third script: what the reader does, translation, the clipboard',
    layers: [
      ...['lib/messages', 'lib/settings', 'lib/translate', 'lib/overlay/state'],
      ...['lib/overlay/parts', 'components/on-site'],
    ],
    typesOf: ['lib/digest', 'lib/i18n', 'lib/site', 'components/digest'],
    packages: ['preact'],
  },
  {
    folder: 'lib/offscreen',
    holds:
      'what runs beside the background: imports’ workers, texts to copy, translations, conversion',
    layers: [
      ...[
        'lib/digest',
        'lib/i18n',
        'lib/translate',
        'lib/messages',
        'lib/convert',
        'lib/following',
      ],
      ...['lib/store/digests', 'lib/store/imports', 'lib/store/feeds', 'lib/store/search'],
    ],
  },
  {
    folder: 'lib/background',
    holds:
      'the one that is asked: heads for pages, the badge, the manifest’s keys, imports begun, what a tab may delete, the first page opened',
    layers: [
      ...['lib/settings', 'lib/messages', 'lib/store/digests', 'lib/store/imports'],
      ...['lib/store/feeds', 'lib/offscreen'],
    ],
    packages: ['wxt/browser'],
  },
  {
    folder: 'lib/app',
    holds:
      'the popup, the first page, imports: components joined with store, messages and settings',
    layers: [
      ...['lib/digest', 'lib/i18n', 'lib/settings', 'lib/messages', 'lib/import', 'lib/import/zip'],
      ...['lib/store/db', 'lib/store/digests', 'lib/store/imports', 'lib/feeds', 'lib/following'],
      ...['components/base', 'components/on-site', 'components/app', 'components/feeds'],
    ],
    packages: ['preact', 'wxt/browser'],
  },
  {
    folder: 'lib/app/keeping',
    holds: 'backup, restoring, exports and deletions, where a reader begins them',
    layers: [
      ...['lib/digest', 'lib/export', 'lib/i18n', 'lib/settings', 'lib/messages', 'lib/import'],
      ...['lib/zip', 'lib/store/db', 'lib/store/imports', 'lib/store/backup'],
      ...['components/app', 'components/keeping', 'lib/app'],
    ],
    packages: ['preact'],
  },
  {
    folder: 'lib/app/feeds',
    holds: 'feeds followed, looked at, changed and left, where a reader does it',
    layers: [
      ...['lib/digest', 'lib/i18n', 'lib/settings', 'lib/import', 'lib/feeds', 'lib/following'],
      ...['lib/store/digests', 'lib/store/imports', 'lib/store/browse', 'lib/store/search'],
      ...['components/base', 'components/app', 'components/keeping', 'components/feeds'],
      ...['lib/app', 'lib/app/keeping'],
    ],
    packages: ['preact'],
  },
  {
    folder: 'lib/app/library',
    holds: 'the library’s places, their addresses and keys',
    layers: [
      ...[
        'lib/digest',
        'lib/paper',
        'lib/search',
        'lib/i18n',
        'lib/settings',
        'lib/messages',
        'lib/import',
      ],
      ...['lib/store/digests', 'lib/store/imports', 'lib/store/browse', 'lib/store/search'],
      ...['components/base', 'components/digest', 'components/app', 'components/library'],
      ...[
        'lib/overlay/state',
        'lib/overlay/actions',
        'lib/offscreen',
        'lib/app',
        'lib/app/keeping',
        'lib/app/feeds',
      ],
    ],
    packages: ['preact', 'wxt/browser'],
  },
  {
    folder: 'lib/cli',
    holds:
      'what is run from a terminal: `npm start`, `npm run inspect`, `npm run selectors`, icons, this table',
    layers: ['lib/site', 'lib/inspect', 'tests'],
    packages: [
      'node:child_process',
      'node:fs',
      'node:os',
      'node:path',
      'node:url',
      'node:util',
    ].concat(['node:timers', '@playwright/test', 'tsx']),
  },
  {
    folder: 'entrypoints',
    holds: 'index files, one for each part that WXT builds',
    layers: [
      ...['lib/parse', 'lib/convert', 'lib/import', 'lib/messages', 'lib/settings'],
      ...['lib/feed-frame', 'lib/following'],
      ...['lib/site', 'lib/store/digests', 'lib/store/imports', 'lib/store/search'],
      ...['lib/offscreen', 'lib/background', 'lib/app'],
      'lib/app/library',
      ...['lib/overlay/papers', 'lib/overlay/frames', 'lib/overlay/actions', 'components/app'],
      'components/library',
    ],
    packages: ['wxt', 'preact'],
  },
];

/** The layer of a file or folder: the deepest that holds it. */
export function layerOf(path: string): Layer | undefined {
  return layers
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
