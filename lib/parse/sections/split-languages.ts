import type { Section } from '../../digest/digest';
import { isReferences } from '../words/bibliography-labels';
import { countScripts } from '../words/count-scripts';
import { detectLanguage } from '../words/detect-language';
import { hasEnglishWord } from '../words/written-language';
import { lengthsOf, withoutSlips } from './language-slips';

/** Shorter texts tell little of their language: they go with the rest. */
const SHORTEST_TELLING = 40;
/** In letters of Chinese, Japanese or Korean, whose script tells at once. */
const FEWEST_LETTERS = 12;
/** A language with less than this share of an entry's text is quoted in it, not written in it. */
const LEAST_SHARE = 0.2;

const EAST_ASIAN_LANGUAGE = /^(?:zh|ja|ko)/;
const SENTENCE_END = /[。！？]|[\p{L}\p{N})][.!?](?:\s|$)/u;

/** Formulas, addresses and names of things are in no language. */
const NO_PROSE =
  /\$\$?[^$]{1,2000}\$\$?|https?:\/\/[\w./?=&%#:~@+-]{1,500}|\\[a-z]{1,30}|(?<![\w.-])[\w.-]*[_=(){}[\]"\d][\w.-]*/gi;

/** A section, and its plain text. */
export interface ToldSection {
  section: Section;
  text: string;
  /** Its language, where what stands beside it tells that. */
  lang?: string | null;
}

/** The sections of one digest. */
export interface LanguageGroup {
  lang: string;
  sections: Section[];
}

/**
 * Parts an entry's sections by language: an entry that holds two becomes two digests. The authors'
 * abstract is no language of the digest's; it goes with the digest in its language, else with the first.
 */
export function splitLanguages(told: ToldSection[]): LanguageGroup[] {
  const sections = told.map(({ section }) => section);
  const texts = told.map(({ text }) => text.replace(NO_PROSE, ' '));
  // Neither are other papers' names, nor lines without a label that hold no sentence: they name people, numbers, links.
  const own = sections.map(
    ({ kind, label }, index) =>
      kind !== 'abstract' &&
      !isReferences(label) &&
      (label !== '' || kind !== 'other' || SENTENCE_END.test(told[index]?.text ?? '')),
  );
  const judged = own.includes(true) ? own : sections.map(() => true);
  const found = texts.map((text, index) => {
    const known = told[index]?.lang ?? null;
    if (known !== null || !judged[index] || !isTelling(text)) return known;
    const lang = detectLanguage(text);
    return lang === 'en' && !hasEnglishWord(text) ? null : lang;
  });
  const langs = withoutSlips(found, texts);
  const lengths = lengthsOf(langs, texts);
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const bySize = [...lengths.keys()].toSorted(
    (a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0),
  );
  const [first = detectLanguage(texts.filter((_, index) => judged[index]).join('\n'))] = bySize;
  const kindsIn = (lang: string) =>
    sections.filter((_, index) => langs[index] === lang).map(({ kind }) => kind);
  const kinds = new Set(kindsIn(first));
  const labelsIn = (lang: string) =>
    sections.flatMap(({ label }, index) => (langs[index] === lang && label ? [label] : []));
  // A summary under a label of its own script is written, not quoted, however short it is.
  const hasOwnLabels = (lang: string, other: string) =>
    kindsIn(lang).includes('summary') &&
    labelsIn(lang).some(isEastAsian) !== labelsIn(other).some(isEastAsian) &&
    labelsIn(lang).some(isEastAsian) === EAST_ASIAN_LANGUAGE.test(lang);
  // A second language that says nothing of what the first says too is one digest in two languages, not two.
  const main = bySize.filter(
    (lang) =>
      lang === first ||
      (((lengths.get(lang) ?? 0) >= LEAST_SHARE * total || hasOwnLabels(lang, first)) &&
        kindsIn(lang).some((kind) => kinds.has(kind))),
  );
  if (main.length < 2) return [{ lang: first, sections }];

  const groups = new Map<string, Section[]>(
    main.toSorted((a, b) => langs.indexOf(a) - langs.indexOf(b)).map((lang) => [lang, []]),
  );
  let current = first;
  sections.forEach((section, index) => {
    const lang = langs[index] ?? (judged[index] ? current : detectLanguage(texts[index] ?? ''));
    const home = groups.has(lang) ? lang : current;
    if (judged[index]) current = home;
    groups.get(home)?.push(section);
  });
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([lang, group]) => ({ lang, sections: group }));
}

function isEastAsian(label: string): boolean {
  const { han, kana, hangul } = countScripts(label);
  return han + kana + hangul > 0;
}

/** Whether a text is long enough to tell its language: a dozen letters of East Asia do. */
function isTelling(text: string): boolean {
  const { han, kana, hangul } = countScripts(text);
  return text.length >= SHORTEST_TELLING || han + kana + hangul >= FEWEST_LETTERS;
}
