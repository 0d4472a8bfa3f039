import { type Fields, isFields } from './fields';

/** What the parts of a message are where they stand on its line. Source: https://core.telegram.org/type/MessageEntity */
const WITHIN_LINE =
  /^(?:plain|bold|italic|underline|strikethrough|code|link|text_link|hashtag|mention)$/;

/** Whether a value is one message in parts, as messengers export it: `["See ", {"type": "link", "text": "…"}]`. */
export function isMessage(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some((part) => isFields(part) && isWithinLine(part)) &&
    value.every((part) => typeof part === 'string' || (isFields(part) && isWithinLine(part)))
  );
}

/** The text of a message or an answer in parts; null for any other value. */
export function textOfParts(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const parts = value.flatMap((part) => textOfPart(part) ?? []);
  if (parts.length < value.length) return null;
  return parts.join(isMessage(value) ? '' : '\n\n');
}

/** `"…"`, `{"type": "text", "text": "…"}`, `{"type": "text_link", "text": "…", "href": "…"}`. */
function textOfPart(part: unknown): string | null {
  if (typeof part === 'string') return part;
  if (!isFields(part) || typeof part.text !== 'string') return null;
  if (part.type === 'bold') return `**${part.text}**`;
  return typeof part.href === 'string' ? `[${part.text}](${part.href})` : part.text;
}

function isWithinLine({ type, text }: Fields): boolean {
  return typeof text === 'string' && typeof type === 'string' && WITHIN_LINE.test(type);
}
