import type { TargetedMouseEvent } from 'preact';
import type { PaperView } from './paper-view';

/** The paper's title, which leads to its page, where a digest stands far from it. */
export function PaperTitle({ paperId, title }: PaperView) {
  return (
    <h2 dir="auto">
      <a href={`https://huggingface.co/papers/${paperId}`} draggable={false} onClick={leaveBySelf}>
        {title}
      </a>
    </h2>
  );
}

/** Follows a link of ours in place of the browser, which would hand the link, and with it our root, to the page. */
function leaveBySelf(event: TargetedMouseEvent<HTMLAnchorElement>): void {
  const { button, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  location.assign(currentTarget.href);
}
