import type { PaperView } from './paper-view';

/** The paper's title, which leads to its page, where a digest stands far from it. */
export function PaperTitle({ paperId, title }: PaperView) {
  return (
    <h2 dir="auto">
      <a href={`https://huggingface.co/papers/${paperId}`}>{title}</a>
    </h2>
  );
}
