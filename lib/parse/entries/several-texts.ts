import { firstFrom } from './first-from';
import { BANNER } from './head';
import { repeatsTitle } from './inner-report';
import type { JudgedHead } from './judged-heads';
import type { Candidate } from './reading';
import { isAround } from './title-worth';

/**
 * Whether an entry holds the texts of several papers: titles within it are written alike, and the texts below them
 * open with the same label.
 */
export function holdsTexts({ head, end }: Candidate, heads: JudgedHead[]): boolean {
  if (head.row) return false;
  const seen = new Set<string>();
  for (let at = firstFrom(heads, head.index + 1); at < heads.length; at++) {
    const inner = heads[at];
    if (!inner || inner.index >= end) return false;
    if (!isTitle(inner) || repeatsTitle(head, inner)) continue;
    const text = `${inner.form} ${inner.opening}`;
    if (seen.has(text)) return true;
    seen.add(text);
  }
  return false;
}

function isTitle({ opening, section, rank, title }: JudgedHead): boolean {
  return opening !== null && !section && rank <= BANNER && !isAround(title);
}
