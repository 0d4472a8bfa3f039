import { type Problem, problem } from './problem';

/** So many are told by their ids; of more, how many they are. */
const MOST_NAMED = 8;

/** The one problem that tells of papers which a file names and of which nothing was read, by their ids. */
export function onlyNamedProblem(ids: string[], line: number | null): Problem {
  const told = ids.length > MOST_NAMED ? [ids.length] : ids;
  return problem('only-named', line, told.join(', '));
}
