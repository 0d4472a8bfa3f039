import { DEEPEST_VALUES } from '../../digest/budgets';
import { writeChatBold, writeChatLinks } from '../text/chat-marks';
import { roleOf } from './field-names';
import { cleanText } from './field-text';
import { fieldsOf, isFields } from './fields';
import { isMessage, textOfParts } from './message-parts';
import type { Span, Spans } from './spans';
import { textOfLines } from './text-of-lines';

/** A text that somebody wrote into a field, and where the object stands that holds it. */
export interface WrittenText {
  text: string;
  span: Span | null;
}

const MOST_TEXTS = 20_000;
/** Who speaks in a chat where it is not the one who answers: what a model was asked is no digest. */
const ASKING = /^(?:system|developer|user|human|tool|function)$/i;
const THOUGHT =
  /^(?:thoughts?|thinking|reasoning(?:_recap)?|model_editable_context|user_editable_context)$/i;
/** Where chats keep their texts, and records hardly anything. */
const PARTS = 'parts';

/**
 * The texts that values keep in fields for a whole text, in their order: a chat's messages, a model's answers, the
 * body of a post. `{"choices": [{"message": {"content": "…"}}]}`
 */
export function textsOfValues(values: unknown[], spans: Spans): WrittenText[] {
  const texts: WrittenText[] = [];
  for (const text of textsWithin(values, null, 0, spans)) {
    if (texts.length >= MOST_TEXTS) break;
    if (/\p{L}/u.test(text.text)) texts.push(text);
  }
  return texts;
}

function* textsWithin(
  value: unknown,
  span: Span | null,
  depth: number,
  spans: Spans,
): Generator<WrittenText> {
  if (depth > DEEPEST_VALUES || isMessage(value) || isAsked(value)) return;
  const own = typeof value === 'object' && value !== null ? (spans.get(value) ?? span) : span;
  for (const [name, child] of partsOf(value)) {
    const text = textOfLines(name, child) ?? (holdsTexts(name) ? textOf(child) : null);
    if (text === null) yield* textsWithin(child, own, depth + 1, spans);
    else yield { text, span: own };
  }
}

function holdsTexts(name: string): boolean {
  return name === PARTS || roleOf(name).as === 'container';
}

/** What a list or an object holds, each under its name; a list's items have none. */
function partsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return isFields(value) ? fieldsOf(value) : [];
}

/**
 * Whether a message is what was asked, or thought before an answer: `{"role": "user"}`, `{"author": {"role": "user"}}`,
 * `{"sender": "human"}`, `{"content_type": "thoughts"}`.
 */
function isAsked(message: unknown): boolean {
  if (!isFields(message)) return false;
  const { role, sender, author, content_type: type } = message;
  const speakers = [role, sender, isFields(author) ? author.role : null];
  return (
    speakers.some((speaker) => typeof speaker === 'string' && ASKING.test(speaker)) ||
    (typeof type === 'string' && THOUGHT.test(type))
  );
}

/** A text, be it in parts; null where a field holds anything else. */
function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? fromChat(value) : textOfParts(value);
  return text === null ? null : cleanText(text);
}

function fromChat(text: string): string {
  const linked = writeChatLinks(text);
  return linked === text ? text : writeChatBold(linked);
}
