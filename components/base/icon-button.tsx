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
  const name = hint ? `${label} (${hint})` : label;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      data-key={hint}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
