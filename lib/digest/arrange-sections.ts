import { isForeignAbstract } from './abstracts';
import { alignSections, type SectionPair } from './align-sections';
import type { Section } from './digest';
import { sectionsAfterLead } from './sections-after-lead';
import type { Inline } from './tree';

/** A digest as it is shown. */
export interface SpokenDigest {
  sections: Section[];
  /** What stands above its sections already. */
  lead: Inline[];
  lang: string;
}

/** A section of one digest, or of two, without what the leads say. */
export interface ArrangedPair extends SectionPair {
  /** The first one's place among its digest's; that of a section which only the second digest has comes after all. */
  index: number;
  /** The authors' abstract in a language that its digest is not in. */
  isFolded: boolean;
}

/** What of one digest, or of two side by side, is shown below their leads, what is to be folded at the end. */
export function arrangeSections(first: SpokenDigest, second: SpokenDigest | null): ArrangedPair[] {
  const after = new Map([...afterLead(first), ...(second ? afterLead(second) : [])]);
  const pairs = alignSections(first.sections, second?.sections ?? []).map((pair, index) => ({
    first: (pair.first && after.get(pair.first)) ?? null,
    second: (pair.second && after.get(pair.second)) ?? null,
    index,
    isFolded: pair.first
      ? isForeignAbstract(pair.first, first.lang)
      : pair.second !== null && isForeignAbstract(pair.second, second?.lang ?? ''),
  }));
  const left = pairs.filter((pair) => pair.first ?? pair.second);
  return [...left.filter(({ isFolded }) => !isFolded), ...left.filter(({ isFolded }) => isFolded)];
}

function afterLead({ sections, lead }: SpokenDigest): [Section, Section | null][] {
  const after = sectionsAfterLead(sections, lead);
  return sections.map((section, index) => [section, after[index] ?? null]);
}
