import type { Page } from '@playwright/test';

/** What a library holds, and what is wrong with it in itself. */
export interface KeptLibrary {
  /** In the order in which they were begun. */
  imports: { state: string; toCome: number; files: string[] }[];
  /** How many files wait. */
  inbox: number;
  /** Ids of papers, with which version of theirs is shown. */
  digests: Map<string, string>;
  /** What is shown, as JSON: papers by their ids, bodies by their keys. */
  shown: Map<string, string>;
  /** How many files of the last import are done. */
  found: string;
  faults: string[];
}

interface Stores {
  papers: { paperId: string; heads: { key: string; hash: string; summary: string[] }[] }[];
  bodies: { key: string; sections: string }[];
  versions: { key: string; hash: string }[];
  contributions: Said[];
  imports: {
    state: string;
    toCome: number;
    total: number;
    done: number;
    origin?: { by: string };
  }[];
  importIds: number[];
  files: { importId: number; index: number; name: string; outcome: Outcome | null }[];
  inbox: number;
}

interface Said {
  importId: number;
  index: number;
  undone: 0 | 1;
  keys: string[];
  hashes: string[];
}

interface Outcome {
  added: number;
  updated: number;
  unchanged: number;
  problems: { kind: string }[];
}

const VERSION = /(first|changed) of/;

/** Reads all stores of the library in one transaction, from a page of the extension, past our own code. */
export async function readKeptLibrary(page: Page): Promise<KeptLibrary> {
  const stores = await readStores(page);
  const files = stores.files.filter(({ importId }) => importId === stores.importIds.at(-1));
  const done = files.filter(({ outcome }) => outcome).length;
  return {
    imports: stores.imports.map(({ state, toCome }, index) => ({
      state,
      toCome,
      files: stores.files
        .filter(({ importId }) => importId === stores.importIds[index])
        .map(({ name }) => name),
    })),
    inbox: stores.inbox,
    digests: new Map(
      stores.papers.map(({ paperId, heads }) => [
        paperId,
        VERSION.exec(JSON.stringify(heads[0]?.summary))?.[1] ?? '',
      ]),
    ),
    shown: new Map([
      ...stores.papers.map((paper): [string, string] => [paper.paperId, JSON.stringify(paper)]),
      ...stores.bodies.map((body): [string, string] => [body.key, JSON.stringify(body)]),
    ]),
    found: `${stores.imports.at(-1)?.state}, ${done}/${files.length} files`,
    faults: [...doubled(stores), ...halfWritten(stores), ...unsound(stores), ...miscounted(stores)],
  };
}

/** A place in the library that holds more than one digest, or a file that brought its own twice. */
function doubled({ papers, contributions, imports, importIds }: Stores): string[] {
  const heads = papers.filter(({ heads }) => heads.length !== 1).map(({ paperId }) => paperId);
  // A large deletion takes out a part at a time, and all of them are of no file; so it is with a backup's restoring.
  const acts = new Set(importIds.filter((_, at) => isAct(imports[at])));
  const files = contributions
    .filter(({ importId }) => !acts.has(importId))
    .map(({ importId, index }) => `${importId}/${index}`);
  const twice = files.filter((file, index) => files.indexOf(file) !== index);
  return [
    ...heads.map((id) => `${id} has not one digest`),
    ...twice.map((file) => `file ${file} contributed twice`),
  ];
}

/** A digest whose head and body don't say the same, or one of which is missing. */
function halfWritten({ papers, bodies }: Stores): string[] {
  const sections = new Map(bodies.map(({ key, sections }) => [key, sections]));
  const heads = papers.flatMap((paper) => paper.heads);
  const faults = heads.flatMap(({ key, summary }) => {
    const version = VERSION.exec(JSON.stringify(summary))?.[0] ?? 'nothing';
    const body = sections.get(key) ?? '';
    return body.split(version).length === 3 ? [] : [`${key} is half-written`];
  });
  return heads.length === bodies.length ? faults : [...faults, 'There are bodies without heads'];
}

/** A digest that doesn't show what is said of it last and not undone, or something said that is not kept. */
function unsound({ papers, versions, contributions }: Stores): string[] {
  const said = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  for (const { keys, hashes, undone } of contributions) {
    for (const [at, key] of keys.entries()) {
      const hash = hashes[at] ?? '';
      said.set(key, (said.get(key) ?? new Set()).add(hash));
      if (undone === 0) last.set(key, hash);
    }
  }
  const shown = papers.flatMap((paper) => paper.heads.map(({ key, hash }) => `${key} ${hash}`));
  const toShow = [...last].flatMap(([key, hash]) => (hash === '' ? [] : [`${key} ${hash}`]));
  const kept = versions.map(({ key, hash }) => `${key} ${hash}`);
  const toKeep = [...said].flatMap(([key, hashes]) =>
    [...hashes]
      .filter((hash) => hash !== '' && hash !== last.get(key))
      .map((hash) => `${key} ${hash}`),
  );
  return [
    ...(shown.sort().join() === toShow.sort().join() ? [] : ['The history leads elsewhere']),
    ...(kept.sort().join() === toKeep.sort().join() ? [] : ['Earlier versions are not as said']),
  ];
}

function isAct(record: Stores['imports'][number] | undefined): boolean {
  return record?.origin?.by === 'deletion' || record?.origin?.by === 'backup';
}

/** A file of an import that has ended and doesn't say what became of it, or says something else. */
function miscounted({ imports, importIds, files, contributions }: Stores): string[] {
  return imports.flatMap((record, index) => {
    const { state, total, done, origin } = record;
    if (state !== 'done' || isAct(record)) return [];
    const own = files.filter(({ importId }) => importId === importIds[index]);
    const brought = own.reduce(
      (sum, { outcome }) =>
        sum + (outcome ? outcome.added + outcome.updated + outcome.unchanged : 0),
      0,
    );
    const contributed = contributions
      .filter(({ importId }) => importId === importIds[index])
      .reduce((sum, { keys }) => sum + keys.length, 0);
    const open = own.filter(({ outcome }) => !outcome).map(({ name }) => `${name} has no outcome`);
    const problems = own.flatMap(({ name, outcome }) =>
      (outcome?.problems ?? []).map(({ kind }) => `${name}: ${kind}`),
    );
    return [
      ...open,
      ...problems,
      // What is read again and was left alone is told, and contributes nothing.
      ...(brought === contributed || origin?.by === 'rereading'
        ? []
        : [`${brought} digests told, ${contributed} brought`]),
      ...(total === own.length && done === total ? [] : [`${done} of ${total} files counted`]),
    ];
  });
}

function readStores(page: Page): Promise<Stores> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction([...db.objectStoreNames]);
    // Whole files stay where they are.
    const requests = {
      papers: tx.objectStore('papers').getAll(),
      bodies: tx.objectStore('bodies').getAll(),
      versions: tx.objectStore('versions').getAll(),
      contributions: tx.objectStore('contributions').getAll(),
      imports: tx.objectStore('imports').getAll(),
      importIds: tx.objectStore('imports').getAllKeys(),
      files: tx.objectStore('files').getAll(),
      inbox: tx.objectStore('inbox').count(),
    };
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    db.close();
    const stores = Object.fromEntries(
      Object.entries(requests).map(([name, request]) => [name, request.result]),
    ) as unknown as Stores;
    // Bytes don't travel.
    const decoder = new TextDecoder();
    for (const body of requests.bodies.result) {
      for (const [part, value] of Object.entries(body))
        if (value instanceof Uint8Array) body[part] = decoder.decode(value);
        // Of version 1, a tree.
        else if (Array.isArray(value)) body[part] = JSON.stringify(value);
    }
    return stores;
  });
}
