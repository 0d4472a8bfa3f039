import type { KeptLibrary } from './kept-library';
import { type ImportSize, papersOf } from './kill-files';

interface Given {
  before: KeptLibrary;
  after: KeptLibrary;
  size: ImportSize;
  /** Whoever handed in lived on, and nobody cancelled: all files must be there. */
  allHandedIn: boolean;
}

/**
 * What should not be in a library after an import that was killed: less or more than the files say that were
 * handed in, a part of an archive, a version of before.
 */
export function findImportFaults({ before, after, size, allHandedIn }: Given): string[] {
  const [, record] = after.imports;
  if (!record && allHandedIn) return ['The import is lost'];
  const files = record?.state === 'done' ? record.files : [];
  const expected = new Map([...before.digests, ...files.flatMap(papersOf)]);
  return [
    ...missingFiles(files, size, allHandedIn),
    ...[...expected].flatMap(([id, version]) => {
      const found = after.digests.get(id);
      return found === version ? [] : [`${id} should be the ${version}, but is ${found}`];
    }),
    ...[...after.digests.keys()].flatMap((id) =>
      expected.has(id) ? [] : [`${id} should not be there`],
    ),
  ];
}

function missingFiles(files: string[], size: ImportSize, allHandedIn: boolean): string[] {
  const members = files.filter((name) => name.startsWith('zip-')).length;
  const handedIn = files.length - members;
  return [
    ...(allHandedIn && handedIn < size.single + 2 ? [`Only ${handedIn} files were handed in`] : []),
    ...(files.includes('more.zip') && members !== size.members
      ? [`${members} of ${size.members} files were unpacked`]
      : []),
  ];
}
