import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  hint: string;
  /** What is done by a click. */
  children?: ComponentChildren;
  /** What came of it, or what there is to choose from. */
  below?: ComponentChildren;
}

/** One of the ways to have digests. */
export function WayIn({ name, hint, children, below }: Props) {
  return (
    <li class="way" data-part={`way ${name}`}>
      <h3>{name}</h3>
      <p>{hint}</p>
      {children && <div class="acts">{children}</div>}
      {below && <div class="below">{below}</div>}
    </li>
  );
}
