/** The parts of a path, decoded; what is no encoding is left as it is, and parts that lead elsewhere are left out. */
export function partsOf(path: string): string[] {
  return path
    .split('/')
    .map(decoded)
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '' && part !== '.' && part !== '..');
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
