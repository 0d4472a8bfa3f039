import { useState } from 'preact/hooks';
import type { ImportedFile } from '../../lib/digest/import-record';
import {
  groupProblems,
  type ProblemGroup,
  type ProblemPlace,
} from '../../lib/digest/problem-groups';
import type { AppWords, ProblemWords } from '../../lib/i18n/app-words';

/** Places shown at first, and added with each click. */
const PAGE = 50;

interface Props {
  files: readonly Pick<ImportedFile, 'name' | 'outcome'>[];
  /** Whether the files' names stand with the lines. */
  named: boolean;
  words: AppWords;
  problemWords: ProblemWords;
}

/** What of files could not be read: a sentence for each kind of thing, the lines for those who ask. */
export function ImportProblems({ files, named, words, problemWords }: Props) {
  const groups = groupProblems(files);
  if (groups.length === 0) return null;
  return (
    <ul class="problem-groups">
      {groups.map((group) => {
        const [place, ...others] = group.places;
        return (
          <li key={group.kind}>
            {place && others.length === 0 ? (
              <>
                <Place place={place} named={named} words={words} />{' '}
                {problemWords[group.kind](place.detail)}
              </>
            ) : (
              <Several group={group} named={named} words={words} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Several({
  group,
  named,
  words,
}: {
  group: ProblemGroup;
  named: boolean;
  words: AppWords;
}) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const { kind, count, places } = group;
  const left = places.length - shown;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.problemGroups[kind].count(count)}</summary>
      <p>{words.problemGroups[kind].remedy}</p>
      {open && (
        <ul>
          {places.slice(0, shown).map((place, index) => (
            <li key={index}>
              <Place place={place} named={named} words={words} /> {place.detail}
            </li>
          ))}
        </ul>
      )}
      {open && left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
          {words.moreProblems(left)}
        </button>
      )}
    </details>
  );
}

interface PlaceProps {
  place: ProblemPlace;
  named: boolean;
  words: AppWords;
}

function Place({ place: { file, line }, named, words }: PlaceProps) {
  if (line === null) return named ? <b>{file}</b> : null;
  return <b>{named ? words.lineOf(file, line) : words.line(line)}</b>;
}
