import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../lib/digest/digest';
import { plainInline } from '../../lib/digest/plain-text';
import leads from './corpus-leads.json';
import { letters } from './letters';
import type { Score } from './score';

/** Where the right leads of a file stand, by paper: code units of its decoded text, end not included. */
type FileLeads = Record<string, number[][]>;

const labelled: Record<string, FileLeads> = leads;

/** A lead that goes on beyond what a row shows may be cut; this much of it has to be there. */
const LEAST_OF_CUT = 40;

/**
 * Scores the leads of one file's digests against those that a person chose by reading. Only places are
 * kept here: the text is its publisher's. `folder` holds the files; `langs` are the languages of the
 * file's digests by paper, to know which of several is meant.
 */
export function scoreLeads(
  score: Score,
  folder: string,
  file: string,
  digests: readonly Digest[],
  langs: ReadonlyMap<string | null, string | null>,
): void {
  const places = labelled[file];
  if (!places) return;
  const text = new TextDecoder().decode(readFileSync(join(folder, file)));
  for (const [id, ranges] of Object.entries(places)) {
    const ours = digests.filter(({ paperId }) => paperId === id);
    const digest = ours.find(({ lang }) => lang === langs.get(id)) ?? ours[0];
    // What is not there is counted with the papers; of failed output it may rightly be missing.
    if (!digest) continue;
    const right = ranges.map(([from, to]) => unescaped(text.slice(from, to), file));
    const shown = plainInline(digest.summary);
    score.count(
      right.some((lead) => isLead(shown, lead)),
      () =>
        `${file}: ${id} ${fault(shown, right)}\n    ${start(shown)}\n    ${start(right[0] ?? '')}`,
    );
  }
}

/** Whether what is shown is the right lead, or a whole sentence or more from its beginning. */
function isLead(shown: string, right: string): boolean {
  const ours = letters(shown);
  const theirs = letters(right);
  if (ours === '' || !theirs.startsWith(ours)) return false;
  const least = /(?:…|\.\.\.)$/.test(shown) ? LEAST_OF_CUT : letters(firstSentence(right)).length;
  return ours === theirs || ours.length >= least;
}

function fault(shown: string, right: readonly string[]): string {
  if (shown === '') return 'no lead';
  return right.some((lead) => letters(shown).startsWith(letters(lead)))
    ? 'too long'
    : 'other words';
}

function firstSentence(text: string): string {
  return /^[\s\S]*?(?:[。！？]|[.!?]["'”’)\]]*(?=\s|$))/.exec(text)?.[0] ?? text;
}

function unescaped(text: string, file: string): string {
  return /\.jsonl?$/.test(file) ? JSON.parse(`"${text}"`) : text;
}

function start(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 90);
}
