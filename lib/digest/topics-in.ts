/** The topics that a text lists, by whatever marks it parts them: `A, B`, `A / B`, `#A #B`, `[A] [B]`. */
export function topicsIn(text: string): string[] {
  const topics = withoutBrackets(text)
    .replace(/[。.]$/, '')
    .split(/\s*[、，,;；|｜•\n]\s*|\s[/·]\s|\s+(?=#)/)
    .map((topic) => topic.replace(/^#/, '').trim())
    .filter(Boolean);
  return [...new Set(topics)];
}

/** In brackets, each topic by itself or all of them together. */
const BRACKETED = /^\s*(?:(?:\[[^[\]]*\]|【[^【】]*】)\s*)+$/;

function withoutBrackets(text: string): string {
  return BRACKETED.test(text) ? text.replace(/[[\]【】]/g, '\n') : text;
}
