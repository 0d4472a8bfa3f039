import { isCount, isDay, isListOf, isPaperId, isText, orNull } from './check-fields';
import { isBlocks, isHref, isLongText, isRun } from './check-tree';
import type { Digest, Section } from './digest';
import { type Particular, particularKinds } from './particular';
import { sectionKinds } from './section-kind';

/** Names and titles, in UTF-16 units. */
export const LONGEST_NAME = 2000;

/** A digest as whoever may have written it: of what it holds, only what we know is taken. Null where it is none. */
export function readDigest(value: unknown): Digest | null {
  const { paperId, title, lang, source, sourceUrl, date, readingSource, version } = Object(value);
  const { summary, sections, particulars } = Object(value);
  if (
    !isPaperId(paperId) ||
    !isText(title, LONGEST_NAME) ||
    !isLanguage(lang) ||
    !isText(source, LONGEST_NAME) ||
    !orNull(sourceUrl, isHref) ||
    !orNull(date, isDay) ||
    !orNull(readingSource, isLongText) ||
    !(version === undefined || (isCount(version) && version > 0)) ||
    !isRun(summary) ||
    !isListOf(sections, isSection) ||
    !(particulars === undefined || isListOf(particulars, isParticular))
  )
    return null;
  return {
    ...{ paperId, title, lang, source, sourceUrl, date, readingSource, summary, sections },
    ...(particulars && { particulars }),
    ...(version !== undefined && { version }),
  };
}

/** As BCP 47 has them, and no longer than we write them. */
export function isLanguage(value: unknown): value is string {
  return isText(value, 40) && /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(value);
}

export function isName(value: unknown): value is string {
  return isText(value, LONGEST_NAME);
}

export function isSection(value: unknown): value is Section {
  const { kind, label, blocks } = Object(value);
  return (
    Object.keys(Object(value)).length === 3 &&
    sectionKinds.includes(kind) &&
    isLongText(label) &&
    isBlocks(blocks)
  );
}

export function isParticular(value: unknown): value is Particular {
  const { kind, label, c } = Object(value);
  return (
    Object.keys(Object(value)).length === 3 &&
    particularKinds.includes(kind) &&
    isLongText(label) &&
    isRun(c)
  );
}
