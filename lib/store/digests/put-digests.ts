import { appendAll } from '../../digest/append-all';
import { translatedKey } from '../../digest/provenance';
import { MOST_BESIDE, rangeOf } from '../db/key-range';
import type { StoredBody, StoredHead, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { paperOf, withHead, withoutHead } from '../db/stored-paper';
import { atOnce, leave, type Writing } from '../db/write-all-or-none';
import { paperIdOfKey } from './digest-key';
import type { StoredDigest } from './stored-digest';

/** What every change of a digest writes. */
export type WritingDigests = Writing<(typeof digestStores)[number]>;

/** The stores that a change of digests writes. */
export const digestStores = ['papers', 'bodies', 'versions', 'toIndex'] as const;

/** A change of digests of which all is known; nothing of it is written before `write`. */
export interface DigestChange {
  added: number;
  updated: number;
  dropped: number;
  /** The papers whose digests are others afterwards. */
  papers: string[];
  write(): void;
}

/**
 * Within a transaction: shows these digests, each in place of what its key showed. This, with `dropDigests`, is
 * the one way in which digests change. What is shown no more is kept as a version, and so are translations of it, which
 * say what it said. `known` are the papers as far as they were read before.
 */
export function putDigests(
  tx: WritingDigests,
  digests: readonly StoredDigest[],
  known: ReadonlyMap<string, StoredPaper> = new Map(),
): Promise<DigestChange> {
  return changeDigests(tx, digests, [], known);
}

/** Within a transaction: shows the digests of these keys no more; unknown keys are passed over. */
export function dropDigests(tx: WritingDigests, keys: readonly string[]): Promise<DigestChange> {
  return changeDigests(tx, [], keys, new Map());
}

/** Within a transaction: both at once, so that each paper is written once. */
export async function changeDigests(
  tx: WritingDigests,
  put: readonly StoredDigest[],
  drop: readonly string[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<DigestChange> {
  const papers = await readPapers(
    tx,
    [...put.map(({ paperId }) => paperId), ...drop.map(paperIdOfKey)],
    known,
  );
  const shown: StoredDigest[] = [];
  const hidden: StoredHead[] = [];
  const outdated: { head: StoredHead; of: string }[] = [];
  const changed = new Set<string>();
  const hide = (paper: StoredPaper, head: StoredHead | undefined): StoredPaper => {
    if (!head) return paper;
    hidden.push(head);
    const translations = translationsOf(paper, head.key);
    appendAll(
      outdated,
      translations.map((translation) => ({ head: translation, of: head.hash })),
    );
    return withoutHead(paper, head.key, ...translations.map(({ key }) => key));
  };
  let updated = 0;
  for (const digest of put) {
    const { paperId, head } = digest;
    const paper = papers.get(paperId) ?? paperOf(paperId, []);
    const before = paper.heads.find(({ key }) => key === head.key);
    if (before?.hash === head.hash) continue;
    if (before) updated++;
    papers.set(paperId, withHead(hide(paper, before), head));
    shown.push(digest);
    changed.add(paperId);
  }
  for (const key of drop) {
    const paperId = paperIdOfKey(key);
    const paper = papers.get(paperId);
    const head = paper?.heads.find((each) => each.key === key);
    if (!paper || !head) continue;
    papers.set(paperId, hide(paper, head));
    changed.add(paperId);
  }
  const [bodies, translated, kept] = await atOnce([
    () => bodiesOf(tx, hidden),
    () =>
      bodiesOf(
        tx,
        outdated.map(({ head }) => head),
      ),
    () => versionsAmong(tx, shown),
  ]);
  return {
    added: shown.length - updated,
    updated,
    dropped: hidden.length - updated,
    papers: [...changed],
    write() {
      keepHidden(tx, hidden, bodies);
      keepTranslations(tx, outdated, translated);
      for (const version of kept) leave(tx.objectStore('versions').delete(version));
      for (const { body } of shown) leave(tx.objectStore('bodies').put(body));
      for (const id of changed) putPaper(tx, papers.get(id));
      if (changed.size > 0) leave(tx.objectStore('toIndex').add({ papers: [...changed] }));
    },
  };
}

function bodiesOf(tx: WritingDigests, heads: readonly StoredHead[]) {
  return atOnce(
    heads.map(
      ({ key }) =>
        () =>
          tx.objectStore('bodies').get(key),
    ),
  );
}

/** The names of what is shown that may be kept as versions: all, unless it is seen at once that few are or none. */
async function versionsAmong(
  tx: WritingDigests,
  shown: readonly StoredDigest[],
): Promise<[key: string, hash: string][]> {
  const versions = tx.objectStore('versions');
  const names = shown.map(({ head: { key, hash } }): [string, string] => [key, hash]);
  const range = rangeOf(names.map(([key]) => key));
  if (!range) return names;
  const within = IDBKeyRange.bound([range.lower], [range.upper, []]);
  if ((await versions.count(within)) > MOST_BESIDE * names.length) return names;
  const kept = new Set((await versions.getAllKeys(within)).map((name) => name.join(' ')));
  return names.filter((name) => kept.has(name.join(' ')));
}

/** Keeps what is shown no more; a body that takes another's place is written after this. */
function keepHidden(
  tx: WritingDigests,
  hidden: readonly StoredHead[],
  bodies: readonly (StoredBody | undefined)[],
): void {
  for (const [index, head] of hidden.entries()) {
    keepVersion(tx, head, bodies[index]);
    leave(tx.objectStore('bodies').delete(head.key));
  }
}

/** Keeps translations of what is shown no more, to come back with it. */
function keepTranslations(
  tx: WritingDigests,
  outdated: readonly { head: StoredHead; of: string }[],
  bodies: readonly (StoredBody | undefined)[],
): void {
  for (const [index, { head, of }] of outdated.entries()) {
    const { key, hash } = head;
    const body = bodies[index];
    if (body) leave(tx.objectStore('versions').put({ key, hash, head, body, of }));
    leave(tx.objectStore('bodies').delete(key));
  }
}

/** Within a transaction: keeps what is said of digests and not shown, to be shown once what is shown is undone. */
export function keepVersions(tx: WritingDigests, digests: readonly StoredDigest[]): void {
  for (const { head, body } of digests) keepVersion(tx, head, body);
}

/** The papers of these ids that the library has, those included that were read before. */
export async function readPapers(
  tx: Writing<'papers'>,
  ids: readonly string[],
  known: ReadonlyMap<string, StoredPaper> = new Map(),
): Promise<Map<string, StoredPaper>> {
  const missing = new Set(ids.filter((id) => !known.has(id)));
  const papers = new Map(known);
  for (const paper of await papersOf(tx, [...missing]))
    if (paper && missing.has(paper.paperId)) papers.set(paper.paperId, healed(paper));
  return papers;
}

/** The papers of these ids; others may be among them. */
async function papersOf(
  tx: Writing<'papers'>,
  ids: readonly string[],
): Promise<(StoredPaper | undefined)[]> {
  const store = tx.objectStore('papers');
  const range = rangeOf(ids);
  if (range && (await store.count(range)) <= MOST_BESIDE * ids.length) return store.getAll(range);
  return atOnce(ids.map((id) => () => store.get(id)));
}

/** Without the heads that are nonsense: where the paper is written, they go. */
function healed(paper: StoredPaper): StoredPaper {
  const heads = soundHeads(paper);
  return heads.length === paper.heads?.length ? paper : paperOf(paper.paperId, heads);
}

/** A translation that another took the place of is of no use. */
function keepVersion(tx: WritingDigests, head: StoredHead, body: StoredBody | undefined): void {
  const { key, hash } = head;
  if (body && translatedKey(head.provenance) === null)
    leave(tx.objectStore('versions').put({ key, hash, head, body }));
}

function putPaper(tx: WritingDigests, paper: StoredPaper | undefined): void {
  if (!paper) return;
  if (paper.heads.length > 0) leave(tx.objectStore('papers').put(paper));
  else leave(tx.objectStore('papers').delete(paper.paperId));
}

/** What was translated from a digest of this paper. */
function translationsOf({ heads }: StoredPaper, original: string): StoredHead[] {
  return heads.filter(({ provenance }) => translatedKey(provenance) === original);
}
