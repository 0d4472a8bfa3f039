import type { Section } from '../lib/digest/digest';
import { plainText } from '../lib/digest/plain-text';

const LONGEST_TAG = 30;
const MOST_TAGS = 8;

/** The field as small tags where it is a list of short topics, else as a quiet line. */
export function FieldTags({ section }: { section: Section }) {
  const text = plainText(section.blocks).trim();
  const topics = text
    .replace(/[。.]$/, '')
    .split(/\s*[、，,;；\n]\s*/)
    .filter(Boolean);
  if (topics.length > MOST_TAGS || topics.some((topic) => topic.length > LONGEST_TAG))
    return <p class="field">{text}</p>;
  return (
    <ul class="tags">
      {topics.map((topic) => (
        <li key={topic}>{topic}</li>
      ))}
    </ul>
  );
}
