/**
 * Why the library can't be used: a `newer` version of ours wrote it; the browser cannot read it (`unreadable`), or
 * keeps nothing in this mode (`nothing-kept`); this page is in a private window, and the browser keeps the library from
 * what is there (`kept-outside`); the storage is `full`. What is none of these is `unknown`.
 */
export type LibraryTrouble =
  | 'newer'
  | 'unreadable'
  | 'nothing-kept'
  | 'kept-outside'
  | 'full'
  | 'unknown';
