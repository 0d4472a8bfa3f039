import { topicsIn } from '../../lib/digest/topics-in';

const LONGEST_TAG = 30;
const MOST_TAGS = 8;

/** Short topics as small tags; what is no list of such as a quiet line. */
export function TagList({ text }: { text: string }) {
  const topics = topicsIn(text);
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
