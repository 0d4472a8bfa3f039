import { isLinkLabel } from '../../words/bibliography-labels';
import { isOfPaper } from '../heads/of-paper';
import type { Placed } from '../heads/placement';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/** A paper that an entry names as its own beside the one that it is read as. */
interface Rival extends Placed {
  labelled: boolean;
}

/**
 * Tells of each entry that names a second paper as its own, among the lines beside its link: nobody can say which
 * of them its text is about. A labelled link below a title says more than one in the title.
 */
export function tellRivals(entries: Candidate[], lines: SurveyedLine[]): Candidate[] {
  const known = new Set(entries.flatMap(({ ids }) => ids));
  return entries.map((entry) => {
    if (entry.ids.length !== 1 || entry.head.row) return entry;
    const rivals = rivalsOf(entry, lines).filter(({ ids: [id = ''] }) => !known.has(id));
    const [rival] = rivals;
    if (!rival) return entry;
    const { ids, at, place, labelled } = rival;
    if (labelled && entry.place === 'inline') return { ...entry, ids, at, place };
    return { ...entry, rivals: [...new Set(rivals.flatMap((each) => each.ids))] };
  });
}

function rivalsOf({ head, ids, at, end }: Candidate, lines: SurveyedLine[]): Rival[] {
  return [
    ...rivalsFrom(at + 1, end, 1, ids, lines),
    ...rivalsFrom(at - 1, head.index, -1, ids, lines),
  ];
}

/** Looks from a link up or down, as far as lines tell of the paper itself. */
function rivalsFrom(
  start: number,
  end: number,
  step: 1 | -1,
  [own = '']: string[],
  lines: SurveyedLine[],
): Rival[] {
  const found: Rival[] = [];
  for (let at = start; (end - at) * step > 0; at += step) {
    const line = lines[at];
    if (!line || line.rule || line.referred || line.line.fenced) break;
    const { form, own: named } = line.naming;
    const [id] = named;
    const names = form === 'links' || form === 'labelled';
    if (names && named.length === 1 && id !== undefined && id !== own)
      found.push({ ids: [id], at, place: 'below', labelled: isLinkLabelled(line) });
    else if (!line.blank && !isOfPaper(line)) break;
  }
  return found;
}

/** `- **Link**: https://…`, whatever else its form is. */
function isLinkLabelled({ label }: SurveyedLine): boolean {
  return label?.closed === true && isLinkLabel(label.label);
}
