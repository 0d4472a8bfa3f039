import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardWords } from '../lib/i18n/card-words';
import { IconButton } from './icon-button';
import type { CopyForm } from './paper-view';

const FORMS = ['markdown', 'text'] as const;
/** How long it says what became of it, in milliseconds. */
const SAYS = 2500;

interface Props {
  words: CardWords;
  onCopy: (form: CopyForm) => Promise<boolean>;
}

/** Copies the digest, as Markdown or as plain text. */
export function CopyButton({ words, onCopy }: Props) {
  const button = useRef<HTMLSpanElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const timer = said && setTimeout(() => setSaid(''), SAYS);
    return () => clearTimeout(timer || undefined);
  }, [said]);

  const copy = async (form: CopyForm) => {
    button.current?.querySelector('button')?.focus();
    setChoosing(false);
    setSaid((await onCopy(form)) ? words.copied : words.notCopied);
  };
  const closeOutside = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const inside =
      currentTarget instanceof Node &&
      relatedTarget instanceof Node &&
      currentTarget.contains(relatedTarget);
    if (!inside) setChoosing(false);
  };
  return (
    <span class="copy" ref={button} onFocusOut={closeOutside}>
      <IconButton
        icon="copy"
        label={words.copy}
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      />
      <span class={said || choosing ? 'box' : 'heard'}>
        {choosing &&
          FORMS.map((form) => (
            <button type="button" key={form} onClick={() => copy(form)}>
              {words.copyForms[form]}
            </button>
          ))}
        <span role="status">{said}</span>
      </span>
    </span>
  );
}
