import { kindOfLabel } from '../../digest/section-labels';
import type { RawSection } from '../sections/split-sections';
import { wordsOf } from './field-names';
import { cleanText } from './field-text';
import { type Fields, fieldsOf, isFields } from './fields';

/** What is longer is a prompt, and no section's label. */
const LONGEST_QUESTION = 160;
const QUESTION =
  /^(?:q|questions?|query|prompt|问|问题|提问|問|問題|질문|質問|pregunta|frage|вопрос)$/;
const ANSWER =
  /^(?:a|answers?|reply|response|答|回答|答案|解答|답|답변|respuesta|réponse|antwort|ответ)$/;
/** What programs call a section's heading, and what stands below it. */
const HEADING = /^(?:h|hd|head|heading|header|label|section|part|rubric)$/;
const TEXT = /^(?:t|txt|text|content|contents|body|b|md|markdown|html|v|value)$/;

/**
 * A list of questions about a paper and their answers, or of headings and their texts, as sections under these words; null
 * for any other value. `[{"q": "What is new?", "a": "…"}]`, `[{"h": "Pitch", "t": "…"}]`
 */
export function answeredSections(value: unknown): RawSection[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const sections = value.map(answeredSection);
  const answered = sections.filter((section) => section !== null);
  return answered.length === value.length
    ? answered.filter(({ markdown }) => markdown !== '')
    : null;
}

function answeredSection(item: unknown): RawSection | null {
  if (!isFields(item)) return null;
  const label = textUnder(item, QUESTION) ?? textUnder(item, HEADING);
  const answer = textUnder(item, ANSWER) ?? textUnder(item, TEXT);
  if (label === null || answer === null || label.length > LONGEST_QUESTION) return null;
  // A question only seems to name a kind: the first one asks what the paper is about, in whatever words.
  return { kind: kindOfLabel(label) ?? 'other', label, markdown: cleanText(answer) };
}

/** The text of the only field of such a name; null where there is none. */
function textUnder(fields: Fields, name: RegExp): string | null {
  const found = fieldsOf(fields).find(([key]) => name.test(wordsOf(key)))?.[1];
  return typeof found === 'string' ? found.trim() : null;
}
