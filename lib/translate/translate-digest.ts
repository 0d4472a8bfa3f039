import type { DigestHead, MachineTranslation, Section } from '../digest/digest';
import { mapRuns } from '../digest/map-tree';
import type { Inline } from '../digest/tree';
import { protectRun } from './protect';
import type { OpenTranslator } from './translator';

/** What is translated so far, ready to be shown: the summary comes first, then section by section. */
export type TranslatedPart =
  | { summary: Inline[] }
  /** `index` is its place among the original's sections. */
  | { section: Section; index: number };

/** A digest as it is translated. */
export interface Original {
  head: DigestHead;
  sections: Section[];
}

/**
 * Translates a digest, and gives each part as soon as it is there; in the end the whole, to be kept;
 * in that, formulas are TeX alone, since the library has the rest.
 * The title stays, since papers are known by it. Text that the translator would not give back whole
 * stays as it was. Rejects where the translator does, and where it could translate nothing at all.
 */
export async function* translateDigest(
  { head, sections }: Original,
  lang: string,
  translator: OpenTranslator,
): AsyncGenerator<TranslatedPart, MachineTranslation> {
  const translate = rememberingTranslations(head.lang, translator);
  const summary = await translate.run(head.summary);
  yield { summary };
  const translated: Section[] = [];
  for (const [index, section] of sections.entries()) {
    const next = await translateSection(section, translate.run);
    translated.push(next);
    yield { section: next, index };
  }
  if (translate.count() === 0) throw new Error('Nothing could be translated');
  const whole = { from: head.key, lang, by: translator.by, summary, sections: translated };
  return JSON.parse(JSON.stringify(whole, (name, value) => (name === 'mathml' ? null : value)));
}

type TranslateRun = (run: Inline[]) => Promise<Inline[]>;

async function translateSection(section: Section, translate: TranslateRun): Promise<Section> {
  const runs: Inline[][] = [];
  mapRuns(section.blocks, (run) => {
    runs.push(run);
    return run;
  });
  const [label, ...translated] = await Promise.all([[section.label], ...runs].map(translate));
  const next = translated.values();
  return {
    kind: section.kind,
    // A label is words alone, so its translation is too.
    label: label?.join('') ?? section.label,
    blocks: mapRuns(section.blocks, (run) => next.next().value ?? run),
  };
}

/** The same text is translated once: the summary stands in a section too, and must be the same there. */
function rememberingTranslations(from: string, translator: OpenTranslator) {
  const known = new Map<string, Promise<string>>();
  let count = 0;
  const run: TranslateRun = async (original) => {
    const { text, restore } = protectRun(original);
    if (text === null || !isIn(from, text)) return original;
    const translation = known.get(text) ?? translator.translate(text);
    known.set(text, translation);
    const restored = restore(await translation.catch(refuseTooLong));
    if (restored) count++;
    return restored ?? original;
  };
  return { run, count: () => count };
}

/** Whether text of a digest in this language may be in it: a Chinese digest quotes English as it is. */
function isIn(lang: string, text: string): boolean {
  return (
    !/^(?:zh|ja|ko)\b/.test(lang) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
  );
}

/** A text that is too long for the translator stays: nothing came back. */
function refuseTooLong(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError') return '';
  throw error;
}
