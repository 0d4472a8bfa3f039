/** What may have changed in the library, so that only those look again who show it. */
export interface LibraryChange {
  /** The papers whose digests came, changed or went; `many` where they are more than are worth listing. */
  papers: readonly string[] | 'many';
  /** Whether the list of imports changed: one ended or was undone. */
  imports: boolean;
  /** Whether sources are called something else. */
  sourceNames: boolean;
}

/**
 * So many papers are listed. Each change goes to all tabs, twice a second while an import is at work, which
 * brings some 200 papers in that time: 1,000 are 13 kB, and a machine five times as fast still lists them.
 * Beyond it, each tab asks for all that it shows, once.
 */
export const MOST_LISTED = 1000;

/** What may have changed where nobody knows what did. */
export const ANYTHING: LibraryChange = { papers: 'many', imports: true, sourceNames: true };

/** That digests of these papers came, changed or went; each may be named several times. */
export function changeOfPapers(paperIds: readonly string[]): LibraryChange {
  return { papers: listed(paperIds), imports: false, sourceNames: false };
}

/** Two changes in one. */
export function bothChanges(a: LibraryChange, b: LibraryChange): LibraryChange {
  return {
    papers:
      a.papers === 'many' || b.papers === 'many' ? 'many' : listed([...a.papers, ...b.papers]),
    imports: a.imports || b.imports,
    sourceNames: a.sourceNames || b.sourceNames,
  };
}

/** Reads a change as it is stored, where a page's process that was broken into can write, too: what it does not clearly leave alone may have changed. */
export function readLibraryChange(stored: unknown): LibraryChange {
  const { papers, imports, sourceNames } = Object(stored);
  return {
    papers: Array.isArray(papers) && papers.length <= MOST_LISTED ? papers.map(String) : 'many',
    imports: imports !== false,
    sourceNames: sourceNames !== false,
  };
}

function listed(paperIds: readonly string[]): LibraryChange['papers'] {
  const once = new Set(paperIds);
  return once.size > MOST_LISTED ? 'many' : [...once];
}
