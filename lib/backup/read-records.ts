import { isName, isParticular, isSection, LONGEST_NAME } from '../digest/check-digest';
import {
  isCount,
  isDay,
  isFlag,
  isHash,
  isListOf,
  isPaperId,
  isSha256,
  isText,
  isTime,
  orNull,
} from '../digest/check-fields';
import { isHref, isLongText, isRun } from '../digest/check-tree';
import type { Deleted, FileOutcome, Origin } from '../digest/import-record';
import { isProblemKind, type Problem } from '../digest/problem';
import type { Provenance } from '../digest/provenance';
import type {
  BackupDigest,
  BackupFile,
  BackupImport,
  BackupRecord,
  BackupSaid,
  PartKind,
} from './format';
import { feedFileOf, feedOf } from './read-feeds';

/** Numbers of imports; beyond it no library comes, and what is added afterwards must have room. */
export const MOST_IMPORTS = 10_000_000;
const LONGEST_KEY = 300;
const MOST_SAID = 1000;
const MOST_PROBLEMS = 2000;

/**
 * Reads a line of a part, as whoever may have written it: of what it names, only what we know is taken. Null where it is
 * no record of such a part.
 */
export function readRecord(kind: PartKind, line: string): BackupRecord | null {
  const value = parsed(line);
  switch (kind) {
    case 'imports':
      return one('import', importOf(value.import)) ?? one('file', fileOf(value.file));
    case 'history':
      return one('digest', digestOf(value.digest)) ?? one('said', saidOf(value.said));
    case 'shown': {
      const { key, hash } = Object(value.shown);
      if (isKey(key) && isHash(hash)) return { shown: { key, hash } };
      return one('digest', digestOf(value.digest));
    }
    case 'translations':
      return translationOf(value);
    case 'feeds':
      return one('feed', feedOf(value.feed)) ?? one('feedFile', feedFileOf(value.feedFile));
    case 'names': {
      const { id, name } = value;
      return isText(id, LONGEST_NAME) && isText(name, LONGEST_NAME) ? { id, name } : null;
    }
    default:
      return null;
  }
}

/** What JSON of anybody's says; no fields where it is none. */
export function parsed(line: string) {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}

function one<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Record<Name, Value> | null {
  return value && ({ [name]: value } as Record<Name, Value>);
}

function translationOf({
  digest: given,
  of,
  isKept,
}: Record<string, unknown>): BackupRecord | null {
  const digest = digestOf(given);
  if (digest?.head.provenance.by !== 'translator' || !isHash(of)) return null;
  return { digest, of, ...(isKept === true && { isKept: true }) };
}

function digestOf(value: unknown): BackupDigest | null {
  const { paperId, head: given, sections, particulars, sourceUrl } = Object(value);
  const head = headOf(given);
  if (
    !head ||
    !isPaperId(paperId) ||
    !head.key.startsWith(`${paperId}/`) ||
    head.key.includes('~') !== (head.provenance.by === 'translator') ||
    !isWithin(paperId, head.provenance) ||
    !isListOf(sections, isSection) ||
    !(particulars === undefined || isListOf(particulars, isParticular)) ||
    !orNull(sourceUrl, isHref)
  )
    return null;
  return { paperId, head, sections, ...(particulars && { particulars }), sourceUrl };
}

/** Whether a translation is of a digest of its own paper, as all else is. */
function isWithin(paperId: string, provenance: Provenance): boolean {
  return provenance.by !== 'translator' || provenance.from.key.startsWith(`${paperId}/`);
}

function headOf(value: unknown): BackupDigest['head'] | null {
  const { key, lang, title, source, date, readingSource, summary, hash } = Object(value);
  const { provenance: given, abstractAlone, sourceHint, version } = Object(value);
  const provenance = provenanceOf(given);
  if (
    !provenance ||
    !isKey(key) ||
    !isText(lang, 40) ||
    !isText(title, LONGEST_NAME) ||
    !isText(source, LONGEST_NAME) ||
    !orNull(date, isDay) ||
    !orNull(readingSource, isLongText) ||
    !isRun(summary) ||
    !isHash(hash) ||
    !(sourceHint === undefined || isText(sourceHint, LONGEST_NAME)) ||
    !(version === undefined || isCount(version))
  )
    return null;
  const head: BackupDigest['head'] = {
    ...{ key, lang, title, source, date, readingSource, summary, hash, provenance },
    ...(abstractAlone === true && { abstractAlone }),
    ...(version !== undefined && { version }),
    ...(sourceHint !== undefined && { sourceHint }),
  };
  return head;
}

function provenanceOf(value: unknown): Provenance | null {
  const { by, name, from, at, read } = Object(value);
  if (by === 'publisher') return { by };
  const { key, lang } = Object(from);
  if (by === 'translator' && isName(name) && isKey(key) && isText(lang, 40))
    return { by, name, from: { key, lang } };
  if (by === 'model' && isName(name) && isTime(at) && (read === 'abstract' || read === 'paper'))
    return { by, name, at, read };
  return null;
}

function saidOf(value: unknown): BackupSaid | null {
  const { importId, index, undone, source, keys, hashes } = Object(value);
  if (
    !isImportId(importId) ||
    !isCount(index) ||
    (undone !== 0 && undone !== 1) ||
    !(source === undefined || isSha256(source)) ||
    !isListOf(keys, isKey, MOST_SAID) ||
    !isListOf(hashes, isSaidHash, MOST_SAID) ||
    keys.length !== hashes.length
  )
    return null;
  return { importId, index, undone, ...(source !== undefined && { source }), keys, hashes };
}

function importOf(value: unknown): BackupImport | null {
  const { id, origin: given, startedAt, finishedAt, state, restoredFrom } = Object(value);
  const { cancelled, undoable, total, done, failuresDismissed } = Object(value);
  const origin = originOf(given);
  if (
    !origin ||
    !isImportId(id) ||
    id === 0 ||
    !isTime(startedAt) ||
    !orNull(finishedAt, isTime) ||
    (state !== 'done' && state !== 'undone') ||
    ![cancelled, undoable].every(isFlag) ||
    ![total, done].every(isCount) ||
    !(restoredFrom === undefined || (isImportId(restoredFrom) && restoredFrom <= id))
  )
    return null;
  return {
    ...{ id, origin, startedAt, finishedAt, state, cancelled, undoable, total, done },
    ...(failuresDismissed === true && { failuresDismissed }),
    ...(restoredFrom !== undefined && { restoredFrom }),
  };
}

function originOf(value: unknown): Origin | null {
  const { by, feed, model, of, created } = Object(value);
  if (by === 'reader' || by === 'rereading') return { by };
  if (by === 'feed' && isName(feed)) return { by, feed };
  if (by === 'model' && isName(model)) return { by, model };
  if (by === 'backup' && isTime(created)) return { by, created };
  const deleted = by === 'deletion' ? deletedOf(of) : null;
  return deleted && { by: 'deletion', of: deleted };
}

function deletedOf(value: unknown): Deleted | null {
  const { what, key, title, lang, paperId, date, id, name } = Object(value);
  if (what === 'everything') return { what };
  if (what === 'day' && isDay(date)) return { what, date };
  if (what === 'source' && isName(id) && isName(name)) return { what, id, name };
  if (!isName(title)) return null;
  if (what === 'paper' && isPaperId(paperId)) return { what, paperId, title };
  if (what === 'digest' && isKey(key)) return { what, key, title };
  if (what === 'translation' && isKey(key) && isText(lang, 40)) return { what, key, lang, title };
  return null;
}

function fileOf(value: unknown): BackupFile | null {
  const { importId, index, name, size, outcome: given, attempts } = Object(value);
  const { unpacked, source, reader, hint } = Object(value);
  const outcome = given === null ? null : outcomeOf(given);
  if (
    outcome === undefined ||
    !isImportId(importId) ||
    !isText(name, LONGEST_NAME) ||
    ![index, size, attempts].every(isCount) ||
    ![unpacked, reader].every((each) => each === undefined || isCount(each)) ||
    !(source === undefined || isSha256(source)) ||
    !(hint === undefined || isText(hint, LONGEST_NAME))
  )
    return null;
  return {
    ...{ importId, index, name, size, outcome, attempts },
    ...(hint !== undefined && { hint }),
    ...(unpacked !== undefined && { unpacked }),
    ...(source !== undefined && { source }),
    ...(reader !== undefined && { reader }),
  };
}

function outcomeOf(value: unknown): FileOutcome | undefined {
  const { added, updated, unchanged, dropped, papers, date, problems, sources } = Object(value);
  if (
    ![added, updated, unchanged, papers].every(isCount) ||
    !(dropped === undefined || isCount(dropped)) ||
    !orNull(date, isDay) ||
    !isListOf(problems, isProblem, MOST_PROBLEMS) ||
    !(sources === undefined || isListOf(sources, isName, 100))
  )
    return undefined;
  return {
    ...{ added, updated, unchanged },
    ...(dropped !== undefined && { dropped }),
    ...{ papers, date, problems },
    ...(sources && { sources }),
  };
}

function isProblem(value: unknown): value is Problem {
  const { kind, line, detail } = Object(value);
  return (
    Object.keys(Object(value)).length === 3 &&
    isProblemKind(kind) &&
    orNull(line, isCount) &&
    isText(detail, LONGEST_NAME)
  );
}

function isKey(value: unknown): value is string {
  return isText(value, LONGEST_KEY) && isPaperId(value.slice(0, value.indexOf('/')));
}

function isSaidHash(value: unknown): value is string {
  return value === '' || isHash(value);
}

function isImportId(value: unknown): value is number {
  return isCount(value) && value <= MOST_IMPORTS;
}
