import type { LibraryTrouble } from '../../digest/library-trouble';

/**
 * What IndexedDB's errors mean where a library is opened, read or written, by their names:
 * https://w3c.github.io/IndexedDB/#exceptions. Firefox has those of `nothing-kept` where it keeps no data, as in
 * permanent private browsing; Chromium and Firefox have `UnknownError` for what they can't read from the disk.
 */
const troubles: Record<string, LibraryTrouble> = {
  VersionError: 'newer',
  UnknownError: 'unreadable',
  NotReadableError: 'unreadable',
  DataError: 'unreadable',
  EncodingError: 'unreadable',
  AbortError: 'unreadable',
  InvalidStateError: 'nothing-kept',
  SecurityError: 'nothing-kept',
  NotAllowedError: 'nothing-kept',
  QuotaExceededError: 'full',
};

/** What kind of trouble an error is a sign of, wherever it was thrown. */
export function troubleOf(error: unknown): LibraryTrouble {
  const { name }: { name?: unknown } = Object(error);
  return typeof name === 'string' && Object.hasOwn(troubles, name)
    ? (troubles[name] ?? 'unknown')
    : 'unknown';
}
