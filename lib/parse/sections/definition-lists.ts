import { isBlank, type Line } from '../text/line';
import { BULLET, HEADING } from '../words/label-marks';

/** In characters: a longer line is no term. */
const LONGEST_TERM = 40;
/** Source: https://pandoc.org/MANUAL.html#definition-lists */
const DEFINITION = /^:\s{1,4}(?=\S)/;

/** An entry's lines, in which a term above its definition, `Method` over `: It …`, is a label in bold. */
export function withTermsAsLabels(lines: Line[]): Line[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    if (next && isTerm(line, lines[index - 1]) && isDefinition(next))
      return { ...line, text: `**${line.text.trim()}**` };
    const before = lines[index - 1];
    return before && isDefinition(line) && isTerm(before, lines[index - 2])
      ? { ...line, text: line.text.replace(DEFINITION, '') }
      : line;
  });
}

function isDefinition({ text, fenced }: Line): boolean {
  return !fenced && DEFINITION.test(text);
}

function isTerm({ text, fenced }: Line, before: Line | undefined): boolean {
  const term = text.trim();
  return (
    !fenced &&
    term !== '' &&
    term.length <= LONGEST_TERM &&
    (before === undefined || isBlank(before)) &&
    !BULLET.test(term) &&
    !HEADING.test(term) &&
    !/^[>|:*]|[:：]$/.test(term)
  );
}
