import { onlyNamedProblem } from '../../../digest/only-named-problem';
import type { Problem } from '../../../digest/problem';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/**
 * The one problem that tells of papers which lines outside all digests name, by their ids: nothing was read of them. What a
 * list of references names, or the text of an entry, is only cited.
 */
export function tellOnlyNamed(entries: Candidate[], lines: SurveyedLine[]): Problem[] {
  const known = new Set(entries.flatMap(({ ids }) => ids));
  const named = new Map<string, SurveyedLine>();
  let at = 0;
  for (const line of lines) {
    while ((entries[at]?.end ?? lines.length) <= line.index) at++;
    for (const id of namedIn(line, entries[at]))
      if (!known.has(id) && !named.has(id)) named.set(id, line);
  }
  const [first] = named.values();
  if (!first) return [];
  return [onlyNamedProblem([...named.keys()], first.line.number)];
}

/** The papers that a line names, in or above an entry that ends below it; of those in its text, none. */
function namedIn(
  { index, referred, naming }: SurveyedLine,
  entry: Candidate | undefined,
): string[] {
  if (referred) return [];
  if (!entry || index < entry.start) return [...naming.own, ...naming.cited];
  return entry.ids.length > 0 ? [] : naming.own;
}
