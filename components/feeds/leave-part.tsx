import { useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  words: AppWords['feeds'];
  onLeave: (how: { deleteDigests: boolean }) => void;
}

/** The way out of a feed, which says what it does before it does it. */
export function LeavePart({ words, onLeave }: Props) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" class="quiet" data-action="leave-feed" onClick={() => setAsked(true)}>
        {words.leave}
      </button>
    );
  return (
    <div class="status leaving" data-leaving>
      <p role="status">{words.leaving}</p>
      <p class="stored-actions">
        <button
          type="button"
          class="main"
          data-action="leave-keep"
          ref={focusNew}
          onClick={() => onLeave({ deleteDigests: false })}
        >
          {words.leaveKeep}
        </button>
        <button
          type="button"
          class="quiet"
          data-action="leave-delete"
          onClick={() => onLeave({ deleteDigests: true })}
        >
          {words.leaveDelete}
        </button>
        <button type="button" class="quiet" data-action="stay" onClick={() => setAsked(false)}>
          {words.stay}
        </button>
      </p>
    </div>
  );
}

/** The button that was pressed has gone. */
function focusNew(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}
