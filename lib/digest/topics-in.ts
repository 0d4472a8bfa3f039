/** The topics that a text lists, by whatever marks it parts them: `A, B`, `A / B`, `#A #B`, `[A] [B]`. */
export function topicsIn(text: string): string[] {
  const topics = text.replace(/[。.]$/, '').split(/[、，,;；|\n[\]【】]\s*#?|\s\/\s|(?:^|\s)#/);
  return [...new Set(topics.map((topic) => topic.trim()))].filter(Boolean);
}
