import { useRef, useState } from 'preact/hooks';
import type { AppWords } from '../lib/i18n/app-words';

interface Props {
  words: AppWords;
  onFiles: (files: File[]) => void;
  onPaste: (text: string) => void;
  /** Where choosing a file would close the popup: leads to the full page instead. */
  onChooseElsewhere?: (() => void) | undefined;
}

/** Takes files that are dropped or chosen, and text that is pasted. */
export function ImportForm({ words, onFiles, onPaste, onChooseElsewhere }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files, text } = dropped(event.dataTransfer);
    if (files.length > 0) onFiles(files);
    else if (text) onPaste(text);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways, the others are buttons
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {pasting ? (
        <PasteForm
          words={words}
          onCancel={() => setPasting(false)}
          onPaste={(text) => {
            setPasting(false);
            onPaste(text);
          }}
        />
      ) : (
        <p>
          {over ? words.dropNow : words.dropHere}
          <br />
          {words.or}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => (onChooseElsewhere ?? (() => input.current?.click()))()}
          >
            {words.chooseFiles}
          </button>
          {' · '}
          <button type="button" class="plain" onClick={() => setPasting(true)}>
            {words.paste}
          </button>
        </p>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        aria-label={words.chooseFiles}
        onChange={(event) => {
          const { currentTarget } = event;
          onFiles([...(currentTarget.files ?? [])]);
          // So that choosing the same file again is a change.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

interface PasteProps {
  words: AppWords;
  onPaste: (text: string) => void;
  onCancel: () => void;
}

function PasteForm({ words, onPaste, onCancel }: PasteProps) {
  const [text, setText] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        onPaste(text);
      }}
    >
      <textarea
        rows={6}
        aria-label={words.pasteLabel}
        placeholder={words.pasteHint}
        ref={(area) => area?.focus()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {words.importPasted}
        </button>
      </div>
    </form>
  );
}

function dropped(data: DataTransfer | null): { files: File[]; text: string } {
  return { files: [...(data?.files ?? [])], text: data?.getData('text/plain') ?? '' };
}
