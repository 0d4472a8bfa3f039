import type { ButtonHTMLAttributes } from 'preact';
import { Icon } from './icon';

interface Props extends ButtonHTMLAttributes {
  icon: Parameters<typeof Icon>[0]['name'];
  /** What it does: heard, and shown where the pointer rests on it. */
  label: string;
  /** The key that does the same. */
  hint?: string;
}

/** A button that is only a drawing, and the key that does the same beside it. */
export function IconButton({ icon, label, hint, ...rest }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-keyshortcuts={hint}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
      {hint && <kbd>{hint}</kbd>}
    </button>
  );
}
