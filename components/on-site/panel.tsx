import { digestWords } from '../../lib/i18n/digest-words';
import { htmlLang } from '../../lib/i18n/language-name';
import { IconButton } from '../base/icon-button';
import { Mark } from '../base/mark';
import { DigestView } from '../digest/digest-view';
import { PaperTitle } from '../digest/paper-title';
import type { DigestActions, PaperView } from '../digest/paper-view';

export interface PanelProps extends PaperView, DigestActions {
  /** Which of the page's digests it is, from 0. */
  index: number;
  total: number;
  onPrevious: () => void;
  onNext: () => void;
  onNextSource: () => void;
  onClose: () => void;
}

/** A place at the window's side to read in, from one paper of the page to the next. */
export function Panel(props: PanelProps) {
  const { paperId, choice, index, total, onPrevious, onNext, onNextSource, onClose } = props;
  const words = digestWords(choice.first);
  const actions: Record<string, () => void> = {
    j: onNext,
    ArrowRight: onNext,
    k: onPrevious,
    ArrowLeft: onPrevious,
    n: onNextSource,
    Escape: onClose,
  };
  const act = (event: KeyboardEvent) => {
    const action = actions[event.key];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    // In what scrolls sideways, keys have a meaning of their own.
    const taken = event.key !== 'Escape' && (event.target as Element).matches('pre, .table');
    if (!action || modified || taken) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <div
      class="ours panel"
      popover="manual"
      role="dialog"
      aria-label={words.digest}
      lang={htmlLang(choice.first)}
      ref={show}
      onKeyDown={act}
    >
      <div class="bar">
        <Mark />
        <span class="position" role="status">
          {words.position(index + 1, total)}
        </span>
        <IconButton
          icon="up"
          label={words.previous}
          hint="K"
          aria-disabled={index === 0}
          onClick={onPrevious}
        />
        <IconButton
          icon="down"
          label={words.next}
          hint="J"
          aria-disabled={index === total - 1}
          onClick={onNext}
        />
        <IconButton icon="close" label={words.close} hint="Esc" onClick={onClose} />
      </div>
      {/* Another paper starts at its top. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div class="scroll" key={paperId} tabIndex={0} ref={keepFocus}>
        <PaperTitle {...props} />
        <DigestView {...props} level={3} summaryAbove={false} />
      </div>
    </div>
  );
}

function show(panel: HTMLElement | null): void {
  panel?.showPopover();
  panel?.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
}

/** What had the focus in the paper before is gone with it; without it, the keys would go to the page. */
function keepFocus(scroll: HTMLElement | null): void {
  const root = scroll?.getRootNode();
  if (root instanceof ShadowRoot && !root.activeElement) scroll?.focus({ preventScroll: true });
}
