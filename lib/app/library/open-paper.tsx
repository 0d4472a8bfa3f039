import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../../../components/base/icon-button';
import type { PaperView } from '../../../components/digest/paper-view';
import { ReadingPane } from '../../../components/library/reading-pane';
import type { DigestHead } from '../../digest/digest';
import { sourceId } from '../../digest/source-id';
import { oneOfEachSource } from '../../digest/source-order';
import type { AppWords } from '../../i18n/app-words';
import type { Settings } from '../../settings/parse-settings';
import { KeepPaper } from '../keeping/keep-paper';
import type { Importing } from '../use-import';
import { DeletedHere } from './deleted-here';
import type { LibraryView } from './library-view';
import type { Reading } from './use-reading';

interface Props {
  settings: Settings;
  view: LibraryView;
  revision: number;
  reading: Reading;
  words: AppWords['libraryApp'];
  importing: Importing;
}

/** The paper that is read: fetched, and joined to what can be done with it. */
export function OpenPaper({ settings, view, revision, reading, words, importing }: Props) {
  const { openId, spot } = reading;
  const [isBeside, setBeside] = useState(false);
  const [isOpened, setOpened] = useState(false);
  const chosen = openId ? view.paper(openId) : null;
  const others = chosen ? otherSources(chosen) : [];
  const beside = (isBeside && others[0]) || null;
  useEffect(() => {
    if (openId) view.open(openId, beside).then(() => setOpened(true), console.error);
  }, [openId, beside?.key, settings, revision]);
  const paper = openId && view.paper(openId, beside);
  if (!paper || !chosen) {
    const missing = isOpened ? openId : null;
    return <NothingOpen {...{ settings, importing, reading, words, missing }} />;
  }
  return (
    <ReadingPane
      paper={paper}
      actions={view.actionsOn(chosen)}
      startAt={spot?.pane ?? null}
      words={words}
      foot={
        <KeepPaper paperId={chosen.paperId} title={chosen.title} {...{ settings, importing }} />
      }
    >
      <PaperTools reading={reading} words={words}>
        {others.length > 0 && (
          <button
            type="button"
            class="tool"
            aria-pressed={isBeside}
            data-action="beside"
            onClick={() => setBeside(!isBeside)}
          >
            {words.beside}
          </button>
        )}
      </PaperTools>
    </ReadingPane>
  );
}

/** A digest of each source but the one that is shown first. */
function otherSources({ sources, shown }: PaperView): DigestHead[] {
  return oneOfEachSource(sources).filter((head) => sourceId(head) !== sourceId(shown.first));
}

interface NothingProps extends Pick<Props, 'settings' | 'importing'> {
  reading: Reading;
  words: AppWords['libraryApp'];
  /** A paper that was looked for, and is not in the library. */
  missing: string | null;
}

/** What stands where no paper does. */
function NothingOpen({ settings, importing, reading, words, missing }: NothingProps) {
  return (
    <div class="pane none" data-scroll="pane">
      <BackButton reading={reading} words={words} />
      {missing && (
        <>
          <DeletedHere
            {...{ settings, importing }}
            took={(of) =>
              (reading.isPaneAlone || reading.ids.length > 0) &&
              (of.what !== 'paper' || of.paperId === missing)
            }
          />
          <p>{words.unknownPaper}</p>
          <p>
            <a href={`https://huggingface.co/papers/${missing}`} target="_blank" rel="noreferrer">
              {words.onSite}
            </a>
          </p>
        </>
      )}
      {reading.openId === null && reading.ids.length > 0 && <p>{words.noneOpen}</p>}
    </div>
  );
}

interface ToolsProps {
  reading: Reading;
  words: AppWords['libraryApp'];
  /** What is offered for this paper alone. */
  children: ComponentChildren;
}

/** What can be done above a paper: the way back, its print, the papers before and behind it. */
function PaperTools({ reading, words, children }: ToolsProps) {
  const at = reading.ids.indexOf(reading.openId ?? '');
  return (
    <div class="tools">
      <BackButton reading={reading} words={words} />
      {children}
      <span class="gap" />
      <button type="button" class="tool" data-action="print" onClick={() => print()}>
        {words.print}
      </button>
      <IconButton
        icon="up"
        label={words.previousPaper}
        hint="K"
        aria-disabled={at <= 0}
        onClick={() => reading.step(-1)}
      />
      <IconButton
        icon="down"
        label={words.nextPaper}
        hint="J"
        aria-disabled={at >= reading.ids.length - 1}
        onClick={() => reading.step(1)}
      />
    </div>
  );
}

/** Leads back to the list, where that is not beside the paper. */
function BackButton({ reading, words }: Pick<ToolsProps, 'reading' | 'words'>) {
  if (!reading.isPaneAlone) return null;
  return (
    <button type="button" class="tool" data-action="back" onClick={reading.back}>
      ‹ {words.back}
    </button>
  );
}
