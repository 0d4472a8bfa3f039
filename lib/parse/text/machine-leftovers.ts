import type { LineUse } from '../../digest/line-use';
import { isPreamble } from './preambles';
import { withoutThinking } from './thinking-blocks';

/** A text without what its machine left around the answer. */
export interface CleanText {
  text: string;
  /** The lines that are blank now, and why. */
  uses: LineUse[];
}

/**
 * Takes out what machines leave around an answer: thoughts, tokens of a chat's template, "Sure! Here is …:".
 * Lines keep their numbers: what is taken out leaves blanks. For a file of text; for a field of a record see
 * `cleanField`.
 */
export function withoutLeftovers(text: string): CleanText {
  const uses: LineUse[] = [];
  const before = text.split('\n');
  const thoughtless = withoutThinking(text).split('\n').map(withoutTokens);
  const preambles = preambleLines(thoughtless);
  const lines = thoughtless.map((line, index) => (preambles.has(index) ? '' : line));
  lines.forEach((line, index) => {
    if (line.trim() !== '' || (before[index] ?? '').trim() === '') return;
    const rule = preambles.has(index) ? 'words around an answer' : 'thoughts, tokens of a chat';
    uses.push({ line: index + 1, use: 'markup', rule });
  });
  return { text: lines.join('\n'), uses };
}

/** The same of a record's field, such as a JSON string, without the blank lines that are left at its ends. */
export function cleanField(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  const cleaned = withoutLeftovers(text).text;
  return cleaned === text ? text : cleaned.replace(/^(?:[ \t]*\n)+/, '').trim();
}

/** What any leftover has: a sign of tags or tokens, or the end of a lead-in. */
const MAY_HOLD = /[<[|◁]|[:：!！。.]/;

/** Template tokens of open models' chats. Sources: their tokenizer_config.json on huggingface.co */
const TOKENS =
  /<\|(?:im_(?:start|end|sep)|end(?:oftext)?|eot_id|eom_id|(?:start|end)_header_id|begin_of_text|end_of_text|eos|bos|pad|user|assistant|system|start|message|channel|return|end_of_turn|endofprompt|fim_\w{3,8})\|>(?:(?<=(?:im_start|start_header_id|start)\|>)(?:assistant|user|system)\b)?|<(?:｜|\|)(?:begin|end)▁of▁sentence(?:｜|\|)>|<(?:｜|\|)(?:Assistant|User)(?:｜|\|)>|<(?:start|end)_of_turn>(?:(?<=start_of_turn>)(?:model|user)\b)?|\[\/?INST\]|<\/?(?:answer|final_answer|response|result|output)>|<<\/?SYS>>/g;
const SENTENCE_END = /<\/s>\s*$|^\s*<s>(?!.{0,400}<\/s>)/g;

function withoutTokens(line: string): string {
  if (!line.includes('<') && !line.includes('[')) return line;
  const text = line.replace(TOKENS, '');
  // `<s>` is also struck out text.
  return text.includes('<s>') && text.includes('</s>') ? text : text.replace(SENTENCE_END, '');
}

/** Indices of the lines that only lead in or out of an answer, each a paragraph of its own at its place. */
function preambleLines(lines: string[]): Set<number> {
  const found = new Set<number>();
  let fenced = false;
  lines.forEach((line, index) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || line.trim() === '') return;
    const above = lines[index - 1] ?? '';
    const below = lines[index + 1] ?? '';
    const heads = above.trim() === '' || /^#{1,6}\s|^\s*[-*]\s.*(?:https?:)|^https?:/.test(above);
    if (isPreamble(line, { heads, ends: below.trim() === '', first: index === 0 }))
      found.add(index);
  });
  return found;
}
