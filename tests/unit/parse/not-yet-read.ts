/** Files of publishers that are not yet read as a careful reader does; a test fails as soon as one of them is. */
export const notYetRead = new Set([
  // Its one line above the entries claims something of their papers; most such lines only present a report, and
  // nothing in its form tells the two apart.
  'preface-claims-zh.md',
]);

/** Kinds of fault that first contact has shown and that are not yet mended whole; likewise. */
export const notYetMended = new Set([
  // 2026-11-28: read right. The lead that is asked for, `boats()`'s own, stands nowhere in the file.
  'table-on-one-line.md',
]);
