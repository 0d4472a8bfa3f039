/**
 * The version of what reads files, from 1: raised with each release in which it makes something else of files that
 * readers have imported, so that they are offered to have them read again.
 */
export const READER_VERSION = 1;
