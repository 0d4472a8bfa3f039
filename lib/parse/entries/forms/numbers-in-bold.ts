import type { Line } from '../../text/line';
import { findMentions } from '../../words/paper-mentions';

/** `**Title (2601.00001).** What it does`, `**Title ([2601.00001](…))**`: a paper's number in bold together with its title. */
const IN_BOLD =
  /^(\s{0,3}(?:[-*+•]\s{1,3}|\d{1,3}[.)]\s{1,3})?)\*\*([^*]{2,200}?)\s?[(（[]((?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?|\[[^[\]*]{1,60}\]\([^()\s]{10,300}\))[)）\]]([.:：。]?)\*\*/iu;
const BARE = /^\d/;
/** A single one may be in bold for what it says. */
const LEAST = 2;

/** Writes papers' numbers that stand in bold behind their titles beside what is in bold, where several lines open so, each with a paper of its own. */
export function writeNumbersBesideBold(lines: Line[]): Line[] {
  const found = lines.map(({ text, fenced }) => (fenced ? null : IN_BOLD.exec(text)));
  const ids = found.flatMap((match) => findMentions(match?.[3] ?? '').map(({ id }) => id));
  if (new Set(ids).size < LEAST || new Set(ids).size < found.filter(Boolean).length) return lines;
  return lines.map((line, index) => {
    const [whole, mark = '', title = '', number = '', end = ''] = found[index] ?? [];
    if (whole === undefined) return line;
    const named = BARE.test(number) ? `arXiv:${number}` : number;
    return {
      ...line,
      text: `${mark}**${title}** (${named})${end}${line.text.slice(whole.length)}`,
    };
  });
}
