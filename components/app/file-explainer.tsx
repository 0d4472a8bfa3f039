import { useRef, useState } from 'preact/hooks';
import type { ExplainedFile } from '../../lib/digest/explanation';
import type { Reason } from '../../lib/digest/reason';
import type { AppWords } from '../../lib/i18n/app-words';
import { FileExplanation } from './file-explanation';

interface Props {
  words: AppWords;
  /** The reader's reasons in words. */
  reasonOf: (reason: Reason) => string;
  open: boolean;
  onToggle: (open: boolean) => void;
  /** Reads a file as an import would, and imports nothing; null where it can't be read. */
  onExplain: (file: File) => Promise<ExplainedFile | null>;
}

type Explained = { state: 'none' | 'reading' | 'failed' } | { state: 'done'; file: ExplainedFile };

/** Where a reader who doubts how a file was read gives it once more, and sees what each line was taken for. */
export function FileExplainer({ words, reasonOf, open, onToggle, onExplain }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);
  const [over, setOver] = useState(false);
  const [explained, setExplained] = useState<Explained>({ state: 'none' });
  const explain = async (file: File | null | undefined) => {
    if (!file) return;
    const turn = ++latest.current;
    setExplained({ state: 'reading' });
    const read = await onExplain(file);
    if (turn === latest.current)
      setExplained(read ? { state: 'done', file: read } : { state: 'failed' });
  };
  return (
    <details
      class="explainer"
      open={open}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        <h2>{words.howRead}</h2>
      </summary>
      {open && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of two ways, the other is a button */}
          <div
            class={over ? 'drop small over' : 'drop small'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              explain(event.dataTransfer?.files[0]);
            }}
          >
            <p>
              {words.howReadIntro}{' '}
              <button type="button" class="plain" onClick={() => input.current?.click()}>
                {words.chooseToExplain}
              </button>
            </p>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={words.chooseToExplain}
              onChange={({ currentTarget }) => {
                explain(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </div>
          <p role="status" class="intro">
            {explained.state === 'reading' && words.explaining}
            {explained.state === 'failed' && words.notExplained}
          </p>
          {explained.state === 'done' && (
            <FileExplanation file={explained.file} words={words} reasonOf={reasonOf} />
          )}
        </>
      )}
    </details>
  );
}
