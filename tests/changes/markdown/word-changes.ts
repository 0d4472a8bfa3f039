import type { Change, Changed } from '../change';
import { stranger } from '../written-words';
import { exchanged, isRow, type Place, proseLine } from './place';

/** Words put behind a sentence of an entry's text, on its line. */
function behind(make: (place: Place) => string | null, more: Partial<Changed> = {}): Change<Place> {
  return (place) => {
    const at = isRow(place) ? place.entry.end : proseLine(place);
    const words = make(place);
    if (at === null || words === null) return null;
    const [, before = '', after = ''] = /^(.*?)\s*(\|?)\s*$/.exec(place.lines[at] ?? '') ?? [];
    const text = exchanged(place.lines, at, `${before} ${words} ${after}`.trimEnd());
    return text === null ? null : { text, leadMayDiffer: true, ...more };
  };
}

/** What is said within a paragraph: of other papers, of the file's own others, of nothing in particular. */
export const wordChanges: Record<string, Change<Place>> = {
  'words: a sentence': (place) => {
    const changed = behind(({ words }) => words.note)(place);
    return changed && { ...changed, note: place.words.note };
  },
  'words: another paper, linked': behind(({ words }) => words.seeAlso(stranger.link)),
  'words: another paper, its link alone': behind(({ words }) =>
    words.seeAlso(`https://arxiv.org/abs/${stranger.id}`),
  ),
  'words: another paper, its Hub page': behind(({ words }) =>
    words.seeAlso(`[${stranger.title}](https://huggingface.co/papers/${stranger.id})`),
  ),
  'words: another paper, its id': behind(() => `(cf. arXiv:${stranger.id})`),
  'words: two other papers': behind(
    () => `(cf. ${stranger.link}, [Deep Wells](https://arxiv.org/abs/2310.01234))`,
  ),
  'words: another entry, linked': behind(
    ({ other }) =>
      other && `(cf. [${other.digest.title}](https://arxiv.org/abs/${other.digest.id}))`,
  ),
  'words: another entry, its id': behind(({ other }) => other && `(cf. arXiv:${other.digest.id})`),
  'words: another entry, its title': behind(
    ({ other, words }) => other && words.closeTo(other.digest.title),
  ),
  'words: its own title': behind(({ entry, words }) => words.closeTo(entry.digest.title)),
  'words: its own link': behind(
    ({ entry }) => `([arXiv](https://arxiv.org/abs/${entry.digest.id}))`,
  ),
  'words: code linked': behind(() => '[Code](https://github.com/example/repository)'),
  'words: a formula': behind(() => 'Here $x_i^2 < 3$ and \\(y = 2\\).'),
  'words: code': behind(() => 'It calls `model.run(steps=4)`.'),
  'words: a tag of HTML': behind(() => '<b>Bold</b> and <br> a break.'),
  'words: an emoji': behind(() => '🚀'),
  'words: broken off': (place) => {
    const at = proseLine(place);
    const line = place.lines[at ?? 0] ?? '';
    const text =
      at === null ? null : exchanged(place.lines, at, line.replace(/[.。!！?？]\s*$/, '…'));
    return text === null ? null : { text, leadMayDiffer: true };
  },
  'words: a footnote': (place) => {
    const changed = behind(() => '[^7]')(place);
    return changed && { ...changed, text: `${changed.text}\n\n[^7]: As told by the authors.\n` };
  },
};
