import { type Candidate, type Family, unitOf } from './family';
import { FileTails } from './file-tails';
import { isKindName } from './name-words';
import { withoutLanguage } from './path-shape';

/** So many folders side by side, and their names are papers or topics. */
const MANY = 4;
/** Deeper, nobody keeps digests, and no path is compared. */
const DEEPEST = 12;

/** Puts files into families: linear in their number. */
export function familiesOf(files: readonly Candidate[]): Family[] {
  const tails = new FileTails(files);
  const families = new Map<string, Family>();
  for (const file of files) {
    if (file.shape.folders.length > DEEPEST) continue;
    const { folders, plainFolders, form, grain } = file.shape;
    const { tail, plain, language } = tails.of(file);
    const key = [...folders, tail, form, language].join('/');
    const base = [...plainFolders, plain, form].join('/');
    const unit = unitOf(folders, tail);
    const family = families.get(key) ?? {
      folders,
      tail,
      form,
      language,
      base,
      unit,
      grain,
      files: [],
    };
    families.set(key, family);
    family.files.push(file);
  }
  let found = [...families.values()];
  for (let depth = DEEPEST - 1; depth >= 0; depth--) found = mergedAt(depth, found);
  return found.map(namedIfAlone);
}

/** A file that is like no other has its own name. */
function namedIfAlone(family: Family): Family {
  const [only] = family.files;
  return family.tail === '*' && family.files.length === 1 && only
    ? { ...family, tail: only.shape.stem }
    : family;
}

/** Takes families together that differ in one folder's name alone, where that is a paper's, a topic's or the like. */
function mergedAt(depth: number, families: readonly Family[]): Family[] {
  const groups = new Map<string, Family[]>();
  for (const family of families) {
    const key = keyWithout(depth, family);
    const group = groups.get(key);
    if (group) group.push(family);
    else groups.set(key, [family]);
  }
  return [...groups.values()].flatMap((group) =>
    isSameForAll(group, depth) ? [mergedFamily(group, depth)] : group,
  );
}

/** What a family has in common with those that differ at that depth alone; its own where nothing can differ there. */
function keyWithout(depth: number, { folders, tail, form, language }: Family): string {
  const others = isLiteral(folders[depth]) ? folders.with(depth, '*') : folders;
  return [...others, tail, form, language].join('/');
}

function isLiteral(part: string | undefined): boolean {
  return part !== undefined && !/^[#%@0*]$/.test(part);
}

function isSameForAll(group: Family[], depth: number): boolean {
  if (group.length < MANY) return false;
  const names = group.map(({ folders }) => folders[depth] ?? '');
  const telling = names.filter((name) => isKindName(name) || withoutLanguage(name).plain === '');
  return telling.length * 8 <= names.length;
}

function mergedFamily(group: Family[], depth: number): Family {
  const [first] = group as [Family];
  const files: Candidate[] = [];
  for (const family of group) for (const file of family.files) files.push(file);
  const folders = first.folders.with(depth, '*');
  const parts = first.base.split('/').with(depth, '*');
  const unit = first.unit === 'page' || first.unit === 'day' ? unitOfMerged(first) : first.unit;
  return { ...first, folders, base: parts.join('/'), unit, files };
}

/** Where no day is named, the folders are papers’ own. */
function unitOfMerged({ unit, folders, tail }: Family): Family['unit'] {
  return unit === 'day' && !/[#%]/.test([...folders, tail].join('/')) ? 'paper' : unit;
}
