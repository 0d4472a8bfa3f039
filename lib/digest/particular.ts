import type { Inline } from './tree';

/** What a particular tells of its paper. */
export const particularKinds = [
  'authors',
  'affiliations',
  'date',
  'venue',
  'code',
  'link',
  'score',
  'tags',
  'other',
] as const;

export type ParticularKind = (typeof particularKinds)[number];

/** What a publisher tells of the paper itself, beside the digest: who wrote it, when, how it was rated. Shown quietly, never as text. */
export interface Particular {
  kind: ParticularKind;
  /** As its publisher wrote it; `''` where there was none. */
  label: string;
  c: Inline[];
}
