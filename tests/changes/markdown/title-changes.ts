import type { Change, Changed } from '../change';
import { exchanged, indentAt, type Place, putAfter, putBefore } from './place';

const HEADING = /^(#{1,6}\s+)(.*?)\s*$/;

/** Exchanges a title's line, where it is a heading. */
function heading(
  make: (marks: string, words: string, place: Place) => string,
  more: Partial<Changed> = {},
): Change<Place> {
  return (place) => {
    const { lines, entry } = place;
    if (entry.title === null) return null;
    const [, marks, words] = HEADING.exec(lines[entry.title] ?? '') ?? [];
    if (!marks || !words) return null;
    const line = make(marks, words, place);
    // What is no heading by its marks is a paragraph of its own.
    const text = exchanged(lines, entry.title, /^#+\s/.test(line) ? line : `\n${line}\n`);
    return text === null ? null : { text, ...more };
  };
}

/** Gives an entry another title, where a heading says the whole of it. */
function called(make: (place: Place) => string | null): Change<Place> {
  return (place) => {
    const { title } = place.entry.digest;
    const other = make(place);
    const changed = heading(
      (marks, words) => marks + (other === null ? words : words.replace(title, () => other)),
    )(place);
    return changed && other !== null && changed.text.includes(other)
      ? { ...changed, title: other }
      : null;
  };
}

/** What is put below a title, in a line of its own. */
function below(make: (place: Place) => string, more: Partial<Changed> = {}): Change<Place> {
  return (place) => {
    const { title, own } = place.entry;
    if (title === null || title >= (own[0] ?? 0)) return null;
    return { text: putAfter(place.lines, title, indentAt(place, title) + make(place)), ...more };
  };
}

const withoutNumber = (words: string) =>
  words.replace(/^(?:\[?\d+\]?[.、)．:]?|[①-⑳])\s*(?=\D)/, '');

/** Whether a heading's last word is its title's: no link, mark or number stands behind it. */
function endsWithTitle(words: string, title: string): boolean {
  return /\p{L}$/u.test(title) && words.endsWith(title.slice(-8));
}

/** One entry's title, written otherwise than all others. */
export const titleChanges: Record<string, Change<Place>> = {
  'title: in bold': heading((_, words) => `**${words.replaceAll('**', '')}**`),
  'title: bold heading': heading((marks, words) =>
    /[*[]/.test(words) ? marks + words : `${marks}**${words}**`,
  ),
  'title: italic heading': heading((marks, words) =>
    /[*[]/.test(words) ? marks + words : `${marks}*${words}*`,
  ),
  'title: deeper': heading((marks, words) =>
    marks.length < 7 ? `#${marks}${words}` : marks + words,
  ),
  'title: shallower': heading((marks, words) =>
    marks.length > 3 ? `${marks.slice(1)}${words}` : marks + words,
  ),
  'title: plain line': heading((_, words) => words),
  'title: numbered': heading((marks, words) =>
    /^\D/.test(words) ? `${marks}11. ${words}` : marks + words,
  ),
  'title: number gone': heading((marks, words) => marks + withoutNumber(words)),
  'title: number wrong': heading(
    (marks, words) => `${marks}${words.replace(/^(\W{0,3})\d+/, '$177')}`,
  ),
  'title: number otherwise': heading(
    (marks, words) => marks + words.replace(/^(\d+)[.、]\s*/, '($1) '),
  ),
  'title: emoji behind': heading((marks, words) => `${marks}${words} 🔥`),
  'title: emoji before': heading((marks, words) => `${marks}🔥 ${words}`),
  'title: full stop': heading(
    (
      marks,
      words,
      {
        entry: {
          digest: { title },
        },
      },
    ) => (endsWithTitle(words, title) ? `${marks}${words}.` : marks + words),
  ),
  'title: quoted': heading((marks, words) =>
    /[*[\d]/.test(words) ? marks + words : `${marks}“${words}”`,
  ),
  'title: two spaces': heading(
    (marks, words) => marks + words.replace(/(\p{L}) (\p{L})/u, '$1  $2'),
  ),
  'title: no space behind #': heading((marks, words) => marks.trim() + words),
  'title: closed by #': heading((marks, words) => `${marks}${words} ${marks.trim()}`),
  'title: underlined': heading((marks, words) =>
    marks.length < 4 ? `${words}\n${(marks.length === 2 ? '=' : '-').repeat(12)}` : marks + words,
  ),
  'title: in HTML': heading((marks, words) =>
    /[*[`]/.test(words)
      ? marks + words
      : `<h${marks.trim().length}>${words}</h${marks.trim().length}>`,
  ),
  'title: anchor before': ({ lines, entry }) =>
    entry.title === null
      ? null
      : { text: putBefore(lines, entry.title, `<a id="p-${entry.digest.id}"></a>`) },
  'title: anchor in it': heading((marks, words) => `${marks}<a name="top"></a>${words}`),
  'title: attributes': heading((marks, words) => `${marks}${words} {#paper-x}`),
  'title: badge behind': heading(
    (marks, words) => `${marks}${words} ![](https://img.shields.io/badge/new-red)`,
  ),
  'title: tag in brackets': heading(
    (marks, words) => (/^\p{L}/u.test(words) ? `${marks}[New] ${words}` : marks + words),
    { titleMayDiffer: true },
  ),
  'title: in capitals': heading((marks, words) =>
    /[[<(]/.test(words) ? marks + words : marks + words.toUpperCase(),
  ),
  'title: a question': heading(
    (
      marks,
      words,
      {
        entry: {
          digest: { title },
        },
      },
    ) => (endsWithTitle(words, title) ? `${marks}${words}?` : marks + words),
  ),
  'title: one word': called(() => 'Ox'),
  'title: an acronym': called(() => 'WEFT-7B'),
  'title: a label’s word': called(({ words }) => words.limitations),
  'title: a group’s name': called(({ words }) => words.group),
  'title: translated': called(({ words }) => words.translated),
  'title: another entry’s': called(({ other }) => other?.digest.title ?? null),
  'title: very long': called(
    ({ entry }) =>
      `${entry.digest.title}, or What Became of It in the Years That Followed, as Told by Those Who Were There and by Those Who Were Not`,
  ),
  'title: a sentence': called(() => 'We Reel Kites in by Hand.'),
  'title: with a formula': called(() => 'Kites of $O(n^2)$ Strings'),
  'title: translated below': below(({ words }) => `*${words.translated}*`),
  'below title: score': below(() => '⭐ 8.5/10'),
  'below title: votes': below(() => '👍 128'),
  'below title: authors': below(({ words }) => words.authors),
  'below title: authors in italic': below(
    ({ words }) => `*${words.authors.replace(/^.*[：:]\s*/, '')}*`,
  ),
  'below title: venue': below(({ words }) => words.venue),
  'below title: date': below(({ words }) => words.date),
  'below title: tags': below(() => '`LLM` `Agents` `Reasoning`'),
  'below title: picture': below(() => '![teaser](https://cdn-uploads.huggingface.co/x.png)'),
  'below title: badges': below(
    () => '[![Stars](https://img.shields.io/github/stars/a/b)](https://github.com/a/b)',
  ),
  'below title: code': below(() => '[💻 Code](https://github.com/example/repository)'),
  'below title: its link': below(
    ({ entry }) => `[arXiv](https://arxiv.org/abs/${entry.digest.id})`,
  ),
  'below title: rule': below(() => '---'),
  'below title: quote': (place) => {
    const changed = below(({ words }) => `> ${words.note}`)(place);
    return changed && { ...changed, note: place.words.note, leadMayDiffer: true };
  },
  'below title: a sentence': (place) => {
    const changed = below(({ words }) => words.note)(place);
    return changed && { ...changed, note: place.words.note, leadMayDiffer: true };
  },
  'above title: picture': (place) =>
    above(place, '![teaser](https://cdn-uploads.huggingface.co/x.png)'),
  'above title: rule': (place) => above(place, '---'),
};

function above({ lines, entry }: Place, line: string): Changed {
  return { text: putBefore(lines, entry.start, line) };
}
