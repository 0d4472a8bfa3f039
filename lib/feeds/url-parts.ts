/**
 * The parts of a path, decoded; what is no encoding is left as it is, and parts that lead elsewhere are left out. A slash
 * that was written as `%2F` parts nothing: a branch may be called `daily/data`.
 */
export function partsOf(path: string): string[] {
  return path
    .split('/')
    .map((part) => leadingOn(decoded(part)))
    .filter((part) => part !== '');
}

function leadingOn(part: string): string {
  return part
    .split('/')
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .join('/');
}

/** A path as a URL has it: all that could end it, or mean something there, is encoded. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
