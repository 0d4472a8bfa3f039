import { useState } from 'preact/hooks';
import type { ExplainedEntry, ExplainedFile } from '../../lib/digest/explanation';
import { lineUses, type Use } from '../../lib/digest/line-use';
import type { Reason } from '../../lib/digest/reason';
import type { AppWords } from '../../lib/i18n/app-words';

/** Lines and entries shown at first, and added with each click. */
const PAGE = 200;
/** What these lines hold is only form: they are shown where they are asked for. */
const EMPTY: Use[] = ['blank', 'markup'];

interface Props {
  file: ExplainedFile;
  words: AppWords;
  /** The reader's reasons in words. */
  reasonOf: (reason: Reason) => string;
}

/** How a file was read: as what, its entries and what speaks for each, its lines and what each was taken for. */
export function FileExplanation({ file, words, reasonOf }: Props) {
  const { name, reading, runnersUp, entries } = file;
  return (
    <div class="explanation">
      <p>
        <b>{name}</b>
        {reading !== '' && (
          <>
            {' · '}
            {words.readAs} {reasonOf(reading)}
          </>
        )}
      </p>
      {runnersUp.length > 0 && (
        <>
          <p>{words.runnersUp}</p>
          <ul class="runners-up">
            {runnersUp.map(({ reading: other, why }, index) => (
              <li key={index}>
                {reasonOf(other)}
                <span> · {why.map(reasonOf).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.entriesFound(entries.length)}</h3>
      <Entries entries={entries} words={words} reasonOf={reasonOf} />
      <Lines file={file} words={words} reasonOf={reasonOf} />
    </div>
  );
}

function Entries({
  entries,
  words,
  reasonOf,
}: Omit<Props, 'file'> & { entries: ExplainedEntry[] }) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ol class="entries">
        {entries.slice(0, shown).map(({ line, paperId, title, evidence, runnerUp }, index) => (
          <li key={index}>
            <b>{title}</b>
            <small>
              {paperId ?? words.noPaper}
              {line !== null && ` · ${words.line(line)}`}
              {[...evidence, runnerUp]
                .map(reasonOf)
                .map((reason) => reason && ` · ${reason}`)
                .join('')}
            </small>
          </li>
        ))}
      </ol>
      <More left={entries.length - shown} words={words} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

function Lines({ file: { lines, texts, entries }, words, reasonOf }: Props) {
  const [use, setUse] = useState<Use | ''>('');
  const [shown, setShown] = useState(PAGE);
  const counts = new Map<Use, number>();
  for (const line of lines) counts.set(line.use, (counts.get(line.use) ?? 0) + 1);
  const chosen = lines.filter((line) =>
    use === '' ? !EMPTY.includes(line.use) : line.use === use,
  );
  return (
    <>
      <h3>
        <label>
          {words.lines}{' '}
          <select
            value={use}
            onChange={({ currentTarget }) => {
              setUse(lineUses.find((each) => each === currentTarget.value) ?? '');
              setShown(PAGE);
            }}
          >
            <option value="">{words.allLines(lines.length - countOf(counts, EMPTY))}</option>
            {lineUses
              .filter((each) => counts.has(each))
              .map((each) => (
                <option key={each} value={each}>
                  {words.lineUse(words.lineUses[each], counts.get(each) ?? 0)}
                </option>
              ))}
          </select>
        </label>
      </h3>
      <ol class="lines">
        {chosen.slice(0, shown).map((line) => (
          <li key={line.line} value={line.line} data-use={line.use}>
            <span class="number">{line.line}</span>
            <span class="use">
              {words.lineUses[line.use]}
              <small>{reasonOf(line.rule)}</small>
            </span>
            <span class="text" title={entryOf(entries[line.entry ?? -1])}>
              {texts[line.line - 1]}
            </span>
          </li>
        ))}
      </ol>
      <More left={chosen.length - shown} words={words} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

function countOf(counts: Map<Use, number>, uses: Use[]): number {
  return uses.reduce((sum, use) => sum + (counts.get(use) ?? 0), 0);
}

function entryOf(entry: ExplainedEntry | undefined): string | undefined {
  return entry && [entry.paperId, entry.title].filter(Boolean).join(' · ');
}

function More({ left, words, onMore }: { left: number; words: AppWords; onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <button type="button" class="plain" onClick={onMore}>
      {words.moreProblems(left)}
    </button>
  );
}
