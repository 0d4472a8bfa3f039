import { namedPapers } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import { isBlank, type Line } from '../line';

const RULE = /^\s{0,3}([=#*~━─═-])\1{9,200}\s*$/;
const SENTENCE_END = /[。.！!；;，,：:]$/;
/** In letters of half a Chinese one's width. */
const LONGEST_TITLE = 300;
/** One alone is the name of the whole, or of a part. */
const LEAST = 2;

/**
 * Writes lines with the same rule right above and below them, and a paper's link below that, as headings, where a text has
 * several, and without the rules: plain mails have their titles so. Above another title such a line is a catchword.
 */
export function writeRuledTitles(lines: Line[]): Line[] {
  const titles = lines.flatMap((_, index) =>
    isRuledTitle(lines, index) && linksPaper(lines, index + 2) ? [index] : [],
  );
  if (titles.length < LEAST) return lines;
  const written = [...lines];
  for (const index of titles) {
    for (const at of [index - 1, index, index + 1]) {
      const line = lines[at];
      if (line) written[at] = { ...line, text: at === index ? `## ${line.text.trim()}` : '' };
    }
  }
  return written;
}

function isRuledTitle(lines: Line[], index: number): boolean {
  const [before, above, title, below] = [-2, -1, 0, 1].map((step) => lines[index + step]);
  if (!above || !title || !below || title.fenced || !RULE.test(above.text)) return false;
  if (above.text.trim() !== below.text.trim() || (before && !isBlank(before))) return false;
  const text = title.text.trim();
  return (
    /^[^\s#>|].*\p{L}/u.test(text) && widthOf(text) <= LONGEST_TITLE && !SENTENCE_END.test(text)
  );
}

/** Whether the first line with words from an index on links a paper. */
function linksPaper(lines: Line[], from: number): boolean {
  const next = lines.slice(from, from + 3).find((line) => !isBlank(line));
  return next !== undefined && namedPapers(next.text).length === 1;
}
