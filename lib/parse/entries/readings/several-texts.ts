import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { firstFrom } from '../lines/first-from';
import { isAround } from '../lines/title-worth';
import { repeatsTitle } from './inner-report';
import type { Candidate } from './reading';

/**
 * Whether an entry holds the texts of several papers: titles within it are written alike, as no section is, and the
 * texts below them open with the same label.
 */
export function holdsTexts(entry: Candidate, heads: JudgedHead[]): boolean {
  if (entry.head.row) return false;
  const inner = headsWithin(entry, heads);
  // What may stand around a report's papers is no section of one.
  const sections = new Set(
    inner.flatMap(({ section, form, title }) => (section && !isAround(title) ? [form] : [])),
  );
  const texts = inner.flatMap((head) =>
    isTitle(head) && !sections.has(head.form) && !repeatsTitle(entry.head, head)
      ? [`${head.form} ${head.opening}`]
      : [],
  );
  return new Set(texts).size < texts.length;
}

function headsWithin({ head, end }: Candidate, heads: JudgedHead[]): JudgedHead[] {
  return heads.slice(firstFrom(heads, head.index + 1), firstFrom(heads, end));
}

function isTitle({ opening, section, rank, title }: JudgedHead): boolean {
  return opening !== null && !section && rank <= BANNER && !isAround(title);
}
