import type { Section } from '../../digest/digest';
import { plainInline, plainText } from '../../digest/plain-text';
import type { Problem } from '../../digest/problem';
import { areAlike, type Weight, weighByTitle, weighByWords } from '../../trust/weigh-digest';
import type { StoredHead, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce, type Writing } from '../db/write-all-or-none';
import { paperOfTitle, type ReadingTitles } from './known-titles';
import { readBody, readSoundBody, type StoredDigest } from './stored-digest';

/** As many other digests of a paper as are read for their abstracts. */
const MOST_ABSTRACTS = 3;
const LONGEST_DETAIL = 160;

/** A transaction that reads what the library has of papers. */
export type ReadingLibrary = Writing<'papers' | 'bodies'> & ReadingTitles;

/** What of a report may be stored, and what is to be told of the rest and of what is doubtful. */
export interface Weighed {
  digests: StoredDigest[];
  problems: Problem[];
}

/**
 * Within a transaction: leaves out what is surely about another paper than it is filed under, by what other
 * sources in the library say of that paper. What one source says against another is told and kept: the
 * site's own title decides then. What the library has already is not weighed again.
 */
export async function weighDigests(
  tx: ReadingLibrary,
  digests: StoredDigest[],
  papers: ReadonlyMap<string, StoredPaper>,
  lines: ReadonlyMap<string, number | null>,
): Promise<Weighed> {
  const contested = digests.filter((digest) => isContested(digest, papers));
  if (contested.length === 0) return { digests, problems: [] };
  const weights = await atOnce(
    contested.map((digest) => () => weigh(tx, digest, witnessesOf(digest, papers))),
  );
  const problems: Problem[] = [];
  const leftOut = new Set<StoredDigest>();
  for (const [index, digest] of contested.entries()) {
    const kind = weights[index];
    if (!kind || kind === 'fits') continue;
    if (kind === 'other-paper') leftOut.add(digest);
    const { key, title } = digest.head;
    const detail = `${digest.paperId} ${title}`.slice(0, LONGEST_DETAIL);
    problems.push({ kind, line: lines.get(key) ?? null, detail });
  }
  return { digests: digests.filter((digest) => !leftOut.has(digest)), problems };
}

/** Whether the library has a digest of the paper by somebody else, and not this one. */
function isContested(digest: StoredDigest, papers: ReadonlyMap<string, StoredPaper>): boolean {
  const { key, hash } = digest.head;
  const known = papers.get(digest.paperId)?.heads.find((head) => head.key === key);
  return known?.hash !== hash && witnessesOf(digest, papers).length > 0;
}

/** What other sources have of its paper; a translation says what its original does. */
function witnessesOf(
  { paperId, head }: StoredDigest,
  papers: ReadonlyMap<string, StoredPaper>,
): StoredHead[] {
  const heads = papers.get(paperId)?.heads ?? [];
  return heads.filter(
    ({ source, provenance }) => source !== head.source && provenance.by !== 'translator',
  );
}

async function weigh(
  tx: ReadingLibrary,
  digest: StoredDigest,
  witnesses: StoredHead[],
): Promise<Weight> {
  const { title, lang, summary, source } = digest.head;
  const weight = weighByTitle({ title, lang, text: plainInline(summary) }, witnesses);
  if (weight === 'other-title')
    return (await isTitleOfAnother(tx, digest.paperId, title, source)) ? 'other-paper' : weight;
  if (weight !== 'fits' || witnesses.some((witness) => areAlike(witness.title, title)))
    return weight;
  const some = witnesses.slice(0, MOST_ABSTRACTS);
  const bodies = await atOnce(
    some.map(
      ({ key }) =>
        () =>
          tx.objectStore('bodies').get(key),
    ),
  );
  const withAbstracts = some.flatMap((witness, index) => {
    const body = bodies[index];
    const read = body && readSoundBody(body);
    const abstract = read ? textOf(read.sections, true) : '';
    return abstract === '' ? [] : [{ ...witness, abstract }];
  });
  if (withAbstracts.length === 0) return 'fits';
  const sections = readBody(digest.body).sections;
  return weighByWords(textOf(sections, false) || textOf(sections, true), withAbstracts);
}

/** Whether another source files this title under another paper: then it is not one source's word any more. */
async function isTitleOfAnother(
  tx: ReadingLibrary,
  paperId: string,
  title: string,
  source: string,
): Promise<boolean> {
  const other = await paperOfTitle(tx, title);
  if (other === null || other === paperId) return false;
  const reading: Writing<'papers'> = tx;
  const paper = await reading.objectStore('papers').get(other);
  return soundHeads(paper).some((head) => head.source !== source && areAlike(head.title, title));
}

function textOf(sections: Section[], abstract: boolean): string {
  return sections
    .filter(({ kind }) => (kind === 'abstract') === abstract)
    .map(({ blocks }) => plainText(blocks))
    .join('\n');
}
