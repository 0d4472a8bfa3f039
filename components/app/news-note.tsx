import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  sentences: string[];
  words: AppWords;
  onDismiss: () => void;
}

/** What is new, quietly, until the reader has taken note. */
export function NewsNote({ sentences, words, onDismiss }: Props) {
  if (sentences.length === 0) return null;
  return (
    <div class="news">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" class="plain" data-action="dismiss-news" onClick={onDismiss}>
        {words.dismissNews}
      </button>
    </div>
  );
}
