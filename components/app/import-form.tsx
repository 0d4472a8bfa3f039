import { useRef, useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  words: AppWords;
  onFiles: (files: File[]) => void;
  /** Files or folders; what is dropped can be read in the event only. */
  onDrop: (data: DataTransfer) => void;
  /** All files of a chosen folder, where folders are to be chosen: where there is room, that is. */
  onFolder?: ((files: File[]) => void) | undefined;
  onPaste: (text: string) => void;
  /** Where choosing a file would close the popup: leads to the full page instead. */
  onChooseElsewhere?: (() => void) | undefined;
  /** Leads to what can be followed, as long as there is nothing else to be seen. */
  onFollow?: (() => void) | undefined;
  /** Brings in the sample, as long as there is nothing else to be seen. */
  onSample?: (() => void) | undefined;
  /** From the popup, which closes when its reader goes to where files are: leads to where they can be dropped. */
  onDropElsewhere?: (() => void) | undefined;
}

/** Takes files that are chosen or dropped, text that is pasted, and the sample. */
export function ImportForm(props: Props) {
  const { words, onFiles, onFolder, onPaste, onDropElsewhere } = props;
  const [pasting, setPasting] = useState(false);
  const { over, target } = useDropTarget(props);
  const { choose, input } = useFilePicker({ words, onFiles, onFolder });
  return (
    <div
      class={['drop', over && 'over', onDropElsewhere && 'slim'].filter(Boolean).join(' ')}
      {...target}
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
        <>
          {!onDropElsewhere && <p>{over ? words.dropNow : words.dropHere}</p>}
          <Ways {...props} onChoose={choose} onPasting={() => setPasting(true)} />
          {onDropElsewhere && (
            <small>
              {over ? (
                words.dropNow
              ) : (
                <>
                  {words.dropElsewhere}{' '}
                  <button type="button" class="plain" onClick={onDropElsewhere}>
                    {words.dropPlace}
                  </button>
                </>
              )}
            </small>
          )}
        </>
      )}
      {input}
    </div>
  );
}

interface WaysProps extends Props {
  onChoose: (folder: boolean) => void;
  onPasting: () => void;
}

/** What is done by a click: where there is nothing yet, to follow something comes first. */
function Ways({ words, onFolder, onFollow, onSample, onChoose, onPasting, ...props }: WaysProps) {
  return (
    <div class="acts" data-part="hand-in">
      {onFollow && (
        <button type="button" class="main" data-action="to-feeds" onClick={onFollow}>
          {words.feeds.follow}
        </button>
      )}
      <button
        type="button"
        class={onFollow ? 'quiet' : 'main'}
        onClick={props.onChooseElsewhere ?? (() => onChoose(false))}
      >
        {words.chooseFiles}
      </button>
      {onFolder && (
        <button type="button" class="quiet" onClick={() => onChoose(true)}>
          {words.chooseFolder}
        </button>
      )}
      {onSample && (
        <button type="button" class="quiet" data-action="import-sample" onClick={onSample}>
          {words.importSample}
        </button>
      )}
      <button type="button" class="quiet" onClick={onPasting}>
        {words.paste}
      </button>
    </div>
  );
}

/** What an element needs to take files and text that are dropped on it, and whether some are over it. */
export function useDropTarget({ onDrop, onPaste }: Pick<Props, 'onDrop' | 'onPaste'>) {
  const [over, setOver] = useState(false);
  const target = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const data = event.dataTransfer;
      const text = data?.getData('text/plain');
      if (data && data.files.length > 0) onDrop(data);
      else if (text) onPaste(text);
    },
  };
  return { over, target };
}

/** The browser's own picker of files or of a folder, and the input that it belongs to. */
export function useFilePicker({
  words,
  onFiles,
  onFolder,
}: Pick<Props, 'words' | 'onFiles' | 'onFolder'>) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (folder: boolean) => {
    if (!input.current) return;
    input.current.webkitdirectory = folder;
    input.current.click();
  };
  const element = (
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
  );
  return { choose, input: element };
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
