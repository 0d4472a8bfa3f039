import { findLinks } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import type { JudgedHead } from '../heads/judged-head';
import { firstFrom } from '../lines/first-from';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';

/** `**P: `, `Q3: `, `问：`: who speaks, in a letter or two. */
const SPEAKER = /^[\s>*_#-]{0,8}(\p{L}{1,2})\d{0,2}\s?[:：.]\s*/u;
const QUESTION = /[?？][\s*_]{0,4}$/;
/** In letters of half a Chinese one's width: who asks on is brief. */
const LONGEST = 60;

/**
 * Whether a question asks on about the paper of the question above, in a talk where each new paper comes with a
 * question: by the same speaker, brief, and with a further paper below. What is asked last may be about anything.
 */
export function asksOn(open: JudgedHead, head: JudgedHead, { heads, lines }: Ground): boolean {
  const speaker = speakerOf(lines[open.index]);
  if (speaker === null || speaker !== speakerOf(lines[head.index])) return false;
  const text = lines[head.index]?.line.text ?? '';
  if (!QUESTION.test(text) || widthOf(text) > LONGEST || findLinks(text).length > 0) return false;
  return heads
    .slice(firstFrom(heads, head.index + 1))
    .some(({ below, form }) => below?.place === 'inline' && form === open.form);
}

function speakerOf(line: SurveyedLine | undefined): string | null {
  return SPEAKER.exec(line?.line.text ?? '')?.[1] ?? null;
}
