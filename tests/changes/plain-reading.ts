import type { Digest } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import { titleLetters } from '../../lib/digest/title-letters';
import { parseReport } from '../../lib/parse/parse-report';

/** A paper's digests, one or one a language, as letters and digits alone. */
export interface PlainDigest {
  id: string;
  /** Of the first one. */
  lang: string;
  /** Of the first one, as it is. */
  title: string;
  /** Of all of them. */
  leads: string[];
  /** All that is shown of them but their titles, particulars included. */
  text: string;
}

/** What is read of a file, as far as two readings are compared. */
export interface PlainReading {
  digests: PlainDigest[];
  /** What is told, without the lines. */
  told: string[];
}

/** Reads a text as a file of this name. */
export function readPlain(text: string, name: string): PlainReading {
  const { digests, problems } = parseReport(new TextEncoder().encode(text), name);
  const papers = new Map<string, Digest[]>();
  for (const digest of digests)
    papers.set(digest.paperId, [...(papers.get(digest.paperId) ?? []), digest]);
  return {
    digests: [...papers].map(([id, own]) => plainDigest(id, own)),
    told: problems.map(({ kind, detail }) => `${kind} ${detail}`),
  };
}

function plainDigest(id: string, digests: readonly Digest[]): PlainDigest {
  const leads = digests.map(({ summary }) => titleLetters(plainInline(summary)));
  const texts = digests.flatMap(({ sections, particulars = [] }) => [
    ...sections.flatMap(({ label, blocks }) => [label, plainText(blocks)]),
    ...particulars.flatMap(({ label, c }) => [label, plainInline(c)]),
  ]);
  return {
    id,
    lang: digests[0]?.lang ?? '',
    title: digests[0]?.title ?? '',
    leads,
    text: [...leads, titleLetters(texts.join('\n'))].join('|'),
  };
}
