import { plainInline } from '../../lib/digest/plain-text';
import { parseReport } from '../../lib/parse/parse-report';
import { readBody, type StoredDigest, toStored } from '../../lib/store/digests/stored-digest';
import { replicaPapers } from '../fixtures/replica/papers';
import { listedIds } from './bench-site';
import type { Chromium } from './chromium';
import { generateReport } from './generate-reports';

interface Filling {
  /** What a real import stores of some real-sized digests; the others are copies with other ids. */
  models: StoredDigest[];
  ids: string[];
  /** What the list calls its papers, in turn: cards of other titles would be doubtful. */
  titles: string[];
  /** None for the models' own. */
  languages: string[];
}

/** Fills our library with so many papers, the listed ones among them, past the import; with a digest in each language. */
export function fillLibrary(
  browser: Chromium,
  extensionId: string,
  size: number,
  languages: string[] = [],
): Promise<void> {
  return fillWith(browser, extensionId, idsOf(size), languages);
}

/** Fills our library with these papers. */
export async function fillWith(
  browser: Chromium,
  extensionId: string,
  ids: string[],
  languages: string[] = [],
): Promise<void> {
  const tab = await browser.openTab();
  await tab.goto(`chrome-extension://${extensionId}/library.html#/imports`);
  await tab.evaluate(putDigests, {
    models: modelDigests(),
    ids,
    titles: replicaPapers.map(({ title }) => title),
    languages,
  });
  await tab.close();
}

/** Fills the floor's store with as many records, each a digest's summary. */
export async function fillFloor(
  browser: Chromium,
  extensionId: string,
  size: number,
): Promise<void> {
  const tab = await browser.openTab();
  await tab.goto(`chrome-extension://${extensionId}/manifest.json`);
  const lines = modelDigests().map(({ head }) => plainInline(head.summary));
  await tab.evaluate(putLines, { lines, ids: idsOf(size) });
  await tab.close();
}

function modelDigests(): StoredDigest[] {
  const { name, text } = generateReport(0);
  return (
    parseReport(Buffer.from(text), name)
      .digests.map(toStored)
      // Bytes would not come through to the page that stores them.
      .map(({ body, ...rest }) => ({
        ...rest,
        body: { ...body, sections: readBody(body).sections },
      }))
  );
}

/** The listed ids, and between them in the order of keys as many others as are wanted. */
function idsOf(size: number): string[] {
  const others: string[] = [];
  const listed = new Set(listedIds);
  for (let month = 0; others.length + listed.size < size; month++) {
    const yearAndMonth = `${26 - Math.floor(month / 12)}${String(1 + (month % 12)).padStart(2, '0')}`;
    for (let n = 0; n < 8000 && others.length + listed.size < size; n++) {
      const id = `${yearAndMonth}.${10_000 + n}`;
      if (!listed.has(id)) others.push(id);
    }
  }
  return [...listedIds, ...others];
}

/** Runs in a page of our extension. */
async function putDigests({ models, ids, titles, languages }: Filling): Promise<void> {
  const PER_TRANSACTION = 2000;
  // Until the page itself has made the library: its schema is not for us to know.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'paperglance')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const opening = indexedDB.open('paperglance');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let from = 0; from < ids.length; from += PER_TRANSACTION) {
    const tx = db.transaction(['papers', 'bodies'], 'readwrite');
    for (const [index, paperId] of ids.slice(from, from + PER_TRANSACTION).entries()) {
      const model = models[(from + index) % models.length];
      if (!model) throw new Error('There are no digests to copy');
      const key = model.head.key.replace(model.paperId, paperId);
      const heads = (languages.length > 0 ? languages : [model.head.lang]).map((lang) => ({
        ...model.head,
        title: titles[(from + index) % titles.length] ?? '',
        lang,
        key: languages.length > 0 ? `${key} ${lang}` : key,
      }));
      tx.objectStore('papers').put({ paperId, heads, titles: [] });
      for (const head of heads) tx.objectStore('bodies').put({ ...model.body, key: head.key });
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  }
  db.close();
}

/** Runs in a page of the floor. */
async function putLines({ lines, ids }: { lines: string[]; ids: string[] }): Promise<void> {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('lines');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction('lines', 'readwrite');
  for (const [index, id] of ids.entries()) {
    tx.objectStore('lines').put(lines[index % lines.length], id);
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}
