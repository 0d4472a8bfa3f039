import { isCount, isListOf, isSha256, isText } from '../digest/check-fields';
import {
  type BackupCounts,
  countNames,
  FORMAT,
  FORMAT_VERSION,
  type Manifest,
  type ManifestPart,
  type PartKind,
  partKinds,
} from './format';
import { MOST_IMPORTS, parsed } from './read-records';

const MOST_PARTS = 200_000;

/** Reads what a backup says of itself; `newer` where a later version of ours wrote it, null where nobody of ours did. */
export function readManifest(json: string): Manifest | 'newer' | null {
  const value = parsed(json);
  const { format, version, created, counts, lastImport, parts } = value;
  if (format !== FORMAT || !isCount(version)) return null;
  if (version > FORMAT_VERSION) return 'newer';
  if (
    !isText(created, 40) ||
    Number.isNaN(Date.parse(created)) ||
    !isCount(lastImport) ||
    lastImport > MOST_IMPORTS ||
    !isListOf(parts, isPart, MOST_PARTS) ||
    !countNames.every((name) => isCount(Object(counts)[name]))
  )
    return null;
  const entries = countNames.map((name) => [name, Object(counts)[name]]);
  const known: BackupCounts = Object.fromEntries(entries);
  return { format, version, created, counts: known, lastImport, parts };
}

/** The kind of a part of this name, as they are called; null where none is. */
function kindOfPart(name: string): PartKind | null {
  if (name === 'names.jsonl') return 'names';
  if (/^sources\/[a-f\d]{64}\.gz$/.test(name)) return 'sources';
  const [, kind] = /^([a-z]+)\/\d{5,7}\.jsonl$/.exec(name) ?? [];
  return partKinds.find((each) => each === kind && each !== 'sources' && each !== 'names') ?? null;
}

function isPart(value: unknown): value is ManifestPart {
  const { name, kind, sha256, size } = Object(value);
  return isText(name, 100) && kindOfPart(name) === kind && isSha256(sha256) && isCount(size);
}
