import type { Line } from '../line';

const QUESTION =
  /^[ \t]{0,3}(?:Q\d{0,2}|\*\*Q\d{1,2})[ \t]?[.:：](?:\*\*)?[ \t]*(\S.{2,200}[?？])(?:\*\*)?[ \t]*$/;
const ANSWER = /^[ \t]{0,3}(?:\*\*)?A\d{0,2}[ \t]?(?:[.:：](?:\*\*)?|\*\*[.:：])[ \t]*(?=\S)/;
/** In lines, with a blank one. */
const FURTHEST = 2;

/** Writes a question and its answer, `Q1: …?` above `A: …`, as a label and its text. */
export function writeQuestions(lines: Line[]): Line[] {
  const written = [...lines];
  lines.forEach((line, index) => {
    const [, question] = (!line.fenced && QUESTION.exec(line.text.slice(0, 300))) || [];
    if (question === undefined) return;
    const at = answerBelow(lines, index);
    const answer = at === null ? undefined : lines[at];
    if (at === null || !answer) return;
    written[index] = { ...line, text: `**${question.replaceAll('*', '')}**` };
    written[at] = { ...answer, text: answer.text.replace(ANSWER, '') };
  });
  return written;
}

function answerBelow(lines: Line[], index: number): number | null {
  for (let at = index + 1; at <= index + FURTHEST; at++) {
    const { text = '', fenced = false } = lines[at] ?? {};
    if (!fenced && ANSWER.test(text)) return at;
    if (text.trim() !== '') return null;
  }
  return null;
}
