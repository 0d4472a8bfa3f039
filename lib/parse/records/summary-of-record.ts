import type { SectionKind } from '../../digest/section-kind';
import type { RawSection } from '../sections/split-sections';
import { detectLanguage } from '../words/detect-language';
import { kindOfName, wordsOf } from './field-names';
import { isProse } from './field-text';
import type { Told } from './told-fields';

/** An abstract is that long; a sentence in which a digest says it is not. */
const SHORTEST_ABSTRACT = 400;
/** The authors speak of themselves. */
const AUTHORS_VOICE = /\b(?:we|our|us)\b|\b(?:in )?this (?:paper|work|article|study|survey)\b/i;

/**
 * Where nothing else is the summary, a text under a name that nobody knows is: the longest of them, or the first of a
 * record whose other texts are parts of a digest.
 */
export function withOneSummary(sections: RawSection[]): RawSection[] {
  const told = sections.filter(({ kind }) => kind !== 'abstract' && kind !== 'field');
  const [first] = told;
  if (!first || told.some(({ kind }) => kind === 'summary')) return sections;
  const summary = told.some(({ kind }) => kind !== 'other')
    ? first
    : told.reduce((best, own) => (own.markdown.length > best.markdown.length ? own : best));
  if (summary.kind !== 'other' || !isProse(summary.markdown)) return sections;
  return sections.map((own) => (own === summary ? { ...own, kind: 'summary' } : own));
}

/** What a field is beside the others: an abstract in another language than English is a translation, the digest. */
export function kindOfField(
  name: string,
  kind: SectionKind,
  text: string,
  all: Told[],
): SectionKind {
  const isEnglish = detectLanguage(text) === 'en';
  if (kind === 'abstract') return isEnglish ? kind : 'summary';
  const isOpen = /^(?:(?:paper|arxiv|original) )?(?:summary|description)$/.test(wordsOf(name));
  return kind === 'summary' && isEnglish && isOpen ? kindOfSummary(name, text, all) : kind;
}

/** Whether a field is the abstract in a language in which its publisher has a summary of their own. */
export function isAbstractBeside({ name, text }: Told, all: Told[]): boolean {
  if (kindOfName(name) !== 'abstract') return false;
  const lang = detectLanguage(text);
  return all.map(readingOf).some((other) => other.kind === 'summary' && other.lang === lang);
}

/** arXiv and Hugging Face call the authors' abstract a summary, publishers their digest. */
function kindOfSummary(name: string, text: string, all: Told[]): SectionKind {
  const others = all.filter((other) => other.name !== name || other.text !== text).map(readingOf);
  if (others.some((other) => other.kind === 'abstract' && other.lang === 'en')) return 'summary';
  const digests = others.filter((other) => isDigest(other) && other.text !== text);
  // A publisher's own sentence in another language stands beside what is the authors'.
  if (digests.some((other) => other.lang !== 'en') && !isShort(text)) return 'abstract';
  const shortest = digests.length > 0 ? SHORTEST_ABSTRACT / 2 : SHORTEST_ABSTRACT;
  return text.length >= shortest && AUTHORS_VOICE.test(text) ? 'abstract' : 'summary';
}

function readingOf({ name, text }: Told) {
  return { kind: kindOfName(name), lang: detectLanguage(text), text };
}

function isDigest({ kind }: ReturnType<typeof readingOf>): boolean {
  return kind !== null && kind !== 'field';
}

function isShort(text: string): boolean {
  return text.length < 60;
}
