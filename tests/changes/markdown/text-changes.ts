import type { Change, Changed } from '../change';
import { stranger, type WrittenWords } from '../written-words';
import { indentAt, type Place, proseLine, proseLines, putAfter, putBefore } from './place';

/** What is put behind a paragraph or item of an entry's text. */
function within(
  make: (place: Place, indent: string) => string[],
  more: Partial<Changed> = {},
): Change<Place> {
  return (place) => {
    const at = proseLine(place);
    if (at === null) return null;
    const indent = indentAt(place, at);
    const added = make(place, indent).map((line) => (line ? indent + line : line));
    return { text: putAfter(place.lines, at, ...added), leadMayDiffer: true, ...more };
  };
}

/** The same, with the note in it. */
function noted(make: (note: string, place: Place) => string[]): Change<Place> {
  return (place) => {
    const { note } = place.words;
    const changed = within(() => make(note, place))(place);
    return changed && { ...changed, note };
  };
}

/** What is put behind an entry's last line, within its item where it is one. */
function atEnd(make: (id: string, words: WrittenWords) => string[]): Change<Place> {
  return (place) => {
    const { lines, entry, words } = place;
    const indent = indentAt(place, entry.start);
    const added = make(entry.digest.id, words).map((line) => (line ? indent + line : line));
    return { text: putAfter(lines, entry.end, ...added) };
  };
}

function notedAtEnd(make: (note: string) => string): Change<Place> {
  return (place) => {
    const changed = atEnd((_, { note }) => [make(note)])(place);
    return changed && { ...changed, note: place.words.note, leadMayDiffer: true };
  };
}

/** What an editor puts into an entry's text, in lines of its own. */
export const textChanges: Record<string, Change<Place>> = {
  'text: a paragraph': noted((note) => [note]),
  'text: a quote': noted((note) => [`> ${note}`]),
  'text: a callout': noted((note) => ['> [!NOTE]', `> ${note}`]),
  'text: a callout with a title': noted((note, { words }) => [
    `> [!tip] ${words.worthNoting}`,
    `> ${note}`,
  ]),
  'text: a list': noted((note) => [`- ${note} 1`, `- ${note} 2`]),
  'text: a nested list': noted((note) => [`- ${note}`, `  - ${note}`, `  - ${note} 3`]),
  'text: a numbered list': noted((note) => [`1. ${note} a`, `2. ${note} b`]),
  'text: a task list': noted((note) => [`- [x] ${note}`, '- [ ] 2']),
  'text: details': noted((note) => [
    '<details><summary>More</summary>',
    '',
    note,
    '',
    '</details>',
  ]),
  'text: a label': noted((note, { words }) => [`**${words.comment}**: ${note}`]),
  'text: a label without colon': noted((note, { words }) => [`**${words.comment}** ${note}`]),
  'text: a label in brackets': noted((note, { words }) => [`【${words.comment}】${note}`]),
  'text: a plain label': noted((note, { words }) => [`${words.comment}: ${note}`]),
  'text: bold': noted((note) => [`**${note}**`]),
  'text: italic': noted((note) => [`*${note}*`]),
  'text: an emoji before': noted((note) => [`💡 ${note}`]),
  'text: an arrow before': noted((note) => [`→ ${note}`]),
  'text: a box': noted((note) => [`<div class="note">${note}</div>`]),
  'text: a question': (place) => {
    const changed = within(({ words }) => [words.question])(place);
    return changed && { ...changed, note: place.words.question };
  },
  'text: a line in bold': within(({ words }) => [`**${words.worthNoting}**`]),
  'text: a word': within(({ words }) => [words.worthNoting]),
  'text: a picture': within(() => ['![figure](https://example.org/fig1.png)']),
  'text: a picture in HTML': within(() => [
    '<p align="center"><img src="https://example.org/f.png" width="400"></p>',
  ]),
  'text: code': within(() => ['```python', 'model.run(steps=4)', '```']),
  'text: a table': within(() => ['| Model | Score |', '|---|---|', '| A | 71.2 |', '| B | 70.9 |']),
  'text: a formula': within(() => ['$$', 'L = \\sum_i x_i^2', '$$']),
  'text: a comment': within(() => ['<!-- checked -->']),
  'text: tags': within(() => ['#LLM #Agents #Reasoning']),
  'text: a rule': (place) => {
    const [, ...later] = proseLines(place);
    if (later.length === 0) return null;
    return { text: putBefore(place.lines, place.chance.one(later), '---') };
  },
  'end: a paragraph': notedAtEnd((note) => note),
  'end: a quote': notedAtEnd((note) => `> ${note}`),
  'end: tags': atEnd(() => ['#LLM #Agents #Reasoning']),
  'end: tags in code': atEnd(() => ['`LLM` `Agents` `Reasoning`']),
  'end: a score': atEnd(() => ['⭐ 8.5/10']),
  'end: read more': atEnd((id, words) => [`[${words.more}](https://arxiv.org/pdf/${id})`]),
  'end: read more elsewhere': atEnd((_, words) => [
    `[${words.more} →](https://example.org/blog/post)`,
  ]),
  'end: its link once more': atEnd((id) => [`https://arxiv.org/abs/${id}`]),
  'end: its link, labelled': atEnd((id) => [`**Paper**: [arXiv](https://arxiv.org/abs/${id})`]),
  'end: a related paper': atEnd((_, words) => [`${words.related}: ${stranger.link}`]),
  'end: related papers': atEnd((_, words) => [
    `**${words.related}**`,
    '',
    `- ${stranger.link}`,
    '- [Deep Wells](https://arxiv.org/abs/2310.01234)',
  ]),
  'end: code link': atEnd(() => ['Code: https://github.com/example/repository']),
  'end: back to top': atEnd(() => ['[↑ Top](#top)']),
};
