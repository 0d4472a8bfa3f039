/** What a section is about, whatever its publisher calls it. The inspector prints these words. */
export const sectionKinds = [
  'field',
  'summary',
  'usage',
  'motivation',
  'method',
  'innovations',
  'results',
  'limitations',
  'conclusion',
  'abstract',
  'other',
] as const;

export type SectionKind = (typeof sectionKinds)[number];
