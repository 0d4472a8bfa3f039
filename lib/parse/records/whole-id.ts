const LONGEST = 500;
const WHOLE_ID =
  /^\s*(?:https?:\/\/\S{1,300}|(?:arxiv\s?[:：]\s?)?\d{4}\.\d{4,5}(?:v\d{1,3})?)\s*$/i;

/** Whether a text is nothing but a paper's id or a link. */
export function isWholeId(text: string): boolean {
  return text.length <= LONGEST && WHOLE_ID.test(text);
}
