import type { AppWords } from '../../lib/i18n/app-words';
import { byteSize } from '../../lib/i18n/byte-size';

/** What is kept of imported files, in numbers. */
export interface KeptFiles {
  files: number;
  /** In bytes. */
  packedSize: number;
  /** How many of them were read by an earlier version of the reader. */
  readEarlier: number;
}

interface Props {
  kept: KeptFiles;
  /** How many digests the library holds. */
  digests: number;
  /** How many of its records are passed over, since they are damaged. */
  broken: number;
  words: AppWords;
  /** While something is under way nothing else is begun. */
  busy: boolean;
  onReadAgain: () => void;
  onLetGo: () => void;
  onDeleteEverything: () => void;
}

/** What the library keeps, and how to have it read anew or be rid of it. */
export function KeptLibrary(props: Props) {
  const { kept, digests, broken, words, busy } = props;
  const { files, packedSize, readEarlier } = kept;
  return (
    <section class="stored">
      <h2>{words.kept}</h2>
      <p class="intro">
        {words.libraryHolds(digests)}
        {broken > 0 && <small data-broken={broken}>{words.brokenRecords(broken)}</small>}
      </p>
      <p class="intro">
        {files > 0 ? words.keptSources(files, byteSize(packedSize)) : words.keptNone}
        {files > 0 && <small>{words.keptWhy}</small>}
      </p>
      {readEarlier > 0 && (
        <p class="status" data-offer="read-again">
          {words.readerIsNewer}
        </p>
      )}
      <p class="stored-actions">
        {files > 0 && (
          <>
            <button
              type="button"
              class={readEarlier > 0 ? 'main' : 'quiet'}
              data-action="read-again"
              disabled={busy}
              onClick={props.onReadAgain}
            >
              {words.readAgain}
            </button>
            <button
              type="button"
              class="quiet"
              data-action="let-go"
              title={words.letGoHint}
              disabled={busy}
              onClick={props.onLetGo}
            >
              {words.letGo}
            </button>
          </>
        )}
        {digests > 0 && (
          <button
            type="button"
            class="quiet"
            data-action="delete-everything"
            disabled={busy}
            onClick={props.onDeleteEverything}
          >
            {words.deleteEverything}
          </button>
        )}
      </p>
    </section>
  );
}
