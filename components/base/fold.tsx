import { Component, type ComponentChildren } from 'preact';
import type { DigestWords } from '../../lib/i18n/digest-words';

interface Props {
  words: DigestWords;
  /** Whether there are two that may stand side by side. */
  pair: boolean;
  /** Elements, each of which is cut by itself. */
  children: ComponentChildren;
}

interface State {
  long?: boolean;
  open?: boolean;
}

/**
 * Texts that are cut after some lines where they are much longer. The styles hold the heights: how high a
 * text may be as it comes, and, a few lines less, where it is cut, so that no fold hides a line or two.
 */
export class Fold extends Component<Props, State> {
  override render({ words, pair, children }: Props, { long, open }: State) {
    return (
      <>
        <div class={[!open && 'fold', pair && 'pair'].filter(Boolean).join(' ')} ref={this.#watch}>
          {children}
        </div>
        {long && (
          <button type="button" class="unfold" onClick={() => this.setState({ open: !open })}>
            {open ? words.showLess : words.showAll}
          </button>
        )}
      </>
    );
  }

  #watch = (texts: Element | null) => {
    if (!texts) return;
    onLong.set(texts, () => this.setState({ long: true }));
    if (unseen.size === 0) queueMicrotask(markUnseen);
    unseen.add(texts);
    heights ??= new ResizeObserver((entries) => markLong(entries.map(({ target }) => target)));
    heights.observe(texts);
    return () => heights?.unobserve(texts);
  };
}

/** By its texts, what a fold does once one of them is cut. */
const onLong = new WeakMap<Element, () => void>();
let heights: ResizeObserver | undefined;
/** What was drawn just now. */
const unseen = new Set<Element>();

/** All that opens at once is marked before it is laid out for the first frame; observers would have that done twice. */
function markUnseen(): void {
  markLong([...unseen]);
  unseen.clear();
}

/** All is measured, and only then changed. */
function markLong(folds: Element[]): void {
  const long = folds
    .flatMap(({ children }) => [...children])
    .filter(
      ({ scrollHeight, clientHeight, classList }) =>
        scrollHeight > clientHeight + 1 && !classList.contains('long'),
    );
  for (const text of long) {
    text.classList.add('long');
    if (text.parentElement) onLong.get(text.parentElement)?.();
  }
}
