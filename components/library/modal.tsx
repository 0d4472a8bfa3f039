import type { ComponentChildren } from 'preact';

interface Props {
  class: string;
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Something over all else, until it is closed: by its own buttons, by Escape, or by a click beside it. */
export function Modal({ class: name, label, onClose, children }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      class={name}
      aria-label={label}
      ref={show}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="within">{children}</div>
    </dialog>
  );
}

function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
