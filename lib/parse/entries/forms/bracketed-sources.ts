import { titleLetters } from '../../../digest/title-letters';
import { findPaperId } from '../../../paper/paper-id';
import type { Line } from '../../text/line';
import { findMentions } from '../../words/paper-mentions';

/** `… without algebra. *(The study: [Title](https://…))*`, at a line's end. */
const SOURCE =
  /(?<=[.!?。！？][*_"”»]{0,2})\s{0,3}([*_]{0,2})[(（](\p{L}[^()（）[\]:：]{0,40})[:：]\s?\[([^[\]]{2,300})\]\(([^()\s]{1,300})\)[)）]\1\s*$/u;
/** One may cite. */
const LEAST = 2;
const LONGEST = 20_000;

/** What a line says of where it is from. */
interface Source {
  index: number;
  words: string;
  title: string;
  id: string;
  target: string;
}

/**
 * Writes what texts have behind them in brackets, `(The study: [Title](…))`, as the paper's link and its title: where the
 * same words stand before each paper that the file names, in whatever language, each text is about its own.
 */
export function writeBracketedSources(lines: Line[]): Line[] {
  const sources = new Map(lines.flatMap((line, index) => sourceIn(line, index) ?? []));
  if (sources.size < LEAST || !areAll([...sources.values()], lines)) return lines;
  return lines.flatMap((line, index) => {
    const source = sources.get(index);
    if (!source) return [line];
    const isTitled = line.text.includes(`**${source.title}**`);
    const link = `[paper](${source.target})${isTitled ? '' : ` | Original title: ${source.title}`}`;
    const texts = [line.text.replace(SOURCE, ''), '', link];
    return texts.map((text) => ({ ...line, text }));
  });
}

function sourceIn({ text, fenced }: Line, index: number): [[number, Source]] | null {
  if (fenced || text.length > LONGEST) return null;
  const [, , words = '', title = '', target = ''] = SOURCE.exec(text) ?? [];
  const id = findPaperId(target);
  return id === null ? null : [[index, { index, words: titleLetters(words), title, id, target }]];
}

/** Whether sources have the same words and a paper each, and no other line names one. */
function areAll(sources: Source[], lines: Line[]): boolean {
  const [first] = sources;
  const ids = new Set(sources.map(({ id }) => id));
  if (ids.size < sources.length || sources.some(({ words }) => words !== first?.words))
    return false;
  const at = new Set(sources.map(({ index }) => index));
  return lines.every(({ text }, index) => {
    const named = new Set(findMentions(text).map(({ id }) => id));
    return at.has(index) ? named.size === 1 : named.size === 0;
  });
}
