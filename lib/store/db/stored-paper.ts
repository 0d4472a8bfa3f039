import type { StoredHead, StoredPaper } from './schema';
import { titleHashes } from './title-hashes';

/** The paper with this head in place of the one of the same key, or beside the others. */
export function withHead(paper: StoredPaper, head: StoredHead): StoredPaper {
  const { paperId, heads } = withoutHead(paper, head.key);
  return paperOf(paperId, [...heads, head].sort(newestFirst));
}

/** The paper without the heads of these keys. */
export function withoutHead({ paperId, heads }: StoredPaper, ...keys: string[]): StoredPaper {
  return paperOf(
    paperId,
    heads.filter(({ key }) => !keys.includes(key)),
  );
}

/** The paper with these heads, the newest first, and no others. */
export function paperOf(paperId: string, heads: StoredHead[]): StoredPaper {
  const days = heads.map(({ date }) => date).filter((date) => date !== null);
  return { paperId, heads, titles: titleHashes(heads), days: [...new Set(days)] };
}

function newestFirst(a: StoredHead, b: StoredHead): number {
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
