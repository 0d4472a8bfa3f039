import type { DigestText } from '../digest/digest';
import { mapRuns, mapWords } from '../digest/map-tree';
import type { Inline } from '../digest/tree';

const HAN = /\p{Script=Han}/u;

/** The words to be converted, in their order; code, formulas and addresses are none. */
export function textsOf(text: DigestText): string[] {
  const texts: string[] = [];
  mapChinese(text, (words) => {
    texts.push(words);
    return words;
  });
  return texts;
}

/** The same with the converted words in place of those that `textsOf` gave. */
export function withTexts(text: DigestText, converted: string[]): DigestText {
  const next = converted.values();
  return mapChinese(text, (words) => next.next().value ?? words);
}

function mapChinese(
  { summary, sections }: DigestText,
  convert: (words: string) => string,
): DigestText {
  const replace = (words: string) => (HAN.test(words) ? convert(words) : words);
  const inRun = (run: Inline[]) => mapWords(run, replace);
  return {
    summary: inRun(summary),
    sections: sections.map(({ kind, label, blocks }) => ({
      kind,
      label: replace(label),
      blocks: mapRuns(blocks, inRun),
    })),
  };
}
