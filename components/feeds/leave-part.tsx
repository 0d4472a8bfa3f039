import { useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';

interface Props {
  words: AppWords['feeds'];
  onLeave: (how: { deleteDigests: boolean }) => void;
}

/** The way out of a feed, which says what it does before it does it. */
export function LeavePart({ words, onLeave }: Props) {
  const [isAsked, setAsked] = useState(false);
  useTold(isAsked ? words.leaving : null);
  if (!isAsked)
    return (
      <button
        type="button"
        class="quiet"
        data-part="leave"
        data-action="leave-feed"
        onClick={() => setAsked(true)}
      >
        {words.leave}
      </button>
    );
  return (
    <div class="status leaving" data-leaving data-part="leave">
      <p>{words.leaving}</p>
      <p class="stored-actions">
        <button
          type="button"
          class="main"
          data-action="leave-keep"
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
