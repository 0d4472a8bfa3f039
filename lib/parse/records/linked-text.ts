/** A text that is a link with words of its own, and nothing else. */
export interface LinkedText {
  words: string;
  address: string;
}

const LONGEST = 1500;
/** How Markdown, HTML, Excel and Slack write a link; the groups are its address and its words, or the other way round. */
const MARKDOWN =
  /^(?:\*{1,3}|_{1,2})?\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,600})\]\(\s{0,9}<?(https?:\/\/[^\s<>]{1,500}?)>?(?:\s+"[^"]{0,300}")?\)(?:\*{1,3}|_{1,2})?$/;
const HTML =
  /^<a\b[^<>]{0,300}?\bhref\s?=\s?["']?(https?:\/\/[^\s"'<>]{1,500})["']?[^<>]{0,300}>([^<>]{1,600})<\/a>$/i;
const EXCEL = /^=HYPERLINK\(\s?"(https?:\/\/[^"\s]{1,500})"\s?[,;]\s?"([^"]{1,600})"\s?\)$/i;
const SLACK = /^\*?<(https?:\/\/[^\s|<>]{1,500})\|([^|<>]{1,600})>\*?$/;

/** Reads a field that is nothing but a link; null for any other text. */
export function linkedText(text: string): LinkedText | null {
  const trimmed = text.length > LONGEST ? '' : text.trim();
  if (!/^[*_[<=]/.test(trimmed)) return null;
  const [, label, target] = MARKDOWN.exec(trimmed) ?? [];
  if (label !== undefined && target !== undefined) return { words: label.trim(), address: target };
  for (const form of [HTML, EXCEL, SLACK]) {
    const [, address, words] = form.exec(trimmed) ?? [];
    if (address !== undefined && words !== undefined) return { words: words.trim(), address };
  }
  return null;
}

/** The words of a text that is a link, else the text itself. */
export function wordsOfLink(text: string): string {
  return linkedText(text)?.words ?? text;
}
