/** The topics that a text lists, by whatever marks it parts them. */
export function topicsIn(text: string): string[] {
  const topics = text
    .replace(/[。.]$/, '')
    .split(/\s*[、，,;；\n]\s*|\s+(?=#)/)
    .map((topic) => topic.replace(/^#/, '').trim())
    .filter(Boolean);
  return [...new Set(topics)];
}
