import type { DigestWords } from '../../lib/i18n/digest-words';

interface Props {
  /** What the page calls its paper. */
  title: string;
  /** What the digest calls the paper that it is about. */
  own: string;
  words: DigestWords;
}

/** Above a digest that may be another paper's: what it says it is about, and what it stands under. */
export function DoubtNote({ title, own, words }: Props) {
  return (
    <div class="doubt" role="note">
      <p>{words.doubtful}</p>
      <p>
        {words.ownTitle(own)}
        <br />
        {words.pageTitle(title)}
      </p>
    </div>
  );
}
