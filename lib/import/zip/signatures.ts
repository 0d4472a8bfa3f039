/*
 * What the records of an archive begin with, little-endian.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
 */

/** A file's local header. */
export const LOCAL = 0x04034b50;
/** A file in the directory. */
export const ENTRY = 0x02014b50;
/** The directory's end. */
export const END = 0x06054b50;
/** The same where it is one of 64 bits, and what tells where that stands. */
export const END_64 = 0x06064b50;
export const END_64_LOCATOR = 0x07064b50;
