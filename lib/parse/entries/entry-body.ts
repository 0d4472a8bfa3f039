import { isBlank, type Line } from '../text/line';
import { cleanTitle } from '../words/clean-title';
import { BULLET } from '../words/label-marks';
import { isOnlyLinks } from '../words/only-links';
import { withoutTail } from '../words/tail-link';
import type { Candidate } from './reading';
import type { SurveyedLine } from './survey';

const LONGEST_LINK_LINE = 200;
const SENTENCE = /[。！？!?]|\.\s/;

/** The lines of an entry without its title, and without the line that only names its paper. */
export function entryBody(
  { head, at, place, start, end }: Candidate,
  survey: SurveyedLine[],
): Line[] {
  const first = survey[head.index]?.line;
  if (head.row || !first) return [];
  const ends = survey[head.index]?.naming.form === 'tail';
  const rest = (ends ? withoutTail(head.rest) : head.rest)
    .split('\n')
    .flatMap((text) => (text === '' ? [] : [{ ...first, text }]));
  // Within a quotation, what is told is no quotation from the paper.
  const quoted = /^\s*>/.test(first.text);
  const told = survey.slice(start, end).flatMap(({ line, index, naming, label }) => {
    if (index === head.index) return [];
    // Below its link, a title may stand once more.
    if (index === head.index + 1 && place === 'inline' && cleanTitle(line.text) === head.title)
      return [];
    const names = index === at && naming.form !== 'tail' && !/^\s*\|/.test(line.text);
    const prose =
      line.text.length > LONGEST_LINK_LINE ||
      SENTENCE.test(line.text) ||
      (label?.kind ?? null) !== null;
    if (names && (place === 'linked' || !prose))
      return isAboveItems(index, head.index, survey) ? [line] : [];
    if (index === at && naming.form === 'tail') return [{ ...line, text: withoutTail(line.text) }];
    return [quoted ? { ...line, text: line.text.replace(/^\s{0,3}>\s?/, '') } : line];
  });
  return [...rest, ...told];
}

/** Whether the link begins the list below a title, whose other items are told by where it stands. */
function isAboveItems(index: number, head: number, survey: SurveyedLine[]): boolean {
  const isItem = (at: number) => BULLET.test(survey[at]?.line.text ?? '');
  return (
    index > head &&
    isItem(index) &&
    isItem(index + 1) &&
    isOnlyLinks(survey[index]?.line.text ?? '') &&
    survey.slice(head + 1, index).every(({ line }) => isBlank(line))
  );
}
