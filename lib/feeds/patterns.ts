/**
 * Whether one of a feed's patterns chooses a path: `*` is anything within one name, `**` any folders, a folder alone all
 * that is in it. An empty list chooses all. Takes time by the length of both, whatever they are.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true;
  const names = path.split('/');
  return patterns.some((pattern) => matches(names, pattern.replace(/^\/+|\/+$/g, '').split('/')));
}

function matches(names: readonly string[], parts: readonly string[]): boolean {
  // How many of the names may be behind, part by part.
  let reached = [0];
  for (const part of parts) {
    const [from = names.length + 1] = reached;
    reached =
      part === '**'
        ? Array.from({ length: names.length + 1 - from }, (_, more) => from + more)
        : reached.filter((at) => matchesName(names[at], part)).map((at) => at + 1);
  }
  const isFolder = !parts.some((part) => part.includes('*'));
  return reached.includes(names.length) || (isFolder && reached.length > 0);
}

/** The last `*` takes as much as it has to: no earlier one has to be tried again. */
function matchesName(name: string | undefined, part: string): boolean {
  if (name === undefined) return false;
  const [first = '', ...rest] = part.split('*');
  if (rest.length === 0) return name === part;
  const last = rest.pop() ?? '';
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return at <= end;
}
