import type { Section } from './digest';

/** A section and the one of another language that says the same. */
export interface SectionPair {
  first: Section | null;
  second: Section | null;
}

/**
 * Pairs the sections of two digests of one paper by their kind, in the first one's order; the nth of a
 * kind meets the nth. Sections that `other` labels name are paired only by the same label.
 */
export function alignSections(
  first: readonly Section[],
  second: readonly Section[],
): SectionPair[] {
  const left = [...second];
  const pairs: SectionPair[] = first.map((section) => {
    const index = left.findIndex(
      (candidate) =>
        candidate.kind === section.kind &&
        (section.kind !== 'other' || candidate.label === section.label),
    );
    const [match] = index === -1 ? [] : left.splice(index, 1);
    return { first: section, second: match ?? null };
  });
  return [...pairs, ...left.map((section) => ({ first: null, second: section }))];
}
