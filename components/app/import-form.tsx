import { useRef, useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  words: AppWords;
  onFiles: (files: File[]) => void;
  /** Files or folders; what is dropped can be read in the event only. */
  onDrop: (data: DataTransfer) => void;
  /** All files of a chosen folder, where folders are to be chosen. */
  onFolder?: ((files: File[]) => void) | undefined;
  onPaste: (text: string) => void;
  /** Where choosing a file would close the popup: leads to the full page instead. */
  onChooseElsewhere?: (() => void) | undefined;
}

/** Takes files that are dropped or chosen, and text that is pasted. */
export function ImportForm(props: Props) {
  const { words, onFiles, onDrop, onFolder, onPaste, onChooseElsewhere } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const data = event.dataTransfer;
    const text = data?.getData('text/plain');
    if (data && data.files.length > 0) onDrop(data);
    else if (text) onPaste(text);
  };

  const choose = (folder: boolean) => {
    if (!input.current) return;
    input.current.webkitdirectory = folder;
    input.current.click();
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
          <button type="button" class="plain" onClick={onChooseElsewhere ?? (() => choose(false))}>
            {words.chooseFiles}
          </button>
          {' · '}
          {onFolder && (
            <>
              <button type="button" class="plain" onClick={() => choose(true)}>
                {words.chooseFolder}
              </button>
              {' · '}
            </>
          )}
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
        accept=".md,.markdown,.txt,.org,.tex,.typ,.json,.jsonl,.ndjson,.yaml,.yml,.toml,.csv,.tsv,.html,.htm,.mht,.mhtml,.eml,.xml,.rss,.atom,.ipynb,.docx,.zip,.tar,.tgz,.gz,text/*"
        aria-label={words.chooseFiles}
        onChange={(event) => {
          const files = takeFiles(event.currentTarget);
          if (event.currentTarget.webkitdirectory) onFolder?.(files);
          else onFiles(files);
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
      <div class="form-actions">
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

function takeFiles(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])];
  // So that choosing the same file again is a change.
  input.value = '';
  return files;
}
