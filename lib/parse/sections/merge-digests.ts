import type { Digest, Section } from '../../digest/digest';
import type { Particular } from '../../digest/particular';
import { plainInline, plainText } from '../../digest/plain-text';
import { chooseLead } from './choose-lead';

/** A paper that a report speaks of more than once: one digest, with what later entries have beyond the first. */
export function mergeDigests([first, ...others]: [Digest, ...Digest[]]): Digest {
  if (others.length === 0) return first;
  const sections = new Map<string, Section>();
  for (const section of [first, ...others].flatMap((digest) => digest.sections)) {
    const text = plainText(section.blocks);
    if (!sections.has(text)) sections.set(text, section);
  }
  const particulars = new Map<string, Particular>();
  for (const particular of [first, ...others].flatMap((digest) => digest.particulars ?? [])) {
    const words = `${particular.label} ${plainInline(particular.c)}`;
    if (!particulars.has(words)) particulars.set(words, particular);
  }
  // A list names a paper in short: `KV-Fold` for `KV-Fold: …`.
  const full = others.find(({ title }) => title.startsWith(`${first.title}:`));
  const title = full?.title ?? first.title;
  const merged = [...sections.values()];
  return {
    ...first,
    title,
    // A list of highlights has a few words for what is told below.
    summary: isUnlabelled(first)
      ? chooseLead(merged, { title, lang: first.lang, failed: new Set<Section>() })
      : first.summary,
    sections: merged,
    ...(particulars.size > 0 && { particulars: [...particulars.values()] }),
  };
}

function isUnlabelled({ sections }: Digest): boolean {
  return sections.every(({ label }) => label === '');
}
