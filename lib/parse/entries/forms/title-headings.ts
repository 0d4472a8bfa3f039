import type { Line } from '../../text/line';
import { titleLabel } from '../../words/bibliography-labels';
import { readLabel } from '../../words/read-label';

/** Writes a title that stands in the line below a heading which only says that one follows, `### Title:`, into the heading. */
export function joinTitleHeadings(lines: Line[]): Line[] {
  const joined = [...lines];
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    const label = readLabel(line);
    if (!below || below.fenced || label?.form !== 'heading' || titleLabel(label.label) === null)
      continue;
    const title = below.text.trim();
    if (!/\p{L}/u.test(title) || /^[#>|<!]|^[-*+•]\s|[:：]$/.test(title)) continue;
    joined[index] = { ...line, text: `${'#'.repeat(label.level)} Title: ${title}` };
    joined[index + 1] = { ...below, text: '' };
  }
  return joined;
}
