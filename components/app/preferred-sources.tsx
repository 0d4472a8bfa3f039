import { useEffect, useRef } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';

export interface PreferredSource {
  /** Its `sourceId`. */
  id: string;
  /** What it is shown as. */
  name: string;
}

interface Props {
  /** The most preferred first. */
  sources: readonly PreferredSource[];
  words: AppWords;
  onMoveUp: (id: string) => void;
  onMoveDown: (id: string) => void;
  onRemove: (id: string) => void;
}

type Act = 'up' | 'down' | 'remove';

/** Whose digest comes first where a paper has several: the order that the reader's choices on cards have made. */
export function PreferredSources({ sources, words, onMoveUp, onMoveDown, onRemove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  /** The button that was pressed last: with its line it moves, or goes, and the focus would be lost. */
  const pressed = useRef<{ at: number; act: Act } | null>(null);
  useEffect(() => {
    if (!pressed.current) return;
    const { at, act } = pressed.current;
    pressed.current = null;
    const line = list.current?.children[Math.min(at, sources.length - 1)];
    line?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  }, [sources]);
  if (sources.length === 0) return <p class="intro">{words.noPreferred}</p>;
  const press = (act: Act, at: number, run: (id: string) => void, id: string) => {
    pressed.current = { at, act };
    run(id);
  };
  return (
    <ol class="preferred" ref={list}>
      {sources.map(({ id, name }, index) => (
        <li key={id}>
          <b dir="auto">{name}</b>
          <button
            type="button"
            data-act="up"
            aria-label={words.preferMore(name)}
            title={words.preferMore(name)}
            aria-disabled={index === 0}
            onClick={() => index > 0 && press('up', index - 1, onMoveUp, id)}
          >
            ↑
          </button>
          <button
            type="button"
            data-act="down"
            aria-label={words.preferLess(name)}
            title={words.preferLess(name)}
            aria-disabled={index === sources.length - 1}
            onClick={() => index < sources.length - 1 && press('down', index + 1, onMoveDown, id)}
          >
            ↓
          </button>
          <button
            type="button"
            data-act="remove"
            aria-label={words.preferNoMore(name)}
            title={words.preferNoMore(name)}
            onClick={() => press('remove', index, onRemove, id)}
          >
            ✕
          </button>
        </li>
      ))}
    </ol>
  );
}
