import type { DigestText, Section, TranslatedWords } from '../digest/digest';
import { mapRuns } from '../digest/map-tree';
import { plainInline } from '../digest/plain-text';
import { partAfterLead } from '../digest/sections-after-lead';
import { splitInline } from '../digest/split-inline';
import type { Inline } from '../digest/tree';
import { protectRun } from './protect';

/** A digest as it is translated: all but its title, since papers are known by it. */
export interface Original extends DigestText {
  lang: string;
}

/** What words make of a digest. */
export interface Translated {
  /** Null as long as words of it are missing; so long there is no section either. */
  summary: Inline[] | null;
  /** The first ones, up to the one that words are missing of. */
  sections: Section[];
  /** Whether this is the whole digest, and the words of any of it are a translator's. */
  isWhole: boolean;
}

/** Characters. No paragraph is as long, and its translation is not beyond what the host takes. */
const LONGEST = 20_000;

/**
 * What a translator gets, part by part: the summary's texts, then those of each section. Each text is
 * there once, where it first stands: the summary stands in a section too, and must be the same there.
 */
export function textsToTranslate({ lang, summary, sections }: Original): string[][] {
  const known = new Set<string>();
  const partsOf = partedBy(summary);
  const newAmong = (runs: Inline[][]) => {
    const texts = runs
      .flatMap(partsOf)
      .map((run) => protectRun(run).text)
      .filter((text) => isToTranslate(text, lang));
    const added = [...new Set(texts)].filter((text) => !known.has(text));
    for (const text of added) known.add(text);
    return added;
  };
  return [newAmong([summary]), ...sections.map((section) => newAmong(runsOf(section)))];
}

/**
 * Puts a digest together in a translator's words, as far as they go. Text that did not come back whole,
 * or many times as long, stays as it was.
 */
export function translateDigest(
  { lang, summary, sections }: Original,
  words: TranslatedWords,
): Translated {
  const translations = new Map(words);
  let anyTranslated = false;
  const partsOf = partedBy(summary);
  const isThere = (run: Inline[]) =>
    partsOf(run).every((part) => {
      const { text } = protectRun(part);
      return !isToTranslate(text, lang) || translations.has(text);
    });
  const translate = (run: Inline[]): Inline[] => {
    const parts = partsOf(run);
    const translated = parts.map(translatePart);
    return translated.every((part, index) => part === parts[index])
      ? run
      : translated.flatMap(withSpace);
  };
  const translatePart = (run: Inline[]): Inline[] => {
    const { text, restore } = protectRun(run);
    const translation = isToTranslate(text, lang) ? translations.get(text) : undefined;
    if (text === null || translation === undefined || isTooLong(translation, text)) return run;
    const restored = restore(translation);
    anyTranslated ||= restored !== null;
    return restored ?? run;
  };
  if (!isThere(summary)) return { summary: null, sections: [], isWhole: false };
  const missing = sections.findIndex((section) => !runsOf(section).every(isThere));
  const there = missing < 0 ? sections : sections.slice(0, missing);
  const translated = {
    summary: translate(summary),
    sections: there.map(
      ({ kind, label, blocks }): Section => ({
        kind,
        // A label is words alone, so its translation is too.
        label: translate([label]).join(''),
        blocks: mapRuns(blocks, translate),
      }),
    ),
  };
  return { ...translated, isWhole: missing < 0 && anyTranslated };
}

/**
 * Parts a run that begins with the summary and goes on behind it, so that the one is the same in both
 * places in any language. Other runs are one part.
 */
function partedBy(summary: Inline[]): (run: Inline[]) => Inline[][] {
  return (run) => {
    const parts = partAfterLead(run, summary);
    if (!parts) return [run];
    const [first, rest] = parts;
    const length = plainInline(rest).length;
    const trimmed = splitInline(rest, length - plainInline(rest).trimStart().length)[1];
    return [first, trimmed];
  };
}

/** A space behind a part's last sentence where the next begins, as Latin text has it. */
function withSpace(part: Inline[], index: number): Inline[] {
  return index > 0 &&
    /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plainInline(part))
    ? [' ', ...part]
    : part;
}

/** All that is text in a section, its label first. */
function runsOf({ label, blocks }: Section): Inline[][] {
  const runs: Inline[][] = [[label]];
  mapRuns(blocks, (run) => {
    runs.push(run);
    return run;
  });
  return runs;
}

/** Whether there is text that a translator may get, and in the digest's language: a Chinese digest quotes English as it is. */
function isToTranslate(text: string | null, lang: string): text is string {
  return (
    text !== null &&
    text.length <= LONGEST &&
    (!/^(?:zh|ja|ko)\b/.test(lang) ||
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text))
  );
}

/** English has four letters for one of Chinese; nothing has ten. */
function isTooLong(translation: string, text: string): boolean {
  return translation.length > 200 + 10 * text.length;
}
