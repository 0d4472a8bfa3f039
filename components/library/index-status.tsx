import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  /** How many papers there are, and how many of them wait to be indexed. */
  state: { papers: number; waiting: number };
  words: AppWords;
  onMakeAnew: () => void;
}

/** Whether all papers can be searched at once, or how far the index is. */
export function IndexStatus({ state: { papers, waiting }, words, onMakeAnew }: Props) {
  const { title, ready, making, makeAnew } = words.searchIndex;
  const done = papers - waiting;
  return (
    <section class="stored" data-index={waiting > 0 ? 'making' : 'ready'}>
      <h2>{title}</h2>
      <p class="intro">{waiting > 0 ? making(done, papers) : ready(papers)}</p>
      {waiting > 0 && <progress max={papers} value={done} aria-label={title} />}
      <p class="stored-actions">
        <button
          type="button"
          class="quiet"
          disabled={papers === 0 || waiting > 0}
          onClick={onMakeAnew}
        >
          {makeAnew}
        </button>
      </p>
    </section>
  );
}
